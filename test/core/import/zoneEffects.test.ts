import { describe, expect, it } from 'vitest'
import { type Anchors, dateEffect, type Zoneless, zoneEffect } from '../../../core/import/zoneEffects.ts'

const at = (clock: string) => Date.parse(`2025-11-24T${clock}:00Z`)
const window = { start: at('08:08'), end: at('10:22'), name: 'the impact window' }
const page = { at: at('08:11'), name: 'the first page' }
const log: Zoneless = {
  base: 'UTC',
  times: [at('08:02'), at('08:14'), at('08:29'), at('10:00')],
  span: null,
  window: null,
}
const rates: Zoneless = {
  base: 'UTC',
  times: [],
  span: { start: at('04:00'), end: at('12:59') },
  window: { start: at('08:08'), end: at('10:22'), name: 'the drop' },
}
const words = (zone: string, file: Zoneless, anchors: Partial<Anchors>, shown = 'UTC') =>
  zoneEffect(zone, file, { window: null, first: null, ...anchors }, shown)

describe('what a zone would mean', () => {
  it.each([
    ['UTC', '08:02 – 10:00 UTC: 3 of 4 events lie inside the impact window'],
    ['America/New_York', '13:02 – 15:00 UTC: all after the impact window'],
    ['Europe/Berlin', '07:02 – 09:00 UTC: of the impact window, 3 before it began, 1 inside'],
    ['+04:00', '04:02 – 06:00 UTC: all before the impact window'],
  ])('[I88] in %s tells where the events of a log would lie', (zone, told) => {
    expect(words(zone, log, { window, first: page })).toBe(told)
  })

  it.each([
    ['UTC', '04:00 – 12:59 UTC: the drop starts 3 min before the first page'],
    ['Europe/Berlin', '03:00 – 11:59 UTC: the drop starts 1 h 3 min before the first page'],
    ['America/New_York', '09:00 – 17:59 UTC: the drop starts 4 h 57 min after the first page'],
  ])('[I88] in %s tells how far the drop would lie from the first page', (zone, told) => {
    expect(words(zone, rates, { window, first: page })).toBe(told)
  })

  it('[I88] compares with what there is, shows the zone of the reader, and says only the span where nothing is known', () => {
    expect(words('UTC', rates, { window })).toBe(
      '04:00 – 12:59 UTC: the drop starts in the same minute as the impact window',
    )
    expect(words('UTC', log, { first: page })).toBe('08:02 – 10:00 UTC: it begins 9 min before the first page')
    expect(words('Europe/Berlin', log, {}, 'Europe/Berlin')).toBe('24 Nov 2025 08:02 – 10:00 UTC+1')
    expect(words('UTC', { ...log, times: [] }, {})).toBe('')
  })

  it('[I88] reads from the zone that the file was read in so far', () => {
    const read = { ...log, base: '+01:00', times: log.times.map((ms) => ms - 3_600_000) }
    expect(words('UTC', read, { window })).toBe(words('UTC', log, { window }))
  })

  it('[I88] tells how far a date lies from the other evidence', () => {
    const others = { start: at('04:00'), end: at('12:00') }
    expect(dateEffect(at('08:00'), others)).toBe('within a day of all other data')
    expect(dateEffect(Date.parse('2025-10-25T04:00:00Z'), others)).toBe('30 days before all other data')
    expect(dateEffect(at('08:00'), null)).toBe('')
  })
})
