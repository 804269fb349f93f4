import { readEpoch } from '../../time/readInstant.ts'
import { streamNotes } from '../csv/streamRows.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { csvColumns, type NamedRow } from './csvColumns.ts'
import { Growing } from './growing.ts'
import { LoadBuckets, widthFor } from './loadBuckets.ts'
import { SeriesDrafts } from './seriesDrafts.ts'

/** k6's CSV: one row a measurement, several of one second. */
export const k6: Importer = {
  id: 'k6',
  label: 'k6 results',
  kind: 'metrics',
  extensions: ['csv'],
  sniff: (_name, head) => (/^"?metric_name"?,"?timestamp"?,"?metric_value"?,/.test(head) ? 0.98 : 0),
  parse: readK6,
}

async function readK6(file: ImportFile, context: ParseContext): Promise<Parsed> {
  const notes = streamNotes()
  const drafts = new SeriesDrafts(context)
  const buckets = new LoadBuckets()
  const users = { t: new Growing(), v: new Growing() }
  const others = new Map<string, number>()
  let untimed = 0
  await csvColumns(file, context, notes, { header: [], first: /^metric_name$/ }, (row) => {
    const ms = readEpoch(row.cell('timestamp'))
    const value = drafts.value(row.cell('metric_value'))
    const metric = row.cell('metric_name')
    if (ms === null) untimed++
    else if (metric === 'http_req_duration') buckets.add(row.cell('name') || row.cell('url'), ms, value, hasFailed(row))
    else if (metric === 'vus') {
      users.t.push(ms)
      users.v.push(value)
    } else others.set(metric, (others.get(metric) ?? 0) + 1)
  })
  if (untimed > 0)
    drafts.problems.push({ line: null, code: 'no-time', message: `Rows without a time were left out: ${untimed}.` })
  drafts.problems.push(...notes.problems)
  if (buckets.length > 0) buckets.draw(drafts, 9)
  drawUsers(drafts, users)
  leftOut(drafts, others)
  return drafts.parsed()
}

/** k6 marks what it did not expect; without that, the status and the error say it. */
function hasFailed({ cell }: NamedRow): boolean {
  const expected = cell('expected_response')
  if (expected !== '') return expected === 'false'
  return cell('error_code') !== '' || cell('error') !== '' || Number(cell('status')) >= 400
}

/** Most users at once, by the same buckets. */
function drawUsers(drafts: SeriesDrafts, users: { t: Growing; v: Growing }): void {
  const [times, values] = [users.t.done(), users.v.done()]
  if (times.length === 0) return
  const width = widthFor(times)
  const most = new Map<number, number>()
  for (const [i, ms] of times.entries()) {
    const at = Math.floor(ms / width) * width
    most.set(at, Math.max(most.get(at) ?? Number.NEGATIVE_INFINITY, values[i] ?? 0))
  }
  const draft = drafts.open('users', '', { time: 1, value: 5 })
  for (const [at, value] of most) drafts.point(draft, at, value)
}

/** Requests are counted by their durations; parts of a request and traffic are no metric of the service. */
function leftOut(drafts: SeriesDrafts, others: ReadonlyMap<string, number>): void {
  if (others.size === 0) return
  const names = [...others.keys()].sort().slice(0, 12).join(', ')
  drafts.problems.push({ line: null, code: 'left-out', message: `Metrics that were not drawn: ${names}.` })
}
