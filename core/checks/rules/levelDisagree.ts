import type { FactName } from '../../facts/fact.ts'
import { readPercentages } from '../../time/readDuration.ts'
import { decide } from '../decisions.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { type Passage, prose } from '../passages.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'level-disagree'

const speaks = /\b(?:normal|usual|capacity|baseline|expected|throughput|rates?|levels?|volume)\b/i
/** "fell by 49 %" speaks of what is gone, "fell to 51 %" of what is left. */
const gone =
  /\b(?:by|lost|dropped|fewer|less|lower|down|missing|reduction of|decrease of|drop of)\s+(?:about|around|approximately|roughly|nearly|almost|some|over|up to)?\s*$/i

function levels({ facts }: CheckContext): number[] {
  const names: readonly FactName[] = ['worst.level', 'worst.lowest']
  return names.flatMap((name) => {
    const fact = facts.get(name)
    return fact && typeof fact.value === 'number' ? [fact.value] : []
  })
}

const percent = (ratio: number) => `${Math.round(ratio * 100)} %`

interface Levels {
  readonly known: readonly number[]
  readonly today: string
}

const envOf = steady(
  ({ facts, today }) => [facts, today],
  (context): Levels | null => {
    const known = levels(context)
    return known.length === 0 ? null : { known, today: context.today }
  },
)

function inPassage(passage: Passage, { known, today }: Levels): Finding[] {
  if (passage.where.section === undefined || passage.quoted) return []
  const text = prose(passage)
  return readPercentages(text).flatMap(({ value, about, start, end, text: said }): Finding[] => {
    const sentence = sentenceAround(text, start, end)
    if (!speaks.test(sentence)) return []
    const level = gone.test(text.slice(0, start)) ? 1 - value : value
    // "About" leaves three points; the exact figure one, for rounding.
    if (known.some((ratio) => Math.abs(ratio - level) <= (about ? 0.03 : 0.01) + 1e-9)) return []
    const key = `${id}:${passage.where.section}:${said.replace(/\s/g, '')}`
    const [sustained = 0, lowest = sustained] = known
    return [
      {
        rule: id,
        key,
        group: 'wrong',
        severity: 'error',
        blocks: false,
        title: 'A share disagrees with the metric',
        message: `“${sentence}” says ${said}; the metric shows ${percent(sustained)} sustained, ${percent(lowest)} at its most extreme.`,
        why: 'Customers repeat this figure; it should be the measured one.',
        where: { ...passage.where, text: said },
        fixes: [{ title: 'Keep it as it is', apply: (before) => decide(before, key, 'keep', today) }],
      },
    ]
  })
}

/** Typed shares of the usual level that the accepted metric does not show; "about" allows three points. */
export const levelDisagree: Rule = textRule({
  id,
  title: 'Shares that disagree with the metric',
  env: envOf,
  find: inPassage,
})
