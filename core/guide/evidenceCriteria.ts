import { type MarkName, markLabels, markNames } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { msOf } from '../time/instant.ts'
import type { Criterion } from './criteria.ts'

const mark = (postmortem: Postmortem, name: MarkName) => postmortem.marks.find((found) => found.name === name)

/** Marks in the order in which they must happen; response runs beside impact, so the two are chains of their own. */
export const markChains: readonly (readonly MarkName[])[] = [
  ['faultIntroduced', 'impactStart', 'mitigated', 'impactEnd', 'allClear'],
  ['impactStart', 'detected', 'acknowledged', 'resolved'],
  ['detected', 'declared', 'resolved'],
  ['impactStart', 'causeIdentified'],
]

export interface OutOfOrder {
  readonly earlier: MarkName
  readonly later: MarkName
}

/** Neighbouring marks of a chain that stand the wrong way round, each pair once. */
export function marksOutOfOrder(postmortem: Postmortem): OutOfOrder[] {
  const pairs = markChains.flatMap((chain) => {
    const set = chain.flatMap((name) => mark(postmortem, name) ?? [])
    return set.flatMap((later, index) => {
      const earlier = set[index - 1]
      return earlier && msOf(earlier.at) > msOf(later.at) ? [{ earlier: earlier.name, later: later.name }] : []
    })
  })
  return pairs.filter(
    (pair, index) => pairs.findIndex((one) => one.earlier === pair.earlier && one.later === pair.later) === index,
  )
}

/** Criteria about the header, the timeline, the window and the impact. */
export const evidenceCriteria = {
  titleSet: ({ postmortem }) =>
    /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(postmortem.title) ? null : 'Title: say the symptom and the service',

  severitySet: ({ postmortem }) => (postmortem.severity === null ? 'Severity is not set' : null),

  ownerSet: ({ postmortem }) => ((postmortem.owner ?? '') === '' ? 'Nobody owns this postmortem yet' : null),

  eventsAtLeast: ({ postmortem, min = 1 }) =>
    postmortem.events.length < min ? `Timeline: ${postmortem.events.length} events, at least ${min} are needed` : null,

  eventsSourced: ({ postmortem, min = 0.5 }) => {
    const { events } = postmortem
    const sourced = events.filter((event) => event.origins.length > 0).length
    return events.length > 0 && sourced / events.length >= min
      ? null
      : `Timeline: ${sourced} of ${events.length} events have a source`
  },

  eventBeforeImpact: ({ postmortem }) => {
    const start = mark(postmortem, 'impactStart')
    return start && postmortem.events.some((event) => msOf(event.at) < msOf(start.at))
      ? null
      : 'Timeline: nothing stands before the impact began'
  },

  detectionMarked: ({ postmortem }) => (mark(postmortem, 'detected') ? null : 'Mark when it was detected'),

  recoveryMarked: ({ postmortem }) =>
    mark(postmortem, 'mitigated') || mark(postmortem, 'resolved') ? null : 'Mark when it was mitigated or resolved',

  startAndEndMarked: ({ postmortem }) =>
    mark(postmortem, 'impactStart') && mark(postmortem, 'impactEnd') ? null : 'Mark where the impact starts and ends',

  marksConfirmed: ({ postmortem }) => {
    const proposed = markNames.filter((name) => mark(postmortem, name)?.confirmed === false)
    if (postmortem.marks.length === 0) return 'No mark is set'
    return proposed.length === 0
      ? null
      : `Confirm ${proposed.map((name) => markLabels[name].label.toLowerCase()).join(', ')}`
  },

  marksInOrder: ({ postmortem }) => {
    const [wrong] = marksOutOfOrder(postmortem)
    if (postmortem.marks.length < 2) return 'Set at least two marks'
    return wrong ? `${markLabels[wrong.later].label} stands before ${markLabels[wrong.earlier].label}` : null
  },

  windowConfirmed: ({ postmortem, facts }) => {
    const confirmed = mark(postmortem, 'impactStart')?.confirmed && mark(postmortem, 'impactEnd')?.confirmed
    return confirmed && facts.get('impact.duration')?.status !== 'negative' ? null : 'Confirm the impact window'
  },

  metricAccepted: ({ postmortem }) =>
    postmortem.series.length === 0
      ? 'No metric shows the impact'
      : postmortem.impact.metric === null
        ? 'Accept what a metric says about the window'
        : null,

  servicesNamed: ({ postmortem }) =>
    postmortem.impact.services.length > 0 ? null : 'Name the services that were affected',

  impactSized: ({ postmortem, facts }) =>
    postmortem.accounts.length > 0 ||
    postmortem.impact.share.text.trim() !== '' ||
    facts.get('worst.level')?.status === 'ok'
      ? null
      : 'Say how many were affected, or how much: `??` if it is not known yet',

  dataLossAnswered: ({ postmortem }) => {
    const { answer, text } = postmortem.impact.dataLoss
    if (answer === 'open') return 'Was data lost? Yes, no or unknown'
    return answer === 'unknown' && text.trim() === '' ? 'Say why it is unknown whether data was lost' : null
  },
} satisfies Record<string, Criterion>
