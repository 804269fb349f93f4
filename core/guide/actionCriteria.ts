import { type Action, isOpen } from '../postmortem/action.ts'
import type { Factor, Why } from '../postmortem/factor.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Criterion } from './criteria.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Factors that no action answers and that nobody waived. */
export function uncoveredFactors({ factors, actions }: Postmortem): Factor[] {
  const answered = new Set(actions.filter(({ status }) => status !== 'wont-do').flatMap((action) => action.factors))
  return factors.filter(({ id, waived = '' }) => !answered.has(id) && waived.trim() === '')
}

function depth(whys: readonly Why[], parent: string | null, seen: readonly string[] = []): number {
  const below = whys.filter((why) => why.parent === parent && !seen.includes(why.id))
  return Math.max(0, ...below.map((why) => 1 + depth(whys, why.id, [...seen, why.id])))
}

/** One criterion for each action that is still to be done; without any action it is not met. */
const each =
  (holds: (action: Action) => boolean, missing: string): Criterion =>
  ({ postmortem: { actions } }) => {
    const short = actions.filter((action) => isOpen(action) && !holds(action)).length
    if (actions.length === 0) return 'Action items: none yet'
    return short === 0 ? null : `${counted(short, 'action has', 'actions have')} ${missing}`
  }

/** Criteria about causes, actions and lessons. */
export const actionCriteria = {
  factorsAtLeast: ({ postmortem: { factors }, min = 1 }) =>
    factors.length >= min ? null : `${counted(factors.length, 'factor', 'factors')}: what else had to be true?`,

  triggerNamed: ({ postmortem: { factors } }) =>
    factors.some(({ kind }) => kind === 'trigger') ? null : 'Name the factor that triggered it',

  factorsEvidenced: ({ postmortem: { factors } }) => {
    const bare = factors.filter(({ evidence }) => evidence.length === 0).length
    if (factors.length === 0) return 'Factors: none yet'
    return bare === 0
      ? null
      : `${counted(bare, 'factor is', 'factors are')} a hypothesis: nothing is linked as evidence`
  },

  factorsCovered: ({ postmortem }) => {
    const open = uncoveredFactors(postmortem).length
    if (postmortem.factors.length === 0) return 'Factors: none yet'
    return open === 0 ? null : `${counted(open, 'factor has', 'factors have')} no action`
  },

  whysDeep: ({ postmortem: { whys }, min = 3 }) => {
    const levels = depth(whys, null)
    return levels >= min ? null : `Whys: ${counted(levels, 'level', 'levels')}, ask at least ${min} times`
  },

  someActions: ({ postmortem: { actions, noActionsBecause = '' } }) =>
    actions.length > 0 || noActionsBecause.trim() !== '' ? null : 'Action items: none yet, or say why none',

  everyActionOwned: each((action) => (action.owner ?? '') !== '', 'no owner'),
  everyActionDue: each((action) => action.due !== null, 'no due date'),
  everyActionDoneWhen: each((action) => (action.doneWhen ?? '').trim() !== '', 'no word on when it is done'),

  preventingAction: ({ postmortem: { actions } }) =>
    actions.some(({ type }) => type === 'prevent' || type === 'mitigate')
      ? null
      : 'No action prevents it, or makes the next one milder',

  publicNotes: ({ postmortem: { actions } }) =>
    actions.some((action) => action.public !== null) ? null : 'No action has a public note: customers read of none',

  lessonsEach: ({ postmortem: { lessons } }) => {
    const has = (kind: string) => lessons.some((lesson) => lesson.kind === kind)
    return has('well') && has('poorly') ? null : 'Lessons: at least one thing that went well and one that went poorly'
  },

  luckAnswered: ({ postmortem: { lessons } }) => {
    const open = lessons.filter(({ kind, action }) => kind === 'lucky' && action === undefined).length
    if (lessons.length === 0) return 'Lessons: none yet'
    return open === 0 ? null : `${counted(open, 'lucky break has', 'lucky breaks have')} no action`
  },

  questionsOwned: ({ postmortem: { lessons } }) => {
    const open = lessons.filter(({ kind, owner = '' }) => kind === 'question' && owner === '').length
    if (lessons.length === 0) return 'Lessons: none yet'
    return open === 0 ? null : `${counted(open, 'open question has', 'open questions have')} nobody to answer`
  },
} satisfies Record<string, Criterion>
