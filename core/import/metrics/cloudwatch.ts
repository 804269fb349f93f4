import { ownField, ownList, ownText } from '../ownField.ts'
import type { Importer } from '../types.ts'
import { jsonMetrics } from './jsonMetrics.ts'
import { labelRows, namedByLabels } from './labelRows.ts'
import type { SeriesDrafts } from './seriesDrafts.ts'
import { tableMetrics } from './tableMetrics.ts'

const id = 'cloudwatch'
const label = 'Amazon CloudWatch'

const reply = jsonMetrics({
  id,
  label,
  sniff(head) {
    if (ownList(head, 'MetricDataResults').some((each) => Array.isArray(ownField(each, 'Timestamps')))) return 0.95
    return ownList(head, 'Datapoints').some((each) => ownField(each, 'Timestamp') !== undefined) ? 0.95 : 0
  },
  read(value, drafts) {
    const results = ownList(value, 'MetricDataResults')
    const points = ownList(value, 'Datapoints')
    if (results.length === 0 && points.length === 0) return false
    readResults(results, drafts)
    readPoints(points, ownText(value, 'Label'), drafts)
    return true
  },
})

/** The rows that the console writes above the times of its graphs. */
const labels =
  /^(?:id|label|full label|region|account(?: ?id)?|namespace|metric(?: ?name)?|dimensions?|statistics?|period|unit|expression)$/i

const table = tableMetrics({
  id,
  label,
  sniff: (_head, found) => (labelRows(found).filter(([first = '']) => labels.test(first)).length >= 2 ? 0.9 : 0),
  named: (found) => namedByLabels(found, /^(?:id|region|account(?: ?id)?|namespace|period|unit)$/i) ?? found,
})

/** CloudWatch: replies of its API as JSON, and what the console exports as CSV. */
export const cloudwatch: Importer = {
  ...reply,
  extensions: ['json', 'csv'],
  sniff: (name, head) => Math.max(reply.sniff(name, head), table.sniff(name, head)),
  async parse(file, context) {
    for await (const chunk of file.chunks()) {
      const first = chunk.find((byte) => byte > 0x20 && byte < 0x80)
      if (first !== undefined) return (first === 0x7b ? reply : table).parse(file, context)
    }
    return table.parse(file, context)
  },
}

/** Newest first unless asked otherwise; a metric without data has empty lists. */
function readResults(results: readonly unknown[], drafts: SeriesDrafts): void {
  for (const [i, result] of results.entries()) {
    const name = ownText(result, 'Label') || ownText(result, 'Id')
    const draft = drafts.open(name, '', { time: 0, value: i })
    const values = ownList(result, 'Values')
    for (const [k, time] of ownList(result, 'Timestamps').entries()) drafts.add(draft, time, values[k], 's')
    const status = ownText(result, 'StatusCode')
    if (status !== '' && status !== 'Complete') {
      const message = `“${name}” is not complete: CloudWatch says ${status}. Ask for the rest of it.`
      drafts.problems.push({ line: null, code: 'incomplete', message })
    }
  }
}

const statistics = ['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'] as const

/** get-metric-statistics: one object a point, in no order. */
function readPoints(points: readonly unknown[], label: string, drafts: SeriesDrafts): void {
  const unit = ownText(points[0], 'Unit')
  const used = statistics.filter((name) => points.some((point) => ownField(point, name) !== undefined))
  for (const [i, name] of used.entries()) {
    const title = [label, used.length > 1 || label === '' ? name : ''].filter(Boolean).join(' ')
    const draft = drafts.open(title, unitWords[unit] ?? (unit === 'None' ? '' : unit), { time: 0, value: i })
    for (const point of points) drafts.add(draft, ownField(point, 'Timestamp'), ownField(point, name), 's')
  }
}

const unitWords: Readonly<Record<string, string>> = {
  Percent: '%',
  Seconds: 's',
  Milliseconds: 'ms',
  Microseconds: 'µs',
  Bytes: 'B',
  Count: '',
  'Count/Second': '/ s',
}
