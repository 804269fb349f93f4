import { acronymUnexplained } from './acronymUnexplained.ts'
import { actionNoDue } from './actionNoDue.ts'
import { actionNoFactor } from './actionNoFactor.ts'
import { actionNoOwner } from './actionNoOwner.ts'
import { actionWording } from './actionWording.ts'
import { blameWording } from './blameWording.ts'
import { causeEndsOnPerson } from './causeEndsOnPerson.ts'
import { countDisagree } from './countDisagree.ts'
import { dataGap } from './dataGap.ts'
import { dataLossDisagree } from './dataLossDisagree.ts'
import { dateDisagree } from './dateDisagree.ts'
import { detectedAfterPage } from './detectedAfterPage.ts'
import { draftUnread } from './draftUnread.ts'
import { durationDisagree } from './durationDisagree.ts'
import { eventFarAway } from './eventFarAway.ts'
import type { RuleExamples } from './example.ts'
import { factorUncovered } from './factorUncovered.ts'
import { firstPostLate } from './firstPostLate.ts'
import { hedgeWording } from './hedgeWording.ts'
import { hypothesisOpen } from './hypothesisOpen.ts'
import { hypothesisPublic } from './hypothesisPublic.ts'
import { imageNoAlt } from './imageNoAlt.ts'
import { internalTargetChip } from './internalTargetChip.ts'
import { internalWords } from './internalWords.ts'
import { jargon } from './jargon.ts'
import { lessonNoAction } from './lessonNoAction.ts'
import { levelDisagree } from './levelDisagree.ts'
import { markMissing } from './markMissing.ts'
import { markOrder } from './markOrder.ts'
import { namesInStory } from './namesInStory.ts'
import { negativeFact } from './negativeFact.ts'
import { neverResolved } from './neverResolved.ts'
import { noActions } from './noActions.ts'
import { noPreventingAction } from './noPreventingAction.ts'
import { openAnswer } from './openAnswer.ts'
import { outageNotTotal } from './outageNotTotal.ts'
import { postSilence } from './postSilence.ts'
import { promisedUpdateLate } from './promisedUpdateLate.ts'
import { promiseOutOfDate } from './promiseOutOfDate.ts'
import { proposedFacts } from './proposedFacts.ts'
import { questionNoOwner } from './questionNoOwner.ts'
import { readingGrade } from './readingGrade.ts'
import { resolvedBeforeImpactEnd } from './resolvedBeforeImpactEnd.ts'
import { sectionEmpty } from './sectionEmpty.ts'
import { severityDisagree } from './severityDisagree.ts'
import { staleWording } from './staleWording.ts'
import { strayEscape } from './strayEscape.ts'
import { strayFence } from './strayFence.ts'
import { timeDisagree } from './timeDisagree.ts'
import { timelineGap } from './timelineGap.ts'
import { timeNoZone } from './timeNoZone.ts'
import { unresolvedMerge } from './unresolvedMerge.ts'
import { vagueQuantity } from './vagueQuantity.ts'
import { vagueTime } from './vagueTime.ts'
import { workaroundOpen } from './workaroundOpen.ts'

/** The labelled examples of every rule. */
export const allExamples: readonly RuleExamples[] = [
  acronymUnexplained,
  actionNoDue,
  actionNoFactor,
  actionNoOwner,
  actionWording,
  blameWording,
  causeEndsOnPerson,
  countDisagree,
  dataGap,
  dataLossDisagree,
  dateDisagree,
  detectedAfterPage,
  draftUnread,
  durationDisagree,
  eventFarAway,
  factorUncovered,
  firstPostLate,
  hedgeWording,
  hypothesisOpen,
  hypothesisPublic,
  imageNoAlt,
  internalTargetChip,
  internalWords,
  jargon,
  lessonNoAction,
  levelDisagree,
  markMissing,
  markOrder,
  namesInStory,
  negativeFact,
  neverResolved,
  noActions,
  noPreventingAction,
  openAnswer,
  outageNotTotal,
  postSilence,
  promisedUpdateLate,
  promiseOutOfDate,
  proposedFacts,
  questionNoOwner,
  readingGrade,
  resolvedBeforeImpactEnd,
  sectionEmpty,
  severityDisagree,
  staleWording,
  strayEscape,
  strayFence,
  timeDisagree,
  timelineGap,
  timeNoZone,
  unresolvedMerge,
  vagueQuantity,
  vagueTime,
  workaroundOpen,
]
