import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInstant, zoneNameAt } from '../../../core/time/formatInstant.ts'
import { instantOf, isInstant, msOf } from '../../../core/time/instant.ts'

const anyMs = fc.integer({ min: Date.UTC(0, 0, 1), max: Date.UTC(9998, 0, 1) })

describe('the milliseconds of an instant', () => {
  it('[T28] are those that were written, and what Date.parse says of any other text', () => {
    fc.assert(fc.property(anyMs, (ms) => msOf(instantOf(ms)) === ms))
    const spoiled = fc
      .tuple(anyMs, fc.integer({ min: 0, max: 23 }), fc.constantFrom('0', '9', 'x', ' ', '-', ':', 'Z', 'T', '.', ''))
      .map(([ms, at, sign]) => {
        const text = instantOf(ms)
        return `${text.slice(0, at)}${sign}${text.slice(at + 1)}`
      })
    fc.assert(
      fc.property(fc.oneof(spoiled, fc.string({ maxLength: 30 })), (text) => {
        expect(msOf(text)).toBe(Date.parse(text))
      }),
      { numRuns: 2000 },
    )
    const edges = ['2025-02-30T00:00:00Z', '2025-11-24T24:00:00Z', '0099-01-01T00:00:00Z', '2025-11-24T08:15:00+1Z']
    for (const text of edges) expect(msOf(text)).toBe(Date.parse(text))
  })
})

describe('what is an instant', () => {
  it('[T21] is what is written again as it stood, for every day of the calendar and beyond', () => {
    const part = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'))
    const written = fc
      .tuple(
        fc.integer({ min: 0, max: 2400 }),
        part(0, 13),
        part(0, 32),
        part(0, 25),
        part(0, 61),
        part(0, 61),
        fc.boolean(),
      )
      .map(
        ([y, m, d, h, min, s, parts]) =>
          `${String(y).padStart(4, '0')}-${m}-${d}T${h}:${min}:${s}${parts ? '.120' : ''}Z`,
      )
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ maxLength: 24 })), (text) => {
        const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(text) ? Date.parse(text) : Number.NaN
        const same = Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 19) === text.slice(0, 19)
        expect(isInstant(text)).toBe(same)
      }),
      { numRuns: 3000 },
    )
    expect([isInstant('2000-02-29T00:00:00Z'), isInstant('1900-02-29T00:00:00Z')]).toEqual([true, false])
  })
})

describe('instants in a zone', () => {
  const zones = [
    'Europe/Berlin',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Monrovia',
    'Asia/Tehran',
  ]

  it.each(zones)('[T29] of %s read as Intl reads them, whatever was asked before', (zone) => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', year: 'numeric' })
    const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
    // Around the changes of a year, and anywhere.
    const change = fc.integer({ min: -90_000_000, max: 90_000_000 })
    const turns = [Date.UTC(2025, 2, 30, 1), Date.UTC(2025, 9, 26, 1), Date.UTC(2025, 3, 6), Date.UTC(1972, 0, 7)]
    const near = fc.tuple(fc.constantFrom(...turns), change).map(([turn, by]) => turn + by)
    fc.assert(
      fc.property(fc.oneof(near, fc.integer({ min: -2e12, max: 4e12 })), (ms) => {
        expect(formatInstant(ms, zone, 'clock')).toBe(clock.format(ms))
        const [date, , year] = formatInstant(ms, zone, 'date').split(' ')
        const parts = Object.fromEntries(day.formatToParts(ms).map(({ type, value }) => [type, value]))
        expect([date, year]).toEqual([parts.day, parts.year])
        const short = name.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value
        expect(zoneNameAt(ms, zone)).toBe(short?.replace(/^GMT/, 'UTC'))
      }),
      { numRuns: 300 },
    )
  })
})
