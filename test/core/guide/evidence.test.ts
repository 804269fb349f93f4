import { describe, expect, it } from 'vitest'
import { computeFacts } from '../../../core/facts/facts.ts'
import { startFromEvidence } from '../../../core/guide/evidence.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { sectionSteps } from '../../../core/postmortem/section.ts'
import { at, event, labelIncident, mark, section, today } from '../../kit/labelIncident.ts'

const start = (id: string, postmortem: Postmortem) =>
  startFromEvidence(id, postmortem, computeFacts(postmortem, { today }))

const base = labelIncident({
  marks: [
    mark('impactStart', '06:40'),
    { ...mark('detected', '06:52'), from: { kind: 'event', ref: 'call', quote: null } },
    mark('mitigated', '07:48'),
    mark('impactEnd', '07:55'),
  ],
  sections: [section('summary', '', 'internal'), section('what-happened', ''), section('root-cause', '')],
  factors: [
    { id: 'f1', kind: 'latent', text: 'print-gw-3 was read by nobody', evidence: [], audience: 'internal' },
    { id: 'f2', kind: 'trigger', text: 'The certificate expired.', evidence: [], audience: 'customer' },
  ],
})
const full: Postmortem = {
  ...base,
  events: [...base.events, event('call', '06:52', 'Lead of site 12 calls', { kind: 'alert', key: true })],
  impact: {
    ...base.impact,
    services: ['Label printing'],
    headline: { text: 'One in four label requests failed', audience: 'customer' },
    where: { text: 'Europe', audience: 'customer' },
    dataLoss: { answer: 'no', text: '', audience: 'customer' },
  },
}

describe('startFromEvidence', () => {
  it('[G7] writes at most three sentences, every figure a chip', () => {
    expect(start('summary', full)).toBe(
      'Between [06:40](fact:impact.start?as=clock) and [07:55 UTC](fact:impact.end?as=clock-zone) on [3 Mar 2026](fact:impact.start?as=date), for [1 hour 15 minutes](fact:impact.duration?as=long): one in four label requests failed for Label printing (Europe). It was mitigated [1 hour 8 minutes](fact:ttm?as=long) after it began.',
    )
    expect(start('detection', full)).toBe(
      'It was detected [12 minutes](fact:ttd?as=long) after the impact began, through an alert. The first public word came at [06:59](event:post-1?as=clock).',
    )
  })

  it('[G7] names both days when it went past midnight', () => {
    const night = {
      ...full,
      marks: [mark('impactStart', '23:40'), { ...mark('impactEnd', '00:00'), at: '2026-03-04T01:10:00Z' }],
    }
    expect(start('impact', night)).toContain(
      'From [23:40](fact:impact.start?as=clock) on [3 Mar 2026](fact:impact.start?as=date) to [01:10 UTC](fact:impact.end?as=clock-zone) on [4 Mar 2026](fact:impact.end?as=date)',
    )
  })

  it('[G7] offers nothing internal to a section for customers', () => {
    expect(start('root-cause', full)).toBe('The certificate expired.')
    expect(start('what-happened', full)).toBeNull()
    const inside = { ...full, sections: [section('root-cause', '', 'internal')] }
    expect(start('root-cause', inside)).toBe('The certificate expired. print-gw-3 was read by nobody.')
  })

  it('[G7] leaves out what is not known, and says nothing when nothing is', () => {
    const empty = emptyPostmortem('p', at('12:00'), { internal: 'g', customer: 'g' })
    for (const id of Object.keys(sectionSteps)) expect(start(id, empty)).toBeNull()
    for (const id of Object.keys(sectionSteps))
      expect(start(id, full) ?? '').not.toMatch(/not known|undefined|NaN|\[\]/)
  })
})
