import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest } from '../../../core/library/digest.ts'
import { namesOf } from '../../../core/library/names.ts'
import { recurring, relatedTo } from '../../../core/library/recurrence.ts'
import { spreadOf } from '../../../core/library/spread.ts'
import { periodOf, trendsOf } from '../../../core/library/trends.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { anyLibrary, bare, due, someAction } from './someLibrary.ts'

const options = { asOf: '2025-12-01', nameOf: namesOf([]) }

function incident(folder: string, created: string, factor: string, change: Partial<Postmortem> = {}) {
  return digest(folder, {
    ...bare(folder, created),
    title: folder,
    factors: [{ id: `f-${folder}`, kind: 'detection', text: factor, evidence: [], audience: 'internal' }],
    actions: [someAction(`a-${folder}`, { created, due: due(`${created.slice(0, 7)}-28`), factors: [`f-${folder}`] })],
    ...change,
  })
}

const library = [
  incident('logins', '2025-07-01T10:00:00Z', 'The alert was muted during the migration.'),
  incident('mail', '2025-09-01T10:00:00Z', 'Alert muted during migration', { actions: [] }),
  incident('render', '2025-11-01T10:00:00Z', 'During a migration, the alert stayed muted.'),
  incident('other', '2025-11-02T10:00:00Z', 'A disk filled up.'),
]

describe('what keeps coming back', () => {
  it('[R8] is a factor of several postmortems, in other words too, with the actions that are still open', () => {
    const found = recurring(library, options)
    expect(found).toHaveLength(1)
    expect(found[0]?.mentions.map(({ folder }) => folder)).toEqual(['logins', 'mail', 'render'])
    expect(found[0]?.open.map(({ action, lateDays }) => [action.id, lateDays])).toEqual([
      ['a-logins', 126],
      ['a-render', 3],
    ])
    expect(found[0]?.oldestLateDays).toBe(126)
  })

  it('[R9] is offered while writing: earlier postmortems that share something and have an action open', () => {
    const own = digest('now', {
      ...bare('now', '2025-11-20T10:00:00Z'),
      title: 'Rendering stalls again',
      factors: [
        { id: 'f', kind: 'latent', text: 'Muted alert during a migration', evidence: [], audience: 'internal' },
      ],
      impact: { ...bare('').impact, services: ['Mail '] },
    })
    const mailService = incident('billing', '2025-10-01T10:00:00Z', 'An entirely different thing', {
      impact: { ...bare('').impact, services: ['mail'] },
    })
    const later = incident('later', '2025-11-25T10:00:00Z', 'The alert was muted during the migration.')
    const found = relatedTo(own, [...library, mailService, later, own], options)
    expect(found.map(({ folder, reasons }) => [folder, reasons.map(({ kind }) => kind)])).toEqual([
      ['render', ['factor']],
      ['logins', ['factor']],
      ['billing', ['service']],
    ])
  })
})

describe('trends', () => {
  const marks = (impact: number, detect: number, confirmed = true): Mark[] => {
    const at = (minutes: number) =>
      new Date(Date.parse('2025-11-01T10:00:00Z') + minutes * 60_000).toISOString().replace('.000', '')
    const mark = (name: Mark['name'], minutes: number): Mark => ({
      name,
      at: at(minutes),
      confirmed,
      from: { kind: 'hand', ref: null, quote: null },
    })
    return [mark('impactStart', 0), mark('detected', detect), mark('impactEnd', impact)]
  }

  it('[R10] are median, N and spread, with what is not known counted and what is not confirmed said', () => {
    const digests = [30, 60, 240].map((minutes, index) =>
      digest(`i${index}`, { ...bare(`i${index}`), marks: marks(minutes, 5, index !== 2) }),
    )
    const { periods, detection } = trendsOf([...digests, digest('none', bare('none', '2025-11-03T09:00:00Z'))], 'month')
    expect(periods).toHaveLength(1)
    expect(periods[0]).toMatchObject({
      period: '2025-11',
      postmortems: 4,
      impact: { n: 3, median: 3600, low: 2700, high: 9000, min: 1800, max: 14_400, unknown: 1, proposed: 1 },
      ttd: { n: 3, median: 300 },
    })
    expect(detection).toEqual([
      { key: 'hand', n: 3 },
      { key: 'not known', n: 1 },
    ])
    expect(JSON.stringify(periods)).not.toMatch(/mean|average/)
  })

  it('every postmortem is in one period, and empty ones between stand as empty', () => {
    fc.assert(
      fc.property(anyLibrary, fc.constantFrom('month' as const, 'quarter' as const), (digests, step) => {
        const { periods } = trendsOf(digests, step)
        for (const { period, postmortems } of periods)
          expect(postmortems).toBe(digests.filter(({ summary }) => periodOf(summary.start, step) === period).length)
        expect(periods.reduce((sum, { postmortems }) => sum + postmortems, 0)).toBe(digests.length)
      }),
    )
    const gap = trendsOf(
      [digest('a', bare('a', '2025-11-03T09:00:00Z')), digest('b', bare('b', '2026-02-03T09:00:00Z'))],
      'quarter',
    )
    expect(gap.periods.map(({ period }) => period)).toEqual(['2025-Q4', '2026-Q1'])
  })

  it('a spread holds its median between its quartiles, and nothing without values', () => {
    expect(spreadOf([])).toEqual({ n: 0, median: null, low: null, high: null, min: null, max: null })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
        const { n, min, low, median, high, max } = spreadOf(values)
        const below = values.filter((value) => value <= (median ?? 0)).length
        const above = values.filter((value) => value >= (median ?? 0)).length
        expect(n).toBe(values.length)
        expect(Math.min(below, above) * 2).toBeGreaterThanOrEqual(n)
        expect([min, low, median, high, max]).toEqual([min, low, median, high, max].sort((a, b) => (a ?? 0) - (b ?? 0)))
        expect([min, max]).toEqual([Math.min(...values), Math.max(...values)])
      }),
    )
  })
})
