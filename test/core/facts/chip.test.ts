import { describe, expect, it } from 'vitest'
import { relabelChips, resolveChip } from '../../../core/facts/chip.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import type { SeriesData } from '../../../core/metrics/columns.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { msOf } from '../../../core/time/instant.ts'
import { at, makeEvent, makeMark, makePostmortem, makeSeriesRecord } from '../postmortem/incident.ts'

const data: SeriesData = new Map([
  ['rate', { t: Float64Array.from([msOf(at('08:00')), msOf(at('08:01'))]), v: Float64Array.from([41.2, Number.NaN]) }],
])
const contextOf = (postmortem: Postmortem) => ({
  postmortem,
  facts: computeFacts(postmortem, { today: '2026-04-01' }),
  data,
})
const incident = (text = '') =>
  makePostmortem({
    zone: 'America/New_York',
    marks: [
      makeMark('impactStart', '08:08'),
      makeMark('impactEnd', '10:22'),
      makeMark('detected', '08:15', { confirmed: false }),
    ],
    events: [makeEvent('e1', '08:15')],
    series: [makeSeriesRecord({ unit: '%' })],
    sections: [{ id: 'summary', audience: 'customer', text }],
  })

describe('chips', () => {
  const readings = [
    ['fact:impact.duration', '2 h 14 min', 'ok'],
    ['fact:impact.duration?as=long', '2 hours 14 minutes', 'ok'],
    ['fact:impact.duration?as=about', 'just over 2 hours', 'ok'],
    ['fact:impact.start?as=clock', '03:08', 'ok'],
    ['fact:impact.start', '03:08 EST', 'ok'],
    ['fact:impact.start?as=date', '2 Mar 2026', 'ok'],
    ['fact:ttd', '7 min', 'proposed'],
    ['fact:ttm', 'not known', 'missing'],
    ['fact:nothing.like.it', 'not known', 'missing'],
    ['event:e1', '03:15', 'ok'],
    ['event:e1?as=clock-zone', '03:15 EST', 'ok'],
    ['event:gone', 'not known', 'missing'],
    ['series:rate?at=2026-03-02T08:00:00Z', '41.2 %', 'ok'],
    ['series:rate?at=2026-03-02T08:01:00Z', 'not known', 'missing'],
    ['series:rate', 'not known', 'missing'],
    ['https://example.org', 'not known', 'missing'],
  ]
  it.each(readings)('[F6] %s reads %s', (target, text, status) => {
    const chip = resolveChip(target, contextOf(incident()))
    expect(chip).toMatchObject({ text, status })
    expect(chip.note).not.toBe('')
  })

  it('[F7] get new labels where the value changed, and nowhere in code', () => {
    const text = [
      'It took [36 min](fact:impact.duration), not `[36 min](fact:impact.duration)` and not \\[36 min](fact:impact.duration).',
      '',
      '```',
      '[36 min](fact:impact.duration)',
      '```',
      '[2 h 14 min](fact:impact.duration) [link](https://example.org) [x](series:not-loaded?at=2026-03-02T08:00:00Z)',
    ].join('\n')
    const before = incident(text)
    const after = relabelChips(before, contextOf(before).facts, data)
    expect(after.sections[0]?.text).toBe(text.replace('took [36 min]', 'took [2 h 14 min]'))
    expect(after.events).toBe(before.events)
  })

  it('[F7] leave the postmortem itself alone when no label changes', () => {
    const before = incident('It took [2 h 14 min](fact:impact.duration).')
    expect(relabelChips(before, contextOf(before).facts, data)).toBe(before)
  })
})
