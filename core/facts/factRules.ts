import type { MarkName } from '../postmortem/mark.ts'
import { markLabels } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Day } from '../time/instant.ts'
import { actionsAge, actionsCompletion, actionsOpen, actionsOverdue, actionsOverdueShare } from './actionFacts.ts'
import { accountsCount, firstPost, longestSilence, statusPageDuration } from './countedFacts.ts'
import { definitionsNamed, type TimeSpan } from './definitions.ts'
import type { FactName, FactUnit } from './fact.ts'
import { availabilityLoss, impactDuration, impactIntervalCount, impactSpan, timeToAcknowledge } from './impactFacts.ts'
import { areaLost, worstAt, worstLevel, worstLowest } from './metricFacts.ts'
import { betweenMarks, findMark, markOrigin, missing, noMark, type Reading } from './reading.ts'
import { severityFormula, timeInSeverity } from './severityFacts.ts'

interface FactRule {
  /** The long name: short ones such as TTR mean four things. */
  readonly label: string
  readonly unit: FactUnit
  readonly formula: string
  readonly read: (postmortem: Postmortem, today: Day) => Reading
}

const named = (name: MarkName) => `${markLabels[name].label} (${markLabels[name].letter})`

const difference = ([from, to]: TimeSpan) => `${named(to)} − ${named(from)}`

function elapsed(label: string, ...span: TimeSpan): FactRule {
  return { label, unit: 's', formula: difference(span), read: (postmortem) => betweenMarks(postmortem, ...span) }
}

/** The rule as the postmortem's own definitions have it, where they measure this time otherwise. */
function asDefined(name: FactName, rule: FactRule): FactRule {
  return {
    ...rule,
    read: (postmortem, today) => {
      const other = definitionsNamed(postmortem.definitions)
      const span = other.times[name]
      if (span === undefined) return rule.read(postmortem, today)
      return { ...betweenMarks(postmortem, ...span), formula: `${difference(span)}, as ${other.words}` }
    },
  }
}

function moment(label: string, name: MarkName): FactRule {
  const read = (postmortem: Postmortem): Reading => {
    const mark = findMark(postmortem, name)
    if (mark === undefined) return missing(noMark([name]))
    return { value: mark.at, from: [markOrigin(mark)], status: mark.confirmed ? 'ok' : 'proposed' }
  }
  return { label, unit: 'instant', formula: `the mark ${named(name)}`, read }
}

/** Formulas as domain.md 2 recommends them, except where the postmortem says whose definition it means. */
export const factRules: Readonly<Record<FactName, FactRule>> = {
  'impact.start': moment('Impact start', 'impactStart'),
  'impact.end': moment('Impact end', 'impactEnd'),
  'impact.duration': {
    label: 'Impact duration',
    unit: 's',
    formula: 'Σ (end − start) over the impact intervals',
    read: impactDuration,
  },
  'impact.span': {
    label: 'Impact from first to last',
    unit: 's',
    formula: 'Impact end (E) − Impact start (I)',
    read: impactSpan,
  },
  'impact.intervals': {
    label: 'Impact intervals',
    unit: 'count',
    formula: 'number of intervals with impact between Impact start (I) and Impact end (E)',
    read: impactIntervalCount,
  },
  ttd: elapsed('Time to detect', 'impactStart', 'detected'),
  tta: asDefined('tta', {
    label: 'Time to acknowledge',
    unit: 's',
    formula: 'Acknowledged (A) − page, else Acknowledged (A) − Detected (D)',
    read: timeToAcknowledge,
  }),
  ttm: asDefined('ttm', elapsed('Time to mitigate', 'impactStart', 'mitigated')),
  tti: elapsed('Time to identify the cause', 'detected', 'causeIdentified'),
  ttr: asDefined('ttr', elapsed('Time to resolve', 'impactStart', 'resolved')),
  'time.repair': elapsed('Time to repair', 'detected', 'impactEnd'),
  'time.latent': elapsed('Latent time', 'faultIntroduced', 'impactStart'),
  'time.declare': elapsed('Time to declare', 'detected', 'declared'),
  'time.active': elapsed('Time active, before it was stable', 'declared', 'mitigated'),
  'time.stable': elapsed('Time stable, before it was resolved', 'mitigated', 'resolved'),
  'time.severity': { label: 'Time in severity', unit: 's', formula: severityFormula, read: timeInSeverity },
  'response.duration': asDefined('response.duration', elapsed('Response duration', 'declared', 'resolved')),
  'post.first': {
    label: 'Time to first public post',
    unit: 's',
    formula: 'first public post (P1) − Detected (D)',
    read: firstPost,
  },
  'post.silence': {
    label: 'Longest public silence',
    unit: 's',
    formula: 'longest time between two public posts, up to Resolved (R)',
    read: longestSilence,
  },
  allclear: elapsed('Recovery confirmation', 'mitigated', 'allClear'),
  'worst.level': {
    label: 'Worst sustained level',
    unit: 'ratio',
    formula:
      'extreme of the sliding median over max(3 samples, 10 % of the window), less what the scatter alone adds to it, ÷ what was expected',
    read: worstLevel,
  },
  'worst.lowest': {
    label: 'Most extreme single sample',
    unit: 'ratio',
    formula: 'the extreme single sample ÷ what was expected',
    read: worstLowest,
  },
  'worst.at': {
    label: 'Worst at',
    unit: 'instant',
    formula: 'when the worst sustained level was reached',
    read: worstAt,
  },
  'area.lost': {
    label: 'What did not happen',
    unit: 'area',
    formula: '∫ (expected − seen) over the impact intervals',
    read: areaLost,
  },
  'accounts.count': {
    label: 'Affected accounts',
    unit: 'count',
    formula: 'distinct account names',
    read: accountsCount,
  },
  'statusPage.duration': {
    label: 'Duration on the status page',
    unit: 's',
    formula: 'resolved post − first public post',
    read: statusPageDuration,
  },
  'availability.loss': {
    label: 'Availability lost in 30 days',
    unit: 'ratio',
    formula: 'impact duration ÷ 30 days, not weighted by the share affected',
    read: availabilityLoss,
  },
  'actions.open': { label: 'Open action items', unit: 'count', formula: 'open + in progress', read: actionsOpen },
  'actions.overdue': {
    label: 'Overdue action items',
    unit: 'count',
    formula: 'open or in progress, and past the last day of their due date',
    read: actionsOverdue,
  },
  'actions.overdueShare': {
    label: 'Share of open action items that are overdue',
    unit: 'ratio',
    formula: 'overdue ÷ open or in progress',
    read: actionsOverdueShare,
  },
  'actions.completion': {
    label: 'Follow-up completion',
    unit: 'ratio',
    formula: 'done ÷ all action items, without those that were dropped with a reason',
    read: actionsCompletion,
  },
  'actions.age': {
    label: 'Median age of open action items',
    unit: 's',
    formula: 'median of (today − the day it was written down) over open or in progress',
    read: actionsAge,
  },
}
