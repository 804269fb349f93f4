import { isOpen } from '../postmortem/action.ts'
import type { LedgerRow } from './ledger.ts'

export const rowSorts = [
  'late',
  'due',
  'age',
  'owner',
  'title',
  'postmortem',
  'severity',
  'priority',
  'status',
] as const
export type RowSort = (typeof rowSorts)[number]

export const rowGroups = ['none', 'owner', 'team', 'type', 'severity', 'postmortem', 'status'] as const
export type RowGroup = (typeof rowGroups)[number]

const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const statusOrder = ['open', 'in-progress', 'done', 'wont-do']
const priorityOrder = ['high', 'medium', 'low']

/** What has no value stands last, whichever way a list is sorted. */
const lastIfNull = (a: unknown, b: unknown) => Number(a === null) - Number(b === null)

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Open ones before closed ones, then by days late, then by what is due next. */
function byLate(a: LedgerRow, b: LedgerRow): number {
  const [dueA, dueB] = [a.action.due?.date ?? null, b.action.due?.date ?? null]
  return (
    Number(isOpen(b.action)) - Number(isOpen(a.action)) ||
    b.lateDays - a.lateDays ||
    lastIfNull(dueA, dueB) ||
    byText(dueA ?? '', dueB ?? '')
  )
}

const orders: Record<RowSort, (a: LedgerRow, b: LedgerRow) => number> = {
  late: byLate,
  due: (a, b) => lastIfNull(a.action.due, b.action.due) || byText(a.action.due?.date ?? '', b.action.due?.date ?? ''),
  age: (a, b) => lastIfNull(a.ageDays, b.ageDays) || (b.ageDays ?? 0) - (a.ageDays ?? 0),
  owner: (a, b) => lastIfNull(a.owner, b.owner) || words.compare(a.owner ?? '', b.owner ?? ''),
  title: (a, b) => words.compare(a.action.title, b.action.title),
  postmortem: (a, b) => words.compare(a.postmortem, b.postmortem),
  severity: (a, b) => lastIfNull(a.severity, b.severity) || words.compare(a.severity ?? '', b.severity ?? ''),
  priority: (a, b) => priorityOrder.indexOf(a.action.priority) - priorityOrder.indexOf(b.action.priority),
  status: (a, b) => statusOrder.indexOf(a.action.status) - statusOrder.indexOf(b.action.status),
}

/** A new list. Equal rows fall back to late first, and then keep their order. */
export function sortRows(rows: readonly LedgerRow[], sort: RowSort): LedgerRow[] {
  const order = orders[sort]
  return [...rows].sort((a, b) => order(a, b) || byLate(a, b))
}

/** The first `count` of what `sortRows` gives, without putting all the others in order. */
export function firstRows(rows: readonly LedgerRow[], sort: RowSort, count: number): LedgerRow[] {
  if (count * 4 > rows.length) return sortRows(rows, sort).slice(0, count)
  const order = (a: LedgerRow, b: LedgerRow) => orders[sort](a, b) || byLate(a, b)
  let best: LedgerRow[] = []
  let last: LedgerRow | undefined
  for (const row of rows) {
    // An equal row that comes later stands behind.
    if (last !== undefined && order(row, last) >= 0) continue
    best.push(row)
    if (best.length < 2 * count + 200) continue
    best = best.sort(order).slice(0, count)
    last = best.at(-1)
  }
  return best.sort(order).slice(0, count)
}

const groupKeys: Record<Exclude<RowGroup, 'none'>, (row: LedgerRow) => string | null> = {
  owner: ({ owner }) => owner,
  team: ({ action }) => action.team?.trim() || null,
  type: ({ action }) => action.type,
  severity: ({ severity }) => severity,
  postmortem: ({ folder }) => folder,
  status: ({ action }) => action.status,
}

interface RowGrouping {
  readonly key: string | null
  readonly count: number
  readonly late: number
}

/** Rows put together by what they share, groups with the most late rows first; inside a group the order stays. */
export function groupRows(rows: readonly LedgerRow[], by: RowGroup): { rows: LedgerRow[]; groups: RowGrouping[] } {
  if (by === 'none') return { rows: [...rows], groups: [] }
  const groups = new Map<string | null, LedgerRow[]>()
  for (const row of rows) {
    const key = groupKeys[by](row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const lateIn = (group: readonly LedgerRow[]) => group.filter(({ lateDays }) => lateDays > 0).length
  const ordered = [...groups]
    .map(([key, group]) => ({ key, group, late: lateIn(group) }))
    .sort((a, b) => b.late - a.late || b.group.length - a.group.length || lastIfNull(a.key, b.key))
  return {
    rows: ordered.flatMap(({ group }) => group),
    groups: ordered.map(({ key, group, late }) => ({ key, count: group.length, late })),
  }
}
