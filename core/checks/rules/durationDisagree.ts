import type { Facts } from '../../facts/fact.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { type DurationClaim, derivedDuration, pageDuration, sameDuration, statedDurations } from '../claims.ts'
import { decide } from '../decisions.ts'
import { explainInText, explainsDurations, explainsEnd, resolvedPost } from '../explain.ts'
import type { CheckContext, Finding, Fix, Rule } from '../finding.ts'
import { replaceSaid } from '../phraseRule.ts'
import { proseDurations } from '../proseDurations.ts'
import { textParts } from '../units.ts'

const id = 'duration-disagree'
const why =
  'Customers can hold the page, the report and each other’s notes side by side; two durations make both doubtful.'

const said = ({ seconds, span }: DurationClaim) => `${formatDuration(seconds)}${span === '' ? '' : ` (${span})`}`

function explained(context: CheckContext, page: DurationClaim, other: DurationClaim): boolean {
  const { postmortem } = context
  const resolved = resolvedPost(postmortem)
  const end = postmortem.marks.find(({ name }) => name === 'impactEnd')?.at
  const bothEnds = resolved !== undefined && end !== undefined && explainsEnd(context, resolved, end)
  return bothEnds || explainsDurations(context, page.seconds, other.seconds)
}

const bothRight = (key: string, today: string): Fix => ({
  title: 'Both are right, because…',
  asks: 'Why are both right?',
  apply: (postmortem, because) => decide(postmortem, key, 'keep', today, because),
})

function pageAgainst(page: DurationClaim, other: DurationClaim, context: CheckContext): Finding[] {
  if (sameDuration(page.seconds, other.seconds) || explained(context, page, other)) return []
  const key = `${id}:statusPage`
  const explain: Fix = { title: 'Explain in the text', apply: explainInText }
  return [
    {
      rule: id,
      key,
      group: 'wrong',
      severity: 'error',
      blocks: false,
      title: 'Two durations disagree',
      message: `The page says ${said(page)}, ${other.by} ${other.id === 'impact' ? 'is' : 'says'} ${said(other)}. What the page said stays as it was; choose what readers are told.`,
      why,
      where: page.where,
      fixes: other.id === 'impact' ? [explain, bothRight(key, context.today)] : [bothRight(key, context.today)],
    },
  ]
}

function sourceAgainst(claim: DurationClaim, reference: DurationClaim, today: string): Finding {
  const key = `${id}:source:${claim.id}`
  return {
    rule: id,
    key,
    group: 'wrong',
    severity: 'error',
    blocks: false,
    title: 'Two durations disagree',
    message: `${claim.by} says ${said(claim)}, ${reference.by} ${reference.id === 'impact' ? 'is' : 'says'} ${said(reference)}.`,
    why,
    where: claim.where,
    fixes: [bothRight(key, today)],
  }
}

function betweenClaims(postmortem: Postmortem, facts: Facts, context: CheckContext): Finding[] {
  const page = pageDuration(postmortem, facts)
  const stated = statedDurations(postmortem)
  const derived = derivedDuration(postmortem, facts)
  // Without marks, the first text that states a duration is what the page is held against.
  const reference = derived ?? stated.find(({ seconds }) => page === null || !sameDuration(seconds, page.seconds))
  if (reference === undefined || reference === null) return []
  const others = stated.filter(
    (claim) =>
      claim !== reference &&
      !sameDuration(claim.seconds, reference.seconds) &&
      (page === null || !sameDuration(claim.seconds, page.seconds)),
  )
  return [
    ...(page === null ? [] : pageAgainst(page, reference, context)),
    ...others.map((claim) => sourceAgainst(claim, reference, context.today)),
  ]
}

/** Any two of: what the marks give, what a text states, what a source states. */
export const durationDisagree: Rule = {
  id,
  title: 'Durations that disagree',
  reads: (context) => {
    const { marks, events, sources, impact, zone } = context.postmortem
    return [...textParts(context), context.facts, marks, events, sources, impact, zone]
  },
  check: (context) => [
    ...betweenClaims(context.postmortem, context.facts, context),
    ...proseDurations(context).map(
      ({ key, message, where, chip }): Finding => ({
        rule: id,
        key: `${id}:${key}`,
        group: 'wrong',
        severity: 'error',
        blocks: false,
        title: 'A sentence disagrees with the marks',
        message,
        why: 'A typed figure stays when a mark moves; a chip would follow it.',
        where,
        fixes: [
          {
            title: 'Put the live value there',
            apply: replaceSaid(chip.passage, chip.said, `[${chip.said}](fact:${chip.fact}?as=long)`),
          },
          {
            title: 'Keep it as it is',
            apply: (postmortem) => decide(postmortem, `${id}:${key}`, 'keep', context.today),
          },
        ],
      }),
    ),
  ],
}
