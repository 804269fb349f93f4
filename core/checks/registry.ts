import type { Decision } from '../postmortem/review.ts'
import { collectSteps } from './collector.ts'
import type { CheckContext, Finding, Rule } from './finding.ts'
import { acronymUnexplained } from './rules/acronymUnexplained.ts'
import { actionNoDue } from './rules/actionNoDue.ts'
import { actionNoFactor } from './rules/actionNoFactor.ts'
import { actionNoOwner } from './rules/actionNoOwner.ts'
import { actionWording } from './rules/actionWording.ts'
import { blameWording } from './rules/blameWording.ts'
import { causeEndsOnPerson } from './rules/causeEndsOnPerson.ts'
import { countDisagree } from './rules/countDisagree.ts'
import { dataGap } from './rules/dataGap.ts'
import { dataLossDisagree } from './rules/dataLossDisagree.ts'
import { dateDisagree } from './rules/dateDisagree.ts'
import { detectedAfterPage } from './rules/detectedAfterPage.ts'
import { draftUnread } from './rules/draftUnread.ts'
import { durationDisagree } from './rules/durationDisagree.ts'
import { eventFarAway } from './rules/eventFarAway.ts'
import { factorUncovered } from './rules/factorUncovered.ts'
import { firstPostLate } from './rules/firstPostLate.ts'
import { hedgeWording } from './rules/hedgeWording.ts'
import { hypothesisOpen } from './rules/hypothesisOpen.ts'
import { hypothesisPublic } from './rules/hypothesisPublic.ts'
import { imageNoAlt } from './rules/imageNoAlt.ts'
import { internalTargetChip } from './rules/internalTargetChip.ts'
import { internalWords } from './rules/internalWords.ts'
import { jargon } from './rules/jargon.ts'
import { lessonNoAction } from './rules/lessonNoAction.ts'
import { levelDisagree } from './rules/levelDisagree.ts'
import { markMissing } from './rules/markMissing.ts'
import { markOrder } from './rules/markOrder.ts'
import { namesInStory } from './rules/namesInStory.ts'
import { negativeFact } from './rules/negativeFact.ts'
import { neverResolved } from './rules/neverResolved.ts'
import { noActions } from './rules/noActions.ts'
import { noPreventingAction } from './rules/noPreventingAction.ts'
import { openAnswer } from './rules/openAnswer.ts'
import { outageNotTotal } from './rules/outageNotTotal.ts'
import { postSilence } from './rules/postSilence.ts'
import { promisedUpdateLate } from './rules/promisedUpdateLate.ts'
import { promiseOutOfDate } from './rules/promiseOutOfDate.ts'
import { proposedFacts } from './rules/proposedFacts.ts'
import { questionNoOwner } from './rules/questionNoOwner.ts'
import { readingGrade } from './rules/readingGrade.ts'
import { resolvedBeforeImpactEnd } from './rules/resolvedBeforeImpactEnd.ts'
import { sectionEmpty } from './rules/sectionEmpty.ts'
import { severityDisagree } from './rules/severityDisagree.ts'
import { staleWording } from './rules/staleWording.ts'
import { strayEscape } from './rules/strayEscape.ts'
import { strayFence } from './rules/strayFence.ts'
import { timeDisagree } from './rules/timeDisagree.ts'
import { timelineGap } from './rules/timelineGap.ts'
import { timeNoZone } from './rules/timeNoZone.ts'
import { unresolvedMerge } from './rules/unresolvedMerge.ts'
import { vagueQuantity } from './rules/vagueQuantity.ts'
import { vagueTime } from './rules/vagueTime.ts'
import { workaroundOpen } from './rules/workaroundOpen.ts'
import { sameParts } from './steady.ts'

/** Every rule, in the order in which their findings are told. A new one is a file and a line here. */
export const rules: readonly Rule[] = [
  durationDisagree,
  resolvedBeforeImpactEnd,
  timeDisagree,
  dateDisagree,
  levelDisagree,
  countDisagree,
  dataLossDisagree,
  detectedAfterPage,
  neverResolved,
  promiseOutOfDate,
  eventFarAway,
  markOrder,
  negativeFact,
  strayEscape,
  unresolvedMerge,
  strayFence,
  internalWords,
  internalTargetChip,
  proposedFacts,
  openAnswer,
  draftUnread,
  staleWording,
  hypothesisPublic,
  vagueQuantity,
  vagueTime,
  hedgeWording,
  outageNotTotal,
  jargon,
  acronymUnexplained,
  timeNoZone,
  imageNoAlt,
  readingGrade,
  severityDisagree,
  dataGap,
  markMissing,
  firstPostLate,
  postSilence,
  promisedUpdateLate,
  timelineGap,
  hypothesisOpen,
  causeEndsOnPerson,
  actionNoOwner,
  actionNoDue,
  actionWording,
  actionNoFactor,
  noActions,
  noPreventingAction,
  factorUncovered,
  workaroundOpen,
  lessonNoAction,
  questionNoOwner,
  blameWording,
  namesInStory,
  sectionEmpty,
]

/** The last findings of a rule, with what it had read: an edit of the text asks no rule about actions again, and the other way round. */
const answers = new WeakMap<Rule, { readonly parts: readonly unknown[]; readonly findings: readonly Finding[] }[]>()
/** The page asks for both audiences in turn. */
const mostAnswers = 3

function ask(rule: Rule, context: CheckContext): readonly Finding[] {
  if (rule.reads === undefined) return rule.check(context)
  const parts = [context.today, ...rule.reads(context)]
  const known = answers.get(rule) ?? []
  const same = known.find((answer) => sameParts(answer.parts, parts))
  if (same !== undefined) return same.findings
  const findings = rule.check(context)
  answers.set(rule, [{ parts, findings }, ...known.slice(0, mostAnswers - 1)])
  return findings
}

/** What blocks is settled by mending it, not by a word about it. */
function settles(decision: Decision, finding: Finding): boolean {
  if (decision.key !== finding.key) return false
  // Words are settled by their own rule, which knows what was decided for the whole library too.
  if (finding.key.startsWith('word:')) return decision.choice === 'later' && !finding.blocks
  return !finding.blocks
}

const order = { wrong: 0, customers: 1, finish: 2 } as const

/** The group that does not concern this reader's document. */
const notFor = { internal: 'customers', customer: 'finish' } as const

/**
 * Everything that is wrong, first what is wrong in front of someone. Decisions of the author are respected.
 * With an audience, only what concerns its document: leaks are no matter of the internal one, loose ends none of the customers'.
 */
export function runChecks(context: CheckContext): Finding[] {
  const steps = checkSteps(context)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same with a pause after each rule, for a page that has other things to do. */
export function* checkSteps(context: CheckContext): Generator<void, Finding[], void> {
  const { decisions } = context.postmortem
  const skipped = context.audience === undefined ? null : notFor[context.audience]
  const found: Finding[] = []
  yield* collectSteps(context)
  for (const rule of rules) {
    found.push(...ask(rule, context))
    yield
  }
  return found
    .filter(({ group }) => group !== skipped)
    .filter((finding) => !decisions.some((decision) => settles(decision, finding)))
    .sort((a, b) => order[a.group] - order[b.group])
}
