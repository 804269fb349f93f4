import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn, isoWeek, mondayOf } from '../../../core/library/days.ts'
import { digest } from '../../../core/library/digest.ts'
import { type Count, figuresOf } from '../../../core/library/figures.ts'
import { ledgerOf } from '../../../core/library/ledger.ts'
import { matchesRow } from '../../../core/library/matchRow.ts'
import { namesOf } from '../../../core/library/names.ts'
import { groupRows, rowGroups, rowSorts, sortRows } from '../../../core/library/orderRows.ts'
import { readQuery } from '../../../core/library/query.ts'
import { anyDay, anyLibrary, bare, due, people, someAction } from './someLibrary.ts'

const nameOf = namesOf(people)

/** Every count of the figures, wherever it stands. */
function counts(value: unknown): Count[] {
  if (typeof value !== 'object' || value === null) return []
  if ('n' in value && 'query' in value && typeof value.n === 'number' && typeof value.query === 'string')
    return [{ n: value.n, query: value.query }]
  return Object.values(value).flatMap(counts)
}

/** Written again from the rules of SPEC.md, day by day, without the code under test. */
function recount(library: Parameters<typeof ledgerOf>[0], asOf: string) {
  const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000
  const all = library.flatMap(({ summary, actions }) =>
    actions
      .filter(({ created }) => created.slice(0, 10) <= asOf)
      .map((action) => {
        const past = action.history.filter(({ at }) => at.slice(0, 10) <= asOf)
        return { summary, action, last: past[past.length - 1] ?? { status: 'open', at: action.created } }
      }),
  )
  const open = all.filter(({ last }) => last.status === 'open' || last.status === 'in-progress')
  const done = all.filter(({ last }) => last.status === 'done')
  const late = open.filter(({ action }) => action.due !== null && action.due.date < asOf)
  const ages = open.map(({ action }) => days(action.created.slice(0, 10), asOf)).sort((a, b) => a - b)
  const middle = ages.length >> 1
  const judged = done.filter(({ action }) => action.due !== null)
  const onTime = judged.filter(({ action, last }) => last.at.slice(0, 10) <= (action.due?.date ?? ''))
  const recent = ({ last }: { last: { at: string } }) => days(last.at.slice(0, 10), asOf) < 90
  return {
    all: all.length,
    open: open.length,
    late: late.length,
    unowned: open.filter(({ action }) => action.owner === null).length,
    undated: open.filter(({ action }) => action.due === null).length,
    median:
      ages.length === 0
        ? null
        : ages.length % 2 === 1
          ? (ages[middle] ?? 0)
          : ((ages[middle - 1] ?? 0) + (ages[middle] ?? 0)) / 2,
    aging: [
      ages.filter((age) => age <= 14),
      ages.filter((age) => age > 14 && age <= 30),
      ages.filter((age) => age > 30 && age <= 60),
      ages.filter((age) => age > 60),
    ].map((list) => list.length),
    ever: [onTime.length, judged.length],
    now: [onTime.filter(recent).length, judged.filter(recent).length],
    opened: (from: string, to: string) =>
      all.filter(({ action }) => action.created.slice(0, 10) >= from && action.created.slice(0, 10) <= to).length,
    closed: (from: string, to: string) =>
      done.filter(({ last }) => last.at.slice(0, 10) >= from && last.at.slice(0, 10) <= to).length,
    ito: open.filter(({ action }) => ['Mira Ito', 'm.ito', 'M. Ito'].includes(action.owner ?? '')).length,
    sev1: open.filter(({ summary }) => summary.severity === 'sev1').length,
    prevent: open.filter(({ action }) => action.type === 'prevent').length,
    mail: open.filter(({ summary }) => summary.services.some((one) => one.toLowerCase() === 'mail')).length,
    rendering: open.filter(({ action }) => action.team?.toLowerCase() === 'rendering').length,
  }
}

describe('the figures of the action page', () => {
  it('[R1] equal an independent recount of the same postmortems, on any day', () => {
    fc.assert(
      fc.property(anyLibrary, anyDay, (library, asOf) => {
        const figures = figuresOf(ledgerOf(library, { asOf, nameOf }), asOf)
        const expected = recount(library, asOf)
        const part = (list: (typeof figures.by)['owner'], key: string) =>
          list.find((one) => one.key?.toLowerCase() === key)?.open.n ?? 0
        expect({
          all: figures.all.n,
          open: figures.open.n,
          late: figures.late.n,
          unowned: figures.unowned.n,
          undated: figures.undated.n,
          median: figures.age.median,
          aging: figures.aging.map(({ count }) => count.n),
          ever: [figures.closedOnTime.ever.onTime.n, figures.closedOnTime.ever.of.n],
          now: [figures.closedOnTime.now.onTime.n, figures.closedOnTime.now.of.n],
          ito: part(figures.by.owner, 'mira ito'),
          sev1: part(figures.by.severity, 'sev1'),
          prevent: part(figures.by.type, 'prevent'),
          mail: part(figures.by.service, 'mail'),
          rendering: part(figures.by.team, 'rendering'),
        }).toEqual({ ...expected, opened: undefined, closed: undefined })
        for (const { monday, opened, done } of figures.weeks) {
          const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10)
          expect([opened.n, done.n]).toEqual([expected.opened(monday, sunday), expected.closed(monday, sunday)])
        }
      }),
    )
  })

  it('[R2] open exactly the rows that they count', () => {
    fc.assert(
      fc.property(anyLibrary, anyDay, (library, asOf) => {
        const rows = ledgerOf(library, { asOf, nameOf })
        for (const { n, query } of counts(figuresOf(rows, asOf))) {
          const listed = rows.filter((row) => matchesRow(row, readQuery(query), { me: null }))
          expect({ query, n: listed.length }).toEqual({ query, n })
        }
      }),
    )
  })

  it('[R3] are told as things stood on the as-of day', () => {
    const action = someAction('a', {
      created: '2025-11-01T10:00:00Z',
      due: due('2025-11-20'),
      status: 'done',
      completed: '2025-11-26T09:00:00Z',
      history: [
        { at: '2025-11-01T10:00:00Z', status: 'open' },
        { at: '2025-11-10T10:00:00Z', status: 'in-progress' },
        { at: '2025-11-26T09:00:00Z', status: 'done' },
      ],
    })
    const library = [digest('one', { ...bare('one'), actions: [action] })]
    const on = (asOf: string) => ledgerOf(library, { asOf, nameOf })[0]
    expect(on('2025-10-31')).toBeUndefined()
    expect(on('2025-11-05')).toMatchObject({ action: { status: 'open' }, lateDays: 0, ageDays: 4 })
    expect(on('2025-11-25')).toMatchObject({ action: { status: 'in-progress', completed: null }, lateDays: 5 })
    expect(on('2025-11-26')).toMatchObject({ action: { status: 'done' }, lateDays: 0, ageDays: null })
  })

  it('count a person once, whichever way they were written, and guess nobody', () => {
    const two = namesOf([...people, { id: 'p3', name: 'Kenji Ito', aliases: ['M. Ito'] }])
    expect(two('m.ito')).toBe('Mira Ito')
    expect(two('M. Ito')).toBe('M. Ito')
    expect(nameOf(' m. ITO ')).toBe('Mira Ito')
    expect(nameOf('  ')).toBeNull()
  })

  it('[R23] days are those of the zone that is asked for, on the day when clocks change too', () => {
    const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC', 'no/where']
    const minute = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) })
    for (const zone of zones) {
      const dayIn = daysIn(zone)
      const timeZone = zone === 'no/where' ? 'UTC' : zone
      const slow = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
      fc.assert(fc.property(minute, (ms) => void expect(dayIn(new Date(ms).toISOString())).toBe(slow.format(ms))))
      for (let hour = 0; hour < 49; hour += 1) {
        const ms = Date.UTC(2025, 9, 25, hour, 30)
        expect(dayIn(new Date(ms).toISOString())).toBe(slow.format(ms))
      }
    }
    const late = digest('one', { ...bare('one'), actions: [someAction('a', { created: '2025-12-02T02:00:00Z' })] })
    const on = (zone: string) => ledgerOf([late], { asOf: '2025-12-01', zone, nameOf })
    expect([on('UTC').length, on('America/Los_Angeles').length]).toEqual([0, 1])
  })

  it('weeks are those of ISO 8601, also around New Year', () => {
    expect(['2024-12-30', '2026-01-01', '2027-01-03', '2020-12-31', '2026-11-24'].map(isoWeek)).toEqual([
      '2025-W01',
      '2026-W01',
      '2026-W53',
      '2020-W53',
      '2026-W48',
    ])
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })
})

describe('the list of actions', () => {
  it('[R4] sorting and grouping lose no row, and late ones come first', () => {
    fc.assert(
      fc.property(
        anyLibrary,
        anyDay,
        fc.constantFrom(...rowSorts),
        fc.constantFrom(...rowGroups),
        (library, asOf, sort, by) => {
          const rows = ledgerOf(library, { asOf, nameOf })
          const { rows: shown, groups } = groupRows(sortRows(rows, sort), by)
          const ids = (list: typeof rows) => list.map(({ action }) => action.id).sort()
          expect(ids(shown)).toEqual(ids(rows))
          if (by !== 'none') expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
          const late = sortRows(rows, 'late').map(({ lateDays }) => lateDays)
          expect(late).toEqual([...late].sort((a, b) => b - a))
        },
      ),
    )
  })

  it('a query narrows by field and word; what is no field is a word', () => {
    const rows = ledgerOf(
      [
        digest('2025-11-24-render', {
          ...bare('r'),
          title: 'Render 10:22 stall',
          severity: 'sev1',
          impact: { ...bare('r').impact, services: ['Render queue'] },
          actions: [
            someAction('late', { owner: 'M. Ito', due: due('2025-11-10'), title: 'Pre-scale on queue depth' }),
            someAction('undated', { owner: 'Benito Cruz', type: 'detect' }),
          ],
        }),
      ],
      { asOf: '2025-12-01', nameOf },
    )
    const found = (query: string, me: string | null = null) =>
      rows.filter((row) => matchesRow(row, readQuery(query), { me })).map(({ action }) => action.id)
    expect(found('owner:ito')).toEqual(['late'])
    expect(found('is:late sev:1')).toEqual(['late'])
    expect(found('is:late sev:2')).toEqual([])
    expect(found('type:detect is:undated')).toEqual(['undated'])
    expect(found('service:render before:2025-12')).toEqual(['late', 'undated'])
    expect(found('after:2025-11')).toEqual([])
    expect(found('owner:ito owner:benito')).toEqual(['late', 'undated'])
    expect(found('"queue depth"')).toEqual(['late'])
    expect(found('10:22')).toEqual(['late', 'undated'])
    expect(found('owner:me', 'Mira Ito')).toEqual(['late'])
    expect(found('owner:me')).toEqual([])
  })
})
