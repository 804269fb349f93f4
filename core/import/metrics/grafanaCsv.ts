import { noTime, openTable } from '../csv/openTable.ts'
import { readTable, timeColumns } from '../csv/table.ts'
import { textColumn } from '../timeline/eventColumns.ts'
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
    if (table === null || planMetrics(table, {}) === null) return 0.3
    // Beside times and the series' name, Grafana writes values only: a column that says what happened makes it a log.
    const log = table.columns[0]?.key !== 'series' && textColumn(table, timeColumns(table))?.sure === true
    return log ? 0.4 : 0.95
  },
  async parse(file, context) {
    const table = await openTable(file, context)
    const plan = planMetrics(table, context.options)
    if (plan === null) throw noTime(file, table)
    return readSeries(file, table, plan, context)
  },
}
