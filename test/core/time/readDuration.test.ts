import { describe, expect, it } from 'vitest'
import {
  readClocks,
  readDuration,
  readDurations,
  readPercentages,
  readStated,
} from '../../../core/time/readDuration.ts'

describe('durations in prose', () => {
  it.each([
    ['It took 2h 14m.', 8040],
    ['2h14m in all', 8040],
    ['2 hours 14 mins of slow sends', 8040],
    ['for 2 hours, 14 minutes and 5 seconds', 8045],
    ['lasting 36m', 2160],
    ['about twenty minutes', 1200],
    ['after twenty-five minutes', 1500],
    ['two and a half hours', 9000],
    ['2½ hours', 9000],
    ['an hour and a half', 5400],
    ['half an hour', 1800],
    ['a 40-minute delay', 2400],
    ['within 1.5 h', 5400],
    ['after three days', 259_200],
    ['within an hour', 3600],
  ])('reads “%s” as %d s', (text, seconds) => {
    expect(readDurations(text).map((found) => found.value)).toEqual([seconds])
  })

  it.each(['5 M events', 'render-7m', 'port 8080', 'a second region', 'v2.5 host', '40 ms', '3 messages', 'at 08:15'])(
    'finds none in “%s”',
    (text) => {
      expect(readDurations(text)).toEqual([])
    },
  )

  it('gives places and says what is only approximate', () => {
    const text = 'It took about twenty minutes, then 36 min.'
    const [first, second] = readDurations(text)
    expect(first).toMatchObject({ about: true, text: 'twenty minutes' })
    expect(text.slice(first?.start, first?.end)).toBe('twenty minutes')
    expect(second).toMatchObject({ about: false, value: 2160 })
  })

  it('reads a field as a whole or not at all', () => {
    expect(readDuration(' 2h 14m ')).toBe(8040)
    expect(readDuration('2h 14m or so')).toBeNull()
  })
})

describe('times and shares in prose', () => {
  it('reads times of day with their zone', () => {
    expect(readClocks('Nov 24 8:08 AM UTC - 10:22 PM UTC, then 23:59:30')).toMatchObject([
      { value: 8 * 3600 + 480, zone: 'UTC' },
      { value: 22 * 3600 + 22 * 60, zone: 'UTC' },
      { value: 86_370 },
    ])
    expect(readClocks('host:8080, ratio 16:9, 2025-11-24')).toEqual([])
  })

  it('reads shares', () => {
    expect(readPercentages('approximately 50% of normal, 12,5 % or ninety percent')).toMatchObject([
      { value: 0.5, about: true },
      { value: 0.125, about: false },
      { value: 0.9 },
    ])
  })

  it('lists everything in order of place', () => {
    expect(readStated('At 08:15 it fell to 50 % for 36 min').map((found) => found.kind)).toEqual([
      'clock',
      'percent',
      'duration',
    ])
  })
})
