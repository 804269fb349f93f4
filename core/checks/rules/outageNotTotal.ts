import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note, placeKey } from '../note.ts'
import { type Passage, prose, reads } from '../passages.ts'
import { replaceSaid } from '../phraseRule.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'outage-not-total'

interface Partial {
  /** Sustained worst level against what was expected: 0.5 is half. */
  readonly level: number
  readonly today: string
}

/** Below a twentieth it was down for anyone who looked. */
const asGoodAsDown = 0.05

const envOf = steady(
  ({ facts, today, postmortem: { impact } }) => [facts, today, impact.metric],
  ({ facts, today, postmortem: { impact } }): Partial | null => {
    const fact = facts.get('worst.level')
    if (impact.metric?.direction !== 'drop' || fact === undefined || typeof fact.value !== 'number') return null
    return fact.status === 'ok' && fact.value > asGoodAsDown ? { level: fact.value, today } : null
  },
)

const outage =
  /(?<!\b(?:partial|no|not an?|page|power|their|provider|cloud) )\b(?:complete |total |full )?outage\b(?! (?:page|window|report))/giu

function inPassage(passage: Passage, { level, today }: Partial): Finding[] {
  if (passage.quoted || passage.kind === 'code' || !reads(passage, 'customer')) return []
  const text = prose(passage, 'customer')
  return [...text.matchAll(outage)].map(({ 0: said, index }) => {
    const key = `${id}:${placeKey(passage.where)}:${said.toLowerCase()}`
    return note({
      rule: id,
      key,
      group: 'customers',
      title: 'An outage that was not total',
      message: `“${sentenceAround(text, index, index + said.length)}” says ${said}; by the metric ${Math.round(level * 100)} % still went through. “Degraded” or “slow” says that.`,
      why: 'Customers who were served all the same are told of something worse than they saw, and some contracts hang on the word.',
      where: { ...passage.where, text: said },
      fixes: [
        { title: 'Say “partial outage”', apply: replaceSaid(passage, said, 'partial outage') },
        keepBecause(key, today),
      ],
    })
  })
}

/** "Outage" where the metric shows that part of it went on. */
export const outageNotTotal: Rule = textRule({ id, title: '“Outage” that was not total', env: envOf, find: inPassage })
