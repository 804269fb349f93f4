import { z } from 'zod'
import { type Action, type ActionStatus, actionSchema, isOpen, overdueDays } from '../postmortem/action.ts'
import type { Day, Instant } from '../time/instant.ts'
import { daysBetween, daysIn } from './days.ts'
import type { Digest } from './digest.ts'
import type { NameOf } from './names.ts'

/** An action of some postmortem of the library, as it stood on the as-of day. */
export const ledgerRowSchema = z.looseObject({
  folder: z.string(),
  postmortem: z.string(),
  severity: z.string().nullable(),
  services: z.array(z.string()),
  /** When the incident started. */
  start: z.string(),
  action: actionSchema,
  /** Texts of the factors that it answers. */
  factors: z.array(z.string()),
  /** Its owner under the name that people.json gives them. */
  owner: z.string().nullable(),
  /** Days since it was made, for what is still open; null otherwise. */
  ageDays: z.number().int().nullable(),
  /** Days after the due date, 0 when not late. */
  lateDays: z.number().int(),
  createdDay: z.string(),
  /** The day of its present status, from its history. */
  statusDay: z.string().nullable(),
  /** What customers were promised does not fit what is: "done, page says in progress". */
  promise: z.enum(['none', 'kept', 'open', 'late', 'dropped']),
})
export type LedgerRow = z.infer<typeof ledgerRowSchema>

export interface LedgerOptions {
  /** Everything is told as it stood at the end of this day. */
  readonly asOf: Day
  /** Whose days are meant, an IANA name; UTC when left out. */
  readonly zone?: string
  readonly nameOf: NameOf
}

type DayOf = (instant: Instant) => Day

/** Every action of the library that existed on the as-of day. */
export function ledgerOf(digests: readonly Digest[], options: LedgerOptions): LedgerRow[] {
  const dayOf = daysIn(options.zone ?? 'UTC')
  const rows: LedgerRow[] = []
  for (const digest of digests) {
    for (const action of digest.actions) {
      if (dayOf(action.created) <= options.asOf) rows.push(rowOf(digest, action, options, dayOf))
    }
  }
  return rows
}

function rowOf({ summary, factors }: Digest, now: Action, { asOf, nameOf }: LedgerOptions, dayOf: DayOf): LedgerRow {
  const action = actionAsOf(now, asOf, dayOf)
  const createdDay = dayOf(action.created)
  return {
    folder: summary.folder,
    postmortem: summary.title,
    severity: summary.severity,
    services: summary.services,
    start: summary.start,
    action,
    factors: factors.filter(({ id }) => action.factors.includes(id)).map(({ text }) => text),
    owner: nameOf(action.owner),
    ageDays: isOpen(action) ? Math.max(0, daysBetween(createdDay, asOf)) : null,
    lateDays: overdueDays(action, asOf),
    createdDay,
    statusDay: statusDay(action, asOf, dayOf),
    promise: promiseOf(action, asOf),
  }
}

/** The action with the status it had at the end of `day`. */
function actionAsOf(action: Action, day: Day, dayOf: DayOf): Action {
  const status = statusAt(action, day, dayOf)
  const doneAgainLater = status === 'done' && action.completed !== null && dayOf(action.completed) > day
  if (status === action.status && !doneAgainLater) return action
  const completed = status === 'done' ? (lastChange(action, day, dayOf)?.at ?? action.completed) : null
  return { ...action, status, completed }
}

/** The day of completion is what its owner said it was, also when it was entered later; all else is as the history has it. */
function statusAt(action: Action, day: Day, dayOf: DayOf): ActionStatus {
  const doneLater = action.status === 'done' && action.completed !== null && dayOf(action.completed) > day
  if (action.status === 'done' && !doneLater) return 'done'
  const changedLater = action.history.some(({ at }) => dayOf(at) > day)
  if (!doneLater && !changedLater) return action.status
  const before = lastChange(action, day, dayOf)?.status ?? 'open'
  // Entered today as done next week: until then it is not.
  return doneLater && !changedLater && before === 'done' ? 'open' : before
}

function lastChange(action: Action, day: Day, dayOf: DayOf) {
  return action.history.filter(({ at }) => dayOf(at) <= day).at(-1)
}

function statusDay(action: Action, asOf: Day, dayOf: DayOf): Day | null {
  if (action.completed !== null) return dayOf(action.completed)
  const change = lastChange(action, asOf, dayOf)
  return change === undefined ? null : dayOf(change.at)
}

function promiseOf(action: Action, asOf: Day): LedgerRow['promise'] {
  if (action.public === null) return 'none'
  if (action.status === 'done') return 'kept'
  if (action.status === 'wont-do') return 'dropped'
  const by = action.public.promised?.date
  return by !== undefined && by < asOf ? 'late' : 'open'
}
