import { isOpen } from '../postmortem/action.ts'
import type { Day } from '../time/instant.ts'
import { dayOf, isoWeek } from './days.ts'
import type { LedgerRow } from './ledger.ts'
import { foldName } from './names.ts'
import type { Query, QueryField } from './query.ts'

interface MatchOptions {
  /** Who `owner:me` is; null when nobody said. */
  readonly me: string | null
}

type Test = (row: LedgerRow, value: string, options: MatchOptions) => boolean

/** True when every word occurs and every field has one of its values. */
export function matchesRow(row: LedgerRow, query: Query, options: MatchOptions): boolean {
  for (const [field, values] of query.fields) {
    const test = tests[field]
    const fits = (value: string) =>
      value.startsWith('=') ? isExactly(row, field, value.slice(1)) : test?.(row, value, options)
    if (test !== undefined && !values.some(fits)) return false
  }
  if (query.words.length === 0) return true
  const text = textOf(row)
  return query.words.every((word) => text.includes(word))
}

function textOf({ action, owner, postmortem, services }: LedgerRow): string {
  const { title, description, doneWhen, team, labels, external } = action
  const keys = external.map(({ key }) => key)
  return [title, description, doneWhen, owner, action.owner, team, postmortem, ...services, ...labels, ...keys]
    .filter(Boolean)
    .join('\n')
    .toLowerCase()
}

const exact: Partial<Record<QueryField, (row: LedgerRow) => readonly (string | null | undefined)[]>> = {
  owner: ({ owner }) => [owner],
  team: ({ action }) => [action.team],
  type: ({ action }) => [action.type],
  sev: ({ severity }) => [severity],
  service: ({ services }) => services,
}

/** `owner:=ito` is Ito and nobody else; quotes can't be typed in a query and don't count. */
function isExactly(row: LedgerRow, field: QueryField, wanted: string): boolean {
  return exact[field]?.(row).some((value) => value && exactKey(value) === exactKey(wanted)) ?? false
}

export const exactKey = (value: string) => foldName(value.replaceAll('"', '')).toLowerCase()

/** The whole name, or the beginning of one of its words: `ito` finds M. Ito and not Benito. */
export function namesPerson(name: string | null, wanted: string): boolean {
  if (name === null) return false
  const folded = foldName(name)
  return folded === foldName(wanted) || folded.split(/[\s.@_-]+/).some((word) => word.startsWith(foldName(wanted)))
}

/** `1`, `sev1` and `SEV 1` are the same severity. */
export const bareSeverity = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^sev(?=.)/, '')

/** Day `2025-06-14` against `2025`, `2025-06` or a whole day. */
export const dayTests = {
  before: (day: Day, wanted: string) => day < wanted,
  after: (day: Day, wanted: string) => day.slice(0, wanted.length) > wanted,
  in: (day: Day, wanted: string) => day.startsWith(wanted),
} as const

/** `2026-W07`, a day, a month, or `FROM..TO` with both days counted. */
function within(day: Day | null, wanted: string): boolean {
  if (day === null) return false
  const [from, to] = wanted.split('..')
  if (to !== undefined) return day >= (from ?? '') && day <= to
  return /-w\d\d$/.test(wanted) ? isoWeek(day).toLowerCase() === wanted : day.startsWith(wanted)
}

/** Done by its due date; null when it is not done or had none. */
export function onTime({ action, statusDay }: LedgerRow): boolean | null {
  if (action.status !== 'done' || statusDay === null || action.due === null) return null
  return statusDay <= action.due.date
}

const states: Readonly<Record<string, (row: LedgerRow) => boolean>> = {
  open: ({ action }) => isOpen(action),
  closed: ({ action }) => !isOpen(action),
  late: ({ lateDays }) => lateDays > 0,
  'on-time': (row) => onTime(row) === true,
  judged: (row) => onTime(row) !== null,
  done: ({ action }) => action.status === 'done',
  dropped: ({ action }) => action.status === 'wont-do',
  unowned: ({ owner, action }) => isOpen(action) && owner === null,
  undated: ({ action }) => isOpen(action) && action.due === null,
}

/** `none` is the row without one. */
const named = (text: string | null | undefined, wanted: string) =>
  wanted === 'none' ? !text : foldName(text ?? '') === foldName(wanted)

const tests: Partial<Record<QueryField, Test>> = {
  is: (row, value) => states[value]?.(row) ?? false,
  owner: ({ owner, action }, value, { me }) => {
    if (value === 'none') return owner === null
    if (value === 'me') return me !== null && owner !== null && foldName(owner) === foldName(me)
    return namesPerson(owner, value) || namesPerson(action.owner, value)
  },
  team: ({ action }, value) => named(action.team, value),
  type: ({ action }, value) => action.type.startsWith(value),
  status: ({ action }, value) => action.status === value,
  priority: ({ action }, value) => action.priority === value,
  sev: ({ severity }, value) => (severity === null ? value === 'none' : bareSeverity(severity) === bareSeverity(value)),
  service: ({ services }, value) =>
    value === 'none' ? services.length === 0 : services.some((one) => foldName(one).includes(value)),
  before: ({ start }, value) => dayTests.before(dayOf(start), value),
  after: ({ start }, value) => dayTests.after(dayOf(start), value),
  in: ({ start }, value) => dayTests.in(dayOf(start), value),
  due: ({ action }, value) => (action.due === null ? value === 'none' : within(action.due.date, value)),
  age: ({ ageDays }, value) => inRange(ageDays, value),
  opened: ({ createdDay }, value) => within(createdDay, value),
  done: ({ action, statusDay }, value) => action.status === 'done' && within(statusDay, value),
  dropped: ({ action, statusDay }, value) => action.status === 'wont-do' && within(statusDay, value),
  promise: ({ promise }, value) => (value === 'any' ? promise !== 'none' : promise === value),
  folder: ({ folder }, value) => folder.toLowerCase() === value,
}

/** `15-30`, or `61-` for everything from there on. */
function inRange(days: number | null, value: string): boolean {
  const range = /^(\d+)-(\d*)$/.exec(value)
  if (days === null || range === null) return false
  return days >= Number(range[1]) && (range[2] === '' || days <= Number(range[2]))
}
