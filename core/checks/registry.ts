import type { Decision } from '../postmortem/review.ts'
import type { CheckContext, Finding, Rule } from './finding.ts'
import { actionNoDue } from './rules/actionNoDue.ts'
import { actionNoOwner } from './rules/actionNoOwner.ts'
import { blameWording } from './rules/blameWording.ts'
import { durationDisagree } from './rules/durationDisagree.ts'
import { factorUncovered } from './rules/factorUncovered.ts'
import { internalTargetChip } from './rules/internalTargetChip.ts'
import { internalWords } from './rules/internalWords.ts'
import { levelDisagree } from './rules/levelDisagree.ts'
import { markOrder } from './rules/markOrder.ts'
import { negativeFact } from './rules/negativeFact.ts'
import { noActions } from './rules/noActions.ts'
import { openAnswer } from './rules/openAnswer.ts'
import { proposedFacts } from './rules/proposedFacts.ts'
import { resolvedBeforeImpactEnd } from './rules/resolvedBeforeImpactEnd.ts'
import { sectionEmpty } from './rules/sectionEmpty.ts'
import { strayEscape } from './rules/strayEscape.ts'
import { strayFence } from './rules/strayFence.ts'
import { timeDisagree } from './rules/timeDisagree.ts'
import { unresolvedMerge } from './rules/unresolvedMerge.ts'
import { sameParts } from './textRule.ts'

/** Every rule, in the order in which their findings are told. A new one is a file and a line here. */
export const rules: readonly Rule[] = [
  durationDisagree,
  resolvedBeforeImpactEnd,
  timeDisagree,
  levelDisagree,
  markOrder,
  negativeFact,
  strayEscape,
  unresolvedMerge,
  strayFence,
  internalWords,
  internalTargetChip,
  proposedFacts,
  openAnswer,
  actionNoOwner,
  actionNoDue,
  noActions,
  factorUncovered,
  blameWording,
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
  for (const rule of rules) {
    found.push(...ask(rule, context))
    yield
  }
  return found
    .filter(({ group }) => group !== skipped)
    .filter((finding) => !decisions.some((decision) => settles(decision, finding)))
    .sort((a, b) => order[a.group] - order[b.group])
}
