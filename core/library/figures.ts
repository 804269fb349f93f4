import { z } from 'zod'
import { isOpen } from '../postmortem/action.ts'
import type { Day } from '../time/instant.ts'
import { addDays, isoWeek, mondayOf } from './days.ts'
import type { LedgerRow } from './ledger.ts'
import { exactKey, onTime } from './matchRow.ts'
import { spreadOf, spreadSchema } from './spread.ts'

/** A number, and the query that lists what it counts. */
const countSchema = z.looseObject({ n: z.number().int(), query: z.string() })
export type Count = z.infer<typeof countSchema>

const shareSchema = z.looseObject({
  onTime: countSchema,
  /** Done in these days, with a due date. */
  of: countSchema,
})

export const breakdowns = ['owner', 'team', 'type', 'severity', 'service'] as const
export type Breakdown = (typeof breakdowns)[number]

const partSchema = z.looseObject({
  /** Null stands for the rows without one. */
  key: z.string().nullable(),
  open: countSchema,
  late: countSchema,
  medianAge: z.number().nullable(),
})
export type Part = z.infer<typeof partSchema>

export const figuresSchema = z.looseObject({
  asOf: z.string(),
  all: countSchema,
  open: countSchema,
  late: countSchema,
  /** Late ones by severity key; only those that have some. */
  lateBySeverity: z.array(z.looseObject({ severity: z.string().nullable(), count: countSchema })),
  unowned: countSchema,
  undated: countSchema,
  promisedOpen: countSchema,
  /** Done by the due date: in the 90 days up to the as-of day, in the 90 before them, and ever. */
  closedOnTime: z.looseObject({ now: shareSchema, before: shareSchema, ever: shareSchema }),
  /** Days since they were made, of what is open. */
  age: spreadSchema,
  aging: z.array(z.looseObject({ label: z.string(), count: countSchema })),
  /** The last twelve ISO weeks, the as-of day's last. */
  weeks: z.array(
    z.looseObject({
      week: z.string(),
      monday: z.string(),
      opened: countSchema,
      done: countSchema,
      dropped: countSchema,
    }),
  ),
  by: z.record(z.enum(breakdowns), z.array(partSchema)),
})
export type Figures = z.infer<typeof figuresSchema>

const windowDays = 90
const weekCount = 12
const buckets = [
  { label: '0–14 d', range: '0-14', from: 0, to: 14 },
  { label: '15–30 d', range: '15-30', from: 15, to: 30 },
  { label: '31–60 d', range: '31-60', from: 31, to: 60 },
  { label: '60+ d', range: '61-', from: 61, to: Number.POSITIVE_INFINITY },
] as const

const count = (rows: readonly LedgerRow[], query: string, test: (row: LedgerRow) => boolean): Count => {
  let n = 0
  for (const row of rows) if (test(row)) n += 1
  return { n, query }
}

/** Everything that the page counts, over rows of one as-of day. */
export function figuresOf(rows: readonly LedgerRow[], asOf: Day): Figures {
  const open = rows.filter(({ action }) => isOpen(action))
  const late = rows.filter(({ lateDays }) => lateDays > 0)
  const judged = rows.filter((row) => onTime(row) !== null)
  const ages = open.map(({ ageDays }) => ageDays ?? 0)
  return {
    asOf,
    all: { n: rows.length, query: '' },
    open: { n: open.length, query: 'is:open' },
    late: { n: late.length, query: 'is:late' },
    lateBySeverity: parts(late, 'severity')
      .filter(({ late: own }) => own.n > 0)
      .map(({ key, late: own }) => ({ severity: key, count: own })),
    unowned: count(open, 'is:unowned', ({ owner }) => owner === null),
    undated: count(open, 'is:undated', ({ action }) => action.due === null),
    promisedOpen: count(open, 'promise:any is:open', ({ promise }) => promise !== 'none'),
    closedOnTime: {
      now: shareIn(judged, addDays(asOf, 1 - windowDays), asOf),
      before: shareIn(judged, addDays(asOf, 1 - 2 * windowDays), addDays(asOf, -windowDays)),
      ever: shareIn(judged, null, asOf),
    },
    age: spreadOf(ages),
    aging: buckets.map(({ label, range, from, to }) => ({
      label,
      count: count(open, `age:${range}`, ({ ageDays }) => ageDays !== null && ageDays >= from && ageDays <= to),
    })),
    weeks: weeksOf(rows, asOf),
    by: {
      owner: parts(open, 'owner'),
      team: parts(open, 'team'),
      type: parts(open, 'type'),
      severity: parts(open, 'severity'),
      service: parts(open, 'service'),
    },
  }
}

function shareIn(judged: readonly LedgerRow[], from: Day | null, to: Day): Figures['closedOnTime']['now'] {
  const inside = ({ statusDay }: LedgerRow) =>
    from === null || (statusDay !== null && statusDay >= from && statusDay <= to)
  const when = from === null ? '' : ` done:${from}..${to}`
  return {
    onTime: count(judged, `is:on-time${when}`, (row) => inside(row) && onTime(row) === true),
    of: count(judged, `is:judged${when}`, inside),
  }
}

function weeksOf(rows: readonly LedgerRow[], asOf: Day): Figures['weeks'] {
  const last = mondayOf(asOf)
  const weeks = Array.from({ length: weekCount }, (_, index) => addDays(last, (index + 1 - weekCount) * 7))
  const tally = new Map(weeks.map((monday) => [monday, { opened: 0, done: 0, dropped: 0 }]))
  const add = (day: Day | null, what: 'opened' | 'done' | 'dropped') => {
    const week = day === null || day < (weeks[0] ?? '') ? undefined : tally.get(mondayOf(day))
    if (week !== undefined) week[what] += 1
  }
  for (const { action, createdDay, statusDay } of rows) {
    add(createdDay, 'opened')
    if (action.status === 'done') add(statusDay, 'done')
    if (action.status === 'wont-do') add(statusDay, 'dropped')
  }
  return weeks.map((monday) => {
    const week = isoWeek(monday)
    const { opened, done, dropped } = tally.get(monday) ?? { opened: 0, done: 0, dropped: 0 }
    return {
      week,
      monday,
      opened: { n: opened, query: `opened:${week}` },
      done: { n: done, query: `done:${week}` },
      dropped: { n: dropped, query: `dropped:${week}` },
    }
  })
}

const keysOf: Record<Breakdown, (row: LedgerRow) => readonly (string | null)[]> = {
  owner: ({ owner }) => [owner],
  team: ({ action }) => [action.team?.trim() || null],
  type: ({ action }) => [action.type],
  severity: ({ severity }) => [severity],
  service: ({ services }) => (services.length === 0 ? [null] : services),
}

const fieldOf: Record<Breakdown, string> = {
  owner: 'owner',
  team: 'team',
  type: 'type',
  severity: 'sev',
  service: 'service',
}

type Keyed = readonly [string | null, string | null]

/** Each key once, with how it is compared; of two that are the same the last one's spelling. */
function distinct(keys: readonly (string | null)[], fold: (key: string | null) => string | null): Iterable<Keyed> {
  const pairs = keys.map((key): Keyed => [fold(key), key])
  return pairs.length < 2 ? pairs : new Map(pairs)
}

/** Open rows by what they have in common; a row of two services counts in both. Most late first. */
function parts(open: readonly LedgerRow[], by: Breakdown): Part[] {
  const found = new Map<string | null, { key: string | null; late: number; ages: number[] }>()
  // The same few names come tens of thousands of times.
  const known = new Map<string | null, string | null>([[null, null]])
  const fold = (key: string | null): string | null => {
    const folded = known.get(key) ?? (key === null ? null : exactKey(key))
    known.set(key, folded)
    return folded
  }
  for (const row of open) {
    for (const [folded, key] of distinct(keysOf[by](row), fold)) {
      const part = found.get(folded) ?? { key, late: 0, ages: [] }
      found.set(folded, part)
      part.ages.push(row.ageDays ?? 0)
      if (row.lateDays > 0) part.late += 1
    }
  }
  return [...found.values()]
    .map(({ key, late, ages }) => {
      const own = `${fieldOf[by]}:${key === null ? 'none' : `"=${key.replaceAll('"', '')}"`}`
      return {
        key,
        open: { n: ages.length, query: `is:open ${own}` },
        late: { n: late, query: `is:late ${own}` },
        medianAge: spreadOf(ages).median,
      }
    })
    .sort((a, b) => b.late.n - a.late.n || b.open.n - a.open.n || (a.key ?? '').localeCompare(b.key ?? '', 'en'))
}
