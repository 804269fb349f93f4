import { z } from 'zod'
import { dayOf } from './days.ts'
import type { Digest, Span } from './digest.ts'
import { type Spread, spreadOf, spreadSchema } from './spread.ts'

export const trendSteps = ['month', 'quarter'] as const
export type TrendStep = (typeof trendSteps)[number]

/** Values of one period in seconds, and how many postmortems have none. */
const spanTrendSchema = spreadSchema.extend({
  unknown: z.number().int(),
  /** How many of the n rest on marks that nobody confirmed. */
  proposed: z.number().int(),
  /** Each value with its postmortem, smallest first: few of them are drawn one by one. */
  points: z.array(z.looseObject({ folder: z.string(), seconds: z.number() })),
})
export type SpanTrend = z.infer<typeof spanTrendSchema>

const tallySchema = z.looseObject({ key: z.string(), n: z.number().int() })

const trendPeriodSchema = z.looseObject({
  /** `2026-02` or `2026-Q1`. */
  period: z.string(),
  postmortems: z.number().int(),
  bySeverity: z.array(tallySchema),
  impact: spanTrendSchema,
  ttd: spanTrendSchema,
  ttm: spanTrendSchema,
})
export type TrendPeriod = z.infer<typeof trendPeriodSchema>

export const trendsSchema = z.looseObject({
  periods: z.array(trendPeriodSchema),
  /** Factors by kind, and what detected the incident, over all periods. */
  causes: z.array(tallySchema),
  detection: z.array(tallySchema),
})
export type Trends = z.infer<typeof trendsSchema>

/** Postmortems by when their incident started (UTC). Periods without any stand between the first and the last as empty. */
export function trendsOf(digests: readonly Digest[], step: TrendStep): Trends {
  const groups = new Map<string, Digest[]>()
  for (const digest of digests) {
    const period = periodOf(digest.summary.start, step)
    groups.set(period, [...(groups.get(period) ?? []), digest])
  }
  const known = [...groups.keys()].sort()
  return {
    periods: periodsBetween(known[0], known.at(-1), step).map((period) =>
      periodTrend(period, groups.get(period) ?? []),
    ),
    causes: tally(digests.flatMap(({ factors }) => factors.map(({ kind }) => kind))),
    detection: tally(digests.map(({ detectedBy }) => detectedBy ?? 'not known')),
  }
}

function periodTrend(period: string, digests: readonly Digest[]): TrendPeriod {
  return {
    period,
    postmortems: digests.length,
    bySeverity: tally(digests.map(({ summary }) => summary.severity ?? 'not set')),
    impact: spanTrend(digests, ({ impact }) => impact),
    ttd: spanTrend(digests, ({ ttd }) => ttd),
    ttm: spanTrend(digests, ({ ttm }) => ttm),
  }
}

function spanTrend(digests: readonly Digest[], pick: (digest: Digest) => Span): SpanTrend {
  const known = digests.flatMap((digest) => {
    const span = pick(digest)
    return span === null ? [] : [{ folder: digest.summary.folder, ...span }]
  })
  const spread: Spread = spreadOf(known.map(({ seconds }) => seconds))
  return {
    ...spread,
    unknown: digests.length - known.length,
    proposed: known.filter(({ proposed }) => proposed).length,
    points: known.map(({ folder, seconds }) => ({ folder, seconds })).sort((a, b) => a.seconds - b.seconds),
  }
}

function tally(keys: readonly string[]): { key: string; n: number }[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([key, n]) => ({ key, n })).sort((a, b) => b.n - a.n || a.key.localeCompare(b.key, 'en'))
}

/** `2026-02` or `2026-Q1`, of the UTC day. */
export function periodOf(start: string, step: TrendStep): string {
  const day = dayOf(start)
  return step === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

function periodsBetween(first: string | undefined, last: string | undefined, step: TrendStep): string[] {
  if (first === undefined || last === undefined) return []
  const [size, mark] = step === 'month' ? [12, '-'] : [4, '-Q']
  const number = (period: string) => Number(period.slice(0, 4)) * size + Number(period.slice(5).replace('Q', '')) - 1
  const name = (at: number) =>
    `${Math.floor(at / size)}${mark}${String((at % size) + 1).padStart(step === 'month' ? 2 : 1, '0')}`
  return Array.from({ length: number(last) - number(first) + 1 }, (_, index) => name(number(first) + index))
}
