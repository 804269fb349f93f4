import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDue } from '../../../core/time/due.ts'
import { readEventLine } from '../../../core/time/eventLine.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { readInstant } from '../../../core/time/readInstant.ts'
import { offsetAt, placeNaive, readZone } from '../../../core/time/zone.ts'

const context = { zone: 'Europe/Berlin', day: '2025-12-29' }
const read = (text: string, more = {}) => {
  const found = readInstant(text, { ...context, ...more })
  return found.ok ? instantOf(found.ms) : found.why
}

describe('a time as it is written', () => {
  it.each([
    ['2026-03-09T05:50:00Z', '2026-03-09T05:50:00Z'],
    ['2026-03-09T05:50:00.1234567+0545', '2026-03-09T00:05:00.123Z'],
    ['20260309T055000Z', '2026-03-09T05:50:00Z'],
    ['2026-03-09 05:50', '2026-03-09T04:50:00Z'],
    ['2026/3/9 5:50 am UTC', '2026-03-09T05:50:00Z'],
    ['09.03.26 05:50:30', 'dateOrder'],
    ['31.03.2026 12:00 AM', '2026-03-30T22:00:00Z'],
    ['3/31/2026 12:00 PM', '2026-03-31T10:00:00Z'],
    ['Mar 9, 2026, 05:50 PM UTC', '2026-03-09T17:50:00Z'],
    ['9 March 2026 at 17.50 GMT+1', '2026-03-09T16:50:00Z'],
    ['Mon, 09 Mar 2026 05:50:00 -0800', '2026-03-09T13:50:00Z'],
    ['Mon Mar  9 05:50:00 2026', '2026-03-09T04:50:00Z'],
    ['Mon Mar 09 2026 05:50:00 GMT+0100 (Central European Standard Time)', '2026-03-09T04:50:00Z'],
    ['Mar 9, 2026 @ 05:50:00.250', '2026-03-09T04:50:00.250Z'],
    ['9. März 2026 05:50', '2026-03-09T04:50:00Z'],
    ['05:50', '2025-12-29T04:50:00Z'],
    ['Jan 2, 05:50 UTC', '2026-01-02T05:50:00Z'],
    ['1773035400', '2026-03-09T05:50:00Z'],
    ['1773035400.5', '2026-03-09T05:50:00.500Z'],
    ['1773035400000', '2026-03-09T05:50:00Z'],
    ['1773035400000123', '2026-03-09T05:50:00Z'],
    ['1773035400123456789', '2026-03-09T05:50:00.123Z'],
    ['1.7730354000E+12', '2026-03-09T05:50:00Z'],
  ])('[T20] %s is read as %s', (text, instant) => {
    expect(read(text)).toBe(instant)
  })

  it.each([
    ['2026-02-30T10:00:00Z', 'impossible'],
    ['2026-13-01 10:00', 'impossible'],
    ['2026-03-09T24:00:00Z', 'impossible'],
    ['2026-03-09T23:59:60Z', 'impossible'],
    ['2026-03-09', 'clock'],
    ['2026-W09-7', 'not-a-time'],
    ['1e30', 'not-a-time'],
    ['tomorrow', 'not-a-time'],
    ['', 'not-a-time'],
  ])('[T21] %s is no instant: %s', (text, why) => {
    expect(read(text)).toBe(why)
  })

  it('[T22] what it does not say is asked for: zone, day, or which number is the day', () => {
    expect(readInstant('05:50', { zone: 'UTC' })).toMatchObject({ ok: false, why: 'day' })
    expect(readInstant('2026-03-09 05:50', {})).toMatchObject({ ok: false, why: 'zone' })
    expect(read('03/04/2026 05:50')).toBe('dateOrder')
    expect(read('03/03/2026 05:50', { zone: 'UTC' })).toBe('2026-03-03T05:50:00Z')
  })

  it('[T23] hours that were skipped or came twice are named, the second one is known', () => {
    expect(readInstant('2026-03-29 02:30', context)).toMatchObject({
      note: 'gap',
      ms: Date.parse('2026-03-29T01:30:00Z'),
    })
    expect(readInstant('2026-10-25 02:30', context)).toMatchObject({
      note: 'fold',
      ms: Date.parse('2026-10-25T00:30:00Z'),
      second: Date.parse('2026-10-25T01:30:00Z'),
    })
    expect(readInstant('2026-10-25T02:30:00+01:00', context)).toMatchObject({ note: null, own: true })
  })

  it('[T24] any instant written in any zone is read back', () => {
    const zones = ['UTC', '+05:30', '-11:00', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...zones), (ms, zone) => {
        const naive = ms + offsetAt(zone, ms)
        const placed = placeNaive(naive, zone)
        expect([placed.ms, placed.second]).toContain(ms)
        const read = readInstant(new Date(naive).toISOString().slice(0, 23).replace('T', ' '), { zone })
        expect(read.ok && [read.ms, read.second]).toContain(ms)
      }),
    )
  })
})

describe('a zone as it is written', () => {
  it.each([
    ['UTC', 'UTC'],
    ['z', 'UTC'],
    ['GMT+1', '+01:00'],
    ['-0330', '-03:30'],
    ['PDT', '-07:00'],
    ['ET', 'America/New_York'],
    ['europe/lisbon', 'Europe/Lisbon'],
  ])('%s is %s', (text, zone) => expect(readZone(text)).toEqual({ zone }))

  it.each(['Mars/Olympus', 'soon', '+99', ''])('%s is none', (text) => expect(readZone(text)).toBeNull())

  it('[T25] an abbreviation of several places is all of them', () => {
    expect(readZone('IST')).toEqual({ oneOf: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'] })
  })
})

describe('a due date', () => {
  it.each([
    ['Q1 2026', '2026-03-31', 'Q1 2026'],
    ['2026 q4', '2026-12-31', 'Q4 2026'],
    ['H1 2026', '2026-06-30', 'H1 2026'],
    ['end of February 2028', '2028-02-29', 'February 2028'],
    ['2026-04', '2026-04-30', '2026-04'],
    ['31 Mar 2026', '2026-03-31', '31 Mar 2026'],
    ['by 2026-03-31', '2026-03-31', '2026-03-31'],
  ])('[T26] %s is late after %s', (text, date, words) => expect(readDue(text)).toEqual({ date, text: words }))

  it.each(['soon', '2026', '03/04/2026', '30 Feb 2026', 'Q5 2026'])('%s is none', (text) =>
    expect(readDue(text)).toBeNull(),
  )
})

describe('a line typed into the timeline', () => {
  const around = { day: '2026-03-09', zone: 'Europe/Berlin' }
  it.each([
    ['09:04 rolled back render-svc', '2026-03-09T08:04:00Z', 'rolled back render-svc'],
    ['- [0904] rolled back', '2026-03-09T08:04:00Z', 'rolled back'],
    ['9.04: rolled back', '2026-03-09T08:04:00Z', 'rolled back'],
    ['9:04 pm UTC: rolled back', '2026-03-09T21:04:00Z', 'rolled back'],
    ['10 Mar 2026 00:10 – all clear', '2026-03-09T23:10:00Z', 'all clear'],
    ['rolled back at 09:04', null, null],
    ['09:04', null, null],
  ])('[T27] %s', (line, at, text) => {
    expect(readEventLine(line, around)).toEqual(at === null ? null : { at, text })
  })
})
