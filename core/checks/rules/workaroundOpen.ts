import { isOpen } from '../../postmortem/action.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note, placeKey } from '../note.ts'
import { type Passage, prose } from '../passages.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'workaround-open'
const temporary =
  /\b(?:work-?arounds?|(?:as|is|was|were) (?:only )?(?:a )?temporar(?:y|ily)|temporary (?:fix|measure|solution|patch|mitigation)|stop-?gap|quick fix|for the time being|until a (?:permanent|proper|real) (?:fix|solution))\b/gi

const envOf = steady(
  ({ postmortem: { actions }, today }) => [actions, today],
  ({ postmortem: { actions }, today }) => (actions.some(isOpen) ? null : { today }),
)

function inPassage(passage: Passage, { today }: { readonly today: string }): readonly Finding[] {
  if (passage.where.section !== 'resolution' || passage.quoted) return []
  const text = prose(passage)
  return [...text.matchAll(temporary)].slice(0, 1).map(({ 0: said, index }) => {
    const key = `${id}:${placeKey(passage.where)}`
    return note({
      rule: id,
      key,
      title: 'A workaround and no open action',
      message: `“${sentenceAround(text, index, index + said.length)}” speaks of something for the time being, and no action is open.`,
      why: 'What was meant for a night stays for years.',
      where: { ...passage.where, text: said },
      fixes: [keepBecause(key, today, 'Why is nothing left to do?')],
    })
  })
}

/** Resolved by something temporary, with nothing left to do. */
export const workaroundOpen: Rule = textRule({
  id,
  title: 'Workarounds that nobody replaces',
  env: envOf,
  find: inPassage,
})
