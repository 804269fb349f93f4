import type { DerivedSeries, Series } from '../postmortem/series.ts'
import type { SeriesData } from './columns.ts'
import { isCounter } from './rates.ts'

/** A series that could be made from others of its file. */
export interface DeriveOffer {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly derived: DerivedSeries
  /** The series it is made from, the first of them standing for its file. */
  readonly from: readonly Series[]
}

/** What could be made of the series at hand and is not there yet: rates of counters, shares of errors, percentiles of buckets. */
export function deriveOffers(series: readonly Series[], data: SeriesData): DeriveOffer[] {
  const raw = series.filter((one) => one.derived === undefined && data.has(one.id))
  const there = new Set(series.map(({ id }) => id))
  const buckets = raw.filter((one) => bucketOf(one) !== null)
  const plain = raw.filter((one) => bucketOf(one) === null)
  return [...shares(plain), ...percentiles(buckets), ...rates(plain, data)].filter(({ id }) => !there.has(id))
}

const partOf = (series: Series, role: DerivedSeries['parts'][number]['role'], bound?: number) => ({
  column: series.column,
  role,
  ...(bound !== undefined && Number.isFinite(bound) ? { bound } : {}),
})

/** A level that only ever grows (a disk that fills) is no counter, whatever its course: it has a unit of a level. */
const isLevel = ({ unit }: Series) => /^(%|B|KB|MB|GB|[KMG]iB|bytes|ms|s|°C)$/.test(unit)

function rates(series: readonly Series[], data: SeriesData): DeriveOffer[] {
  return series.flatMap((one) => {
    const columns = data.get(one.id)
    if (columns === undefined || isLevel(one) || !isCounter(columns)) return []
    const derived = { kind: 'rate' as const, parts: [partOf(one, 'all')] }
    const name = `${one.name.replace(/_total\b/, '')}, rate`
    return [{ id: `${one.id}-rate`, name, unit: one.unit === '' ? '/ s' : `${one.unit}/s`, derived, from: [one] }]
  })
}

/** `http_requests_total (code=503)`, `errors`, `failed requests`. */
const failing =
  /\b(?:code|status|status_code|http_status)=["']?5\d\d|(?:^|[_\s(/.-])(?:errors?|failed|failures?|fails|5xx)(?:$|[_\s)/.-])/i
const counting =
  /\b(?:code|status|status_code|http_status)=|(?:^|[_\s(/.-])(?:requests?|reqs?|total|hits|calls|count|attempts|all)(?:$|[_\s)/.-])/i

function shares(series: readonly Series[]): DeriveOffer[] {
  return bySource(series).flatMap((group) => {
    const failed = group.filter(({ name, unit }) => failing.test(name) && unit !== '%')
    const [first] = failed
    if (first === undefined) return []
    const byLabel = /\b(code|status|status_code|http_status)=/i.test(first.name)
    const others = group.filter((one) => !failed.includes(one) && counting.test(one.name) && one.unit === first.unit)
    // With a series for each status the whole is their sum; else one of the others counts everything.
    const all = byLabel ? [...failed, ...others] : others.slice(0, 1)
    if (others.length === 0) return []
    const parts = [...failed.map((one) => partOf(one, 'failed')), ...all.map((one) => partOf(one, 'all'))]
    const from = [...new Set([...failed, ...all])]
    const derived = { kind: 'share' as const, parts }
    return [{ id: `${first.id}-share`, name: `share of errors${metricOf(first)}`, unit: '%', derived, from }]
  })
}

/** `, http_requests` where the name tells a metric. */
const metricOf = ({ name }: Series) => {
  const metric = /^([a-z]\w+?)(?:_total)?\s*\(/i.exec(name)?.[1]
  return metric === undefined ? '' : `, ${metric}`
}

/** Upper bound of a bucket's series: `latency_seconds_bucket (le=0.1)`; null for any other. */
function bucketOf({ name }: Series): number | null {
  const bound = /\ble=["']?(\+?Inf|[\d.e+-]+)/i.exec(name)?.[1]
  if (bound === undefined) return null
  return /inf/i.test(bound) ? Infinity : Number(bound)
}

const percents = [95, 50, 99] as const

function percentiles(series: readonly Series[]): DeriveOffer[] {
  return bySource(series).flatMap((group) => {
    const metrics = new Map<string, Series[]>()
    for (const one of group) {
      const metric = /^[^\s(]*/.exec(one.name)?.[0] ?? ''
      metrics.set(metric, [...(metrics.get(metric) ?? []), one])
    }
    return [...metrics].flatMap(([metric, buckets]) => {
      const [first] = buckets
      const whole = buckets.some((one) => bucketOf(one) === Infinity)
      if (first === undefined || !whole || buckets.length < 3) return []
      const parts = buckets.map((one) => partOf(one, 'bucket', bucketOf(one) ?? Infinity))
      const name = metric.replace(/_bucket$/, '') || 'duration'
      return percents.map((percent) => ({
        id: `${first.id}-p${percent}`,
        name: `p${percent} of ${name}`,
        unit: /_?seconds$/.test(name) ? 's' : /_?(?:ms|milliseconds)$/.test(name) ? 'ms' : '',
        derived: { kind: 'percentile' as const, percent, parts },
        from: buckets,
      }))
    })
  })
}

function bySource(series: readonly Series[]): Series[][] {
  const groups = new Map<string, Series[]>()
  for (const one of series) groups.set(one.source, [...(groups.get(one.source) ?? []), one])
  return [...groups.values()]
}
