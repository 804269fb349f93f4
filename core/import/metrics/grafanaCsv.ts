import { FaultlineError } from '../../errors.ts'
import { readTable } from '../csv/table.ts'
import { decodeHead, detectEncoding, readHead } from '../decode.ts'
import type { Importer } from '../types.ts'
import { planMetrics } from './plan.ts'
import { readSeries } from './readSeries.ts'

/** Both headers that Grafana writes, with or without the `sep=` line for Excel. */
const heads = /^(?:sep=.\r*\n)?(?:"?Series"?[;,\t]"?Time"?[;,\t]"?Value"?\r*(?:\n|$)|"Time"[;,\t]|Time;)/

/** Grafana's CSV: series joined by time, series to columns, or one row a point. */
export const grafanaCsv: Importer = {
  id: 'grafana-csv',
  label: 'Grafana CSV',
  kind: 'metrics',
  extensions: ['csv', 'txt'],
  sniff(_name, head) {
    if (!heads.test(head)) return 0
    const table = readTable(head)
    return table !== null && planMetrics(table, {}) !== null ? 0.95 : 0.3
  },
  async parse(file, context) {
    const bytes = await readHead(file)
    const table = readTable(decodeHead(bytes, detectEncoding(file.name, bytes), context.platform))
    const plan = table === null ? null : planMetrics(table, context.options)
    if (table === null || plan === null) throw new FaultlineError('import.noTime', { name: file.name })
    return readSeries(file, table, plan, context)
  },
}
