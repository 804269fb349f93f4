import { ownField, ownList } from '../ownField.ts'
import { deep, jsonMetrics, stringsOf } from './jsonMetrics.ts'
import { labelNames } from './labelNames.ts'
import type { SeriesDrafts } from './seriesDrafts.ts'
import { unitOf } from './units.ts'

/** Prometheus: the reply to `query_range`, or to `query`. Times are seconds, values strings. */
export const prometheus = jsonMetrics({
  id: 'prometheus',
  label: 'Prometheus query result',
  sniff(head) {
    const type = deep(head, 'data', 'resultType') ?? ownField(head, 'resultType')
    if (type === 'matrix' || type === 'vector') return 0.95
    return resultOf(head).some((each) => Array.isArray(ownField(each, 'values')) && isMetric(each)) ? 0.8 : 0
  },
  read(value, drafts) {
    const result = resultOf(value)
    const series = result.filter(isMetric)
    if (result.length > 0 && series.length === 0) return false
    if (result.length === 0 && deep(value, 'data', 'resultType') === undefined) return false
    readSeries(series, drafts)
    for (const warning of ownList(value, 'warnings'))
      drafts.problems.push({
        line: null,
        code: 'warning',
        message: `Prometheus warned: ${String(warning).slice(0, 200)}.`,
      })
    return true
  },
})

const isMetric = (node: unknown) => typeof ownField(node, 'metric') === 'object'

function resultOf(value: unknown): readonly unknown[] {
  const data = ownField(value, 'data') ?? value
  return Array.isArray(data) ? data : ownList(data, 'result')
}

function readSeries(result: readonly unknown[], drafts: SeriesDrafts): void {
  const named = result.map((each) => {
    const { __name__: metric = '', ...labels } = stringsOf(ownField(each, 'metric'))
    return { metric, labels }
  })
  const names = labelNames(named)
  for (const [i, each] of result.entries()) {
    const name = names[i] ?? ''
    const draft = drafts.open(name, unitOf(named[i]?.metric ?? ''), { time: 0, value: i })
    const single = ownField(each, 'value')
    const values = single === undefined ? ownList(each, 'values') : [single]
    for (const pair of values) if (Array.isArray(pair)) drafts.add(draft, pair[0], pair[1], 's')
    if (values.length === 0 && ownList(each, 'histograms').length > 0) {
      const message = `“${name}” is a native histogram, which has no single value; query histogram_quantile() instead.`
      drafts.problems.push({ line: null, code: 'histogram', message })
    }
  }
}
