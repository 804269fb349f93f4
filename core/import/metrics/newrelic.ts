import { ownField, ownList, ownText } from '../ownField.ts'
import { deep, jsonMetrics } from './jsonMetrics.ts'
import type { SeriesDraft, SeriesDrafts } from './seriesDrafts.ts'
import { unitOf } from './units.ts'

/** New Relic: NRQL results over time (NerdGraph and the older API), and the timeslices of its REST API. */
export const newrelic = jsonMetrics({
  id: 'newrelic',
  label: 'New Relic',
  sniff(head) {
    if (bucketsOf(head).some((each) => typeof ownField(each, 'beginTimeSeconds') === 'number')) return 0.95
    return timesliceMetrics(head).length > 0 ? 0.95 : 0
  },
  read(value, drafts) {
    const buckets = bucketsOf(value)
    const metrics = timesliceMetrics(value)
    if (buckets.length === 0 && metrics.length === 0) return false
    readBuckets(buckets, drafts)
    readTimeslices(metrics, drafts)
    return true
  },
})

/** NerdGraph nests its results; the query API has `timeSeries`, also one list a facet. */
function bucketsOf(value: unknown): readonly unknown[] {
  const nrql = deep(value, 'data', 'actor', 'account', 'nrql') ?? deep(value, 'data', 'actor', 'nrql') ?? value
  const direct = [...ownList(nrql, 'results'), ...ownList(nrql, 'timeSeries'), ...(Array.isArray(value) ? value : [])]
  const facets = ownList(nrql, 'facets').flatMap((facet) =>
    ownList(facet, 'timeSeries').map((bucket) => ({ ...Object(bucket), facet: ownField(facet, 'name') })),
  )
  return [...direct, ...facets].filter((each) => ownField(each, 'beginTimeSeconds') !== undefined)
}

const notValues: ReadonlySet<string> = new Set([
  'beginTimeSeconds',
  'endTimeSeconds',
  'inspectedCount',
  'facet',
  'comparison',
])

function readBuckets(buckets: readonly unknown[], drafts: SeriesDrafts): void {
  const open = new Map<string, SeriesDraft>()
  for (const bucket of buckets) {
    const facet = facetOf(bucket)
    for (const [key, value] of valuesOf(bucket)) {
      const name = facet === '' ? key : `${facet}: ${key}`
      const known = open.get(name) ?? drafts.open(name, unitOf(key), { time: 0, value: open.size })
      open.set(name, known)
      drafts.add(known, ownField(bucket, 'beginTimeSeconds'), value, 's')
    }
  }
}

function facetOf(bucket: unknown): string {
  const facet = ownField(bucket, 'facet')
  return Array.isArray(facet) ? facet.join(', ') : typeof facet === 'string' ? facet : ''
}

/** Numbers by name; a percentile is an object of numbers, the older API a list of such objects. */
function valuesOf(bucket: unknown): [string, unknown][] {
  const own = typeof bucket === 'object' && bucket !== null ? Object.entries(bucket) : []
  return own
    .filter(([key]) => !notValues.has(key) && !/^facet$/i.test(key))
    .flatMap(([key, value]): [string, unknown][] => {
      if (key === 'results' && Array.isArray(value)) return value.flatMap((each) => valuesOf(each))
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return Object.entries(value).map(([inner, number]) => [`${key} ${inner}`, number])
      return typeof value === 'number' || value === null ? [[key, value]] : []
    })
}

const timesliceMetrics = (value: unknown) =>
  ownList(ownField(value, 'metric_data'), 'metrics').filter((each) => ownList(each, 'timeslices').length > 0)

function readTimeslices(metrics: readonly unknown[], drafts: SeriesDrafts): void {
  let count = 0
  for (const metric of metrics) {
    const open = new Map<string, SeriesDraft>()
    for (const slice of ownList(metric, 'timeslices')) {
      for (const [key, value] of valuesOf(ownField(slice, 'values'))) {
        const known =
          open.get(key) ?? drafts.open(`${ownText(metric, 'name')} ${key}`, unitOf(key), { time: 0, value: count++ })
        open.set(key, known)
        drafts.add(known, ownField(slice, 'from'), value, 's')
      }
    }
  }
}
