import { describe, expect, it } from 'vitest'
import { bindingsIn } from '../../../core/facts/bindings.ts'
import { resolveChip } from '../../../core/facts/chip.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import type { MetricWindow } from '../../../core/postmortem/impact.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { at, makeEvent, makeMark, makePostmortem, makeSeriesRecord } from '../postmortem/incident.ts'

const metric: MetricWindow = {
  series: 'rate',
  source: 'b'.repeat(64),
  method: 'window-4',
  direction: 'drop',
  baseline: 400,
  worst: 204,
  worstAt: at('09:00'),
  extreme: 180,
  extremeAt: at('09:05'),
  ratio: 0.51,
  extremeRatio: 0.46,
  areaLost: 12_345.6,
  confidence: 0.98,
  reason: 'fell',
}

function contextOf(change: Partial<Postmortem> = {}) {
  const { impact } = makePostmortem()
  const postmortem = makePostmortem({
    marks: [makeMark('impactStart', '08:08'), makeMark('detected', '08:15'), makeMark('impactEnd', '10:22')],
    events: [makeEvent('e1', '08:38', { text: 'rolled back' }), makeEvent('e2', '08:45'), makeEvent('e3', '08:45')],
    series: [makeSeriesRecord()],
    accounts: [
      { id: '1', name: 'Alder', origin: null },
      { id: '2', name: 'Birch', origin: null },
      ...Array.from({ length: 10 }, (_, i) => ({ id: `x${i}`, name: `Mill ${i}`, origin: null })),
    ],
    impact: { ...impact, metric },
    ...change,
  })
  return { postmortem, facts: computeFacts(postmortem, { today: '2026-04-01' }), data: new Map() }
}

const found = (text: string, change: Partial<Postmortem> = {}) =>
  bindingsIn(text, contextOf(change)).map(({ text: said, target }) => [said, target])

describe('words that equal a fact', () => {
  it('[F17] durations are found in the form that reads like them', () => {
    expect(found('It took 2 h 14 min.')).toEqual([['2 h 14 min', 'fact:impact.duration']])
    expect(found('It took 2 hours 14 minutes.')).toEqual([['2 hours 14 minutes', 'fact:impact.duration?as=long']])
    expect(found('Found after 7 minutes')).toEqual([['7 minutes', 'fact:ttd?as=long']])
    expect(found('It took 2 h 15 min, about 2 h 14 min.')).toEqual([])
  })

  it('[F17] times are those of the impact, or of the only event at that minute', () => {
    expect(found('From 08:08 to 10:22 UTC, fixed 08:38, told 08:45.')).toEqual([
      ['08:08', 'fact:impact.start?as=clock'],
      ['10:22 UTC', 'fact:impact.end?as=clock-zone'],
      ['08:38', 'event:e1?as=clock'],
    ])
    expect(found('at 10:08', { zone: 'Europe/Berlin' })).toEqual([])
    expect(found('at 09:08', { zone: 'Europe/Berlin' })).toEqual([['09:08', 'fact:impact.start?as=clock']])
    expect(found('at 08:08 EST')).toEqual([])
  })

  it('[F17] shares and counts are found, other numbers are not', () => {
    expect(found('fell to 51 %, at one minute 46%')).toEqual([
      ['51 %', 'fact:worst.level'],
      ['46%', 'fact:worst.lowest'],
    ])
    expect(found('12 accounts lost 12,346 letters sorted')).toEqual([
      ['12', 'fact:accounts.count'],
      ['12,346 letters sorted', 'fact:area.lost'],
    ])
    expect(found('12 servers, 52 %, version 8.08')).toEqual([])
  })

  it('[F17] a fact that is missing or negative is never offered', () => {
    const marks = [makeMark('impactStart', '10:00'), makeMark('impactEnd', '08:00')]
    expect(found('2 h', { marks })).toEqual([])
  })
})

describe('values in words of their own', () => {
  const reads = (target: string, change: Partial<Postmortem> = {}) => resolveChip(target, contextOf(change)).text

  it('[F18] say the fact as a sentence would', () => {
    expect(reads('fact:worst.level?as=phrase')).toBe('fell to 51 % of what was expected')
    expect(reads('fact:impact.duration?as=phrase')).toBe('lasted 2 hours 14 minutes, from 08:08 to 10:22 UTC')
    expect(reads('fact:ttd?as=phrase')).toBe('detected after 7 minutes')
    expect(reads('fact:accounts.count?as=phrase')).toBe('12 accounts were affected')
    const { impact } = contextOf().postmortem
    const rise = { ...metric, direction: 'rise' as const, ratio: 4.9 }
    expect(reads('fact:worst.level?as=phrase', { impact: { ...impact, metric: rise } })).toBe(
      'rose to 4.9 times what was expected',
    )
  })

  it('[F18] are the plain value where the words would not be true, or where there are none', () => {
    const { impact } = contextOf().postmortem
    const odd = { ...metric, ratio: 1.2 }
    expect(reads('fact:worst.level?as=phrase', { impact: { ...impact, metric: odd } })).toBe('120 %')
    expect(reads('fact:time.repair?as=phrase')).toBe('2 h 7 min')
    expect(reads('fact:ttm?as=phrase')).toBe('not known')
  })
})
