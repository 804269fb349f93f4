import { FaultlineError } from '../../errors.ts'
import { noTime, openTable } from '../csv/openTable.ts'
import { hasDaysOnly, readTable, timeColumns } from '../csv/table.ts'
import { textColumn } from '../timeline/eventColumns.ts'
import type { Importer } from '../types.ts'
import { planMetrics } from './plan.ts'
import { readSeries } from './readSeries.ts'

/** Any table with a time column and numbers beside it, wide or long. */
export const metricsCsv: Importer = {
  id: 'metrics-csv',
  label: 'Metrics CSV',
  kind: 'metrics',
  extensions: ['csv', 'tsv', 'txt'],
  sniff(_name, head) {
    const table = readTable(head)
    if (table === null || table.regularity < 0.6 || table.header.length < 2) return 0
    const plan = planMetrics(table, {})
    if (plan === null || table.body.length === 0 || hasDaysOnly(table, plan.times)) return 0
    // Numbers beside sentences are figures of events, not a metric.
    return textColumn(table, plan.times)?.sure === true ? 0.45 : 0.75
  },
  async parse(file, context) {
    const table = await openTable(file, context)
    const plan = planMetrics(table, context.options)
    if (plan !== null) return readSeries(file, table, plan, context)
    if (timeColumns(table, context.options.map?.time) === null) throw noTime(file, table)
    throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'a table without numbers' })
  },
}
