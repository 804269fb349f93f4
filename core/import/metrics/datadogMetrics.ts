import { ownField, ownList, ownText } from '../ownField.ts'
import { deep, jsonMetrics } from './jsonMetrics.ts'
import { labelNames } from './labelNames.ts'
import type { SeriesDrafts } from './seriesDrafts.ts'

/** Datadog: the reply to a query for metrics, of the first or the second version of its API. */
export const datadogMetrics = jsonMetrics({
  id: 'datadog-metrics',
  label: 'Datadog metrics',
  sniff(head) {
    if (ownList(head, 'series').some((each) => Array.isArray(ownField(each, 'pointlist')))) return 0.95
    return ownList(deep(head, 'data', 'attributes'), 'times').length > 0 || isEmptyReply(head) ? 0.9 : 0
  },
  read(value, drafts) {
    const attributes = deep(value, 'data', 'attributes')
    if (Array.isArray(ownField(attributes, 'times'))) readSecond(attributes, drafts)
    else if (ownList(value, 'series').length > 0 || isEmptyReply(value)) readFirst(ownList(value, 'series'), drafts)
    else return false
    return true
  },
})

const isEmptyReply = (value: unknown) =>
  Array.isArray(ownField(value, 'series')) && ownField(value, 'res_type') === 'time_series'

function readFirst(series: readonly unknown[], drafts: SeriesDrafts): void {
  const expression = (each: unknown) => ownText(each, 'expression') || ownText(each, 'metric')
  const short = labelNames(
    series.map((each) => ({
      metric: ownText(each, 'metric') || expression(each),
      labels: { scope: ownText(each, 'scope') },
    })),
  )
  // Two queries of one metric differ only in what they do with it.
  const names = new Set(short).size === short.length ? short : series.map(expression)
  for (const [i, each] of series.entries()) {
    const draft = drafts.open(names[i] ?? '', unitOf(ownField(each, 'unit')), { time: 0, value: i })
    for (const pair of ownList(each, 'pointlist')) if (Array.isArray(pair)) drafts.add(draft, pair[0], pair[1], 'ms')
  }
}

function readSecond(attributes: unknown, drafts: SeriesDrafts): void {
  const times = ownList(attributes, 'times')
  const values = ownList(attributes, 'values')
  const series = ownList(attributes, 'series')
  const names = labelNames(
    values.map((_, i) => ({
      metric: '',
      labels: {
        tags: ownList(series[i], 'group_tags').join(', '),
        query: String(ownField(series[i], 'query_index') ?? i),
      },
    })),
  )
  for (const [i, column] of values.entries()) {
    const draft = drafts.open(names[i] ?? '', unitOf(ownField(series[i], 'unit')), { time: 0, value: i })
    if (Array.isArray(column)) for (const [k, time] of times.entries()) drafts.add(draft, time, column[k], 'ms')
  }
}

/** `[{short_name: 'B'}, {name: 'second'}]` → `B/second`. */
function unitOf(unit: unknown): string {
  const [of, per] = Array.isArray(unit) ? unit : []
  const name = (part: unknown) => ownText(part, 'short_name') || ownText(part, 'name')
  return name(per) === '' ? name(of) : `${name(of)}/${name(per)}`
}
