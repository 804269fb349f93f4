import { describe, expect, it } from 'vitest'
import { formatDuration } from '../../../core/time/formatDuration.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'

describe('instants', () => {
  const at = '2025-11-24T08:15:00Z'
  it.each([
    ['UTC', 'clock', '08:15'],
    ['UTC', 'clock-zone', '08:15 UTC'],
    ['UTC', 'date', '24 Nov 2025'],
    ['UTC', 'date-clock', '24 Nov 2025 08:15 UTC'],
    ['America/New_York', 'clock-zone', '03:15 EST'],
    ['Europe/Berlin', 'clock-zone', '09:15 UTC+1'],
    ['+05:30', 'clock-zone', '13:45 UTC+05:30'],
    ['Pacific/Auckland', 'date', '24 Nov 2025'],
    ['Nowhere/Atall', 'clock-zone', '08:15 UTC'],
  ] as const)('in %s as %s: %s', (zone, form, text) => {
    expect(formatInstant(at, zone, form)).toBe(text)
  })

  it('writes midnight as 00:00', () => {
    expect(formatInstant('2025-11-24T05:00:00Z', 'America/New_York', 'clock')).toBe('00:00')
  })
})

describe('durations', () => {
  it.each([
    [8040, '2 h 14 min', '2 hours 14 minutes', 'just over 2 hours'],
    [2160, '36 min', '36 minutes', 'just over 35 minutes'],
    [42, '42 s', '42 seconds', 'about 40 seconds'],
    [0, '0 s', '0 seconds', 'about 1 second'],
    [3600, '1 h', '1 hour', 'about an hour'],
    [3599.9, '1 h', '1 hour', 'about an hour'],
    [273_600, '3 d 4 h', '3 days 4 hours', 'just over 3 days'],
    [86_390, '1 d', '1 day', 'about 24 hours'],
    [150, '2 min 30 s', '2 minutes 30 seconds', 'just under 3 minutes'],
    [8700, '2 h 25 min', '2 hours 25 minutes', 'just under 2½ hours'],
  ])('%d s', (seconds, short, long, about) => {
    expect([formatDuration(seconds), formatDuration(seconds, 'long'), formatDuration(seconds, 'about')]).toEqual([
      short,
      long,
      about,
    ])
  })

  it('shows that a duration is negative', () => {
    expect(formatDuration(-300)).toBe('−5 min')
  })
})
