import { keepBecause } from '../decisions.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { note, placeKey, slug } from '../note.ts'
import { type Passage, prose } from '../passages.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'data-loss-disagree'

const things = '(?:data|messages?|records?|orders?|e-?mails?|events?|files?|payments?|bookings?|parcels?|deliveries)'
const none = new RegExp(
  `\\b(?:no (?:\\p{L}+ ){0,2}${things} (?:was|were|has been|have been|is|are|got) (?:lost|dropped|deleted|corrupted)|no (?:\\p{L}+ )?(?:data )?loss(?: of ${things})?|without (?:any )?(?:data )?loss|nothing was lost)\\b`,
  'giu',
)
const some = new RegExp(
  `(?<!\\b(?:no|not|nor|any|if|whether|without|never|avoid|prevent)\\b[^.\\n]{0,30})\\b${things} (?:was|were) (?:permanently |irrecoverably )?(?:lost|corrupted)\\b|\\b(?:we|it) lost (?:\\p{L}+ ){0,2}${things}\\b`,
  'giu',
)

interface Answered {
  readonly answer: CheckContext['postmortem']['impact']['dataLoss']['answer']
  readonly today: string
}

const envOf = steady(
  ({ postmortem: { impact }, today }) => [impact.dataLoss.answer, today],
  ({ postmortem: { impact }, today }): Answered | null =>
    impact.dataLoss.answer === 'open' ? null : { answer: impact.dataLoss.answer, today },
)

const answers = { yes: 'yes', no: 'no', unknown: 'not known' } as const

function inPassage(passage: Passage, { answer, today }: Answered): Finding[] {
  if (answer === 'open' || passage.quoted || passage.where.field === 'impact.dataLoss') return []
  const text = prose(passage)
  const wrong = [...(answer === 'no' ? [] : text.matchAll(none)), ...(answer === 'no' ? text.matchAll(some) : [])]
  return wrong.map(({ 0: said, index }) => {
    const sentence = sentenceAround(text, index, index + said.length)
    const key = `${id}:${placeKey(passage.where)}:${slug(said)}`
    return note({
      rule: id,
      key,
      group: 'wrong',
      severity: 'error',
      title: 'Was data lost, or not?',
      message: `“${sentence}” says ${said}; the answer under Impact is ${answers[answer]}.`,
      why: 'It is the first thing that customers ask, and the last that may be answered twice.',
      where: { ...passage.where, text: said },
      fixes: [keepBecause(key, today, 'Why are both right?')],
    })
  })
}

/** What a text says of lost data against the answer under Impact. */
export const dataLossDisagree: Rule = textRule({ id, title: 'Lost data, told two ways', env: envOf, find: inPassage })
