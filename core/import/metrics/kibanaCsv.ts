import { openTable } from '../csv/openTable.ts'
import { readTable, timeColumns } from '../csv/table.ts'
import { textColumn } from '../timeline/eventColumns.ts'
import { eventCsv } from '../timeline/eventCsv.ts'
import type { Importer } from '../types.ts'
import { metricsCsv } from './metricsCsv.ts'

const heads = /^"?(?:@timestamp|_source|_id)(?: per [^",;\t]+)?"?[,;\t]/
const times = /"[A-Z][a-z]{2} \d{1,2}, \d{4} @ \d{2}:\d{2}:\d{2}\.\d{3}"/

/** Kibana: documents found by Discover are events, what a chart shows is a metric. */
export const kibanaCsv: Importer = {
  id: 'kibana-csv',
  label: 'Kibana CSV',
  kind: 'timeline',
  extensions: ['csv'],
  sniff(_name, head) {
    if (!heads.test(head) && !times.test(head)) return 0
    const table = readTable(head)
    if (table === null) return 0
    if (heads.test(head) || /"?@timestamp"?[,;\t]/.test(head)) return 0.95
    // Such a time in the middle of any text is no column of times.
    return table.columns.some((column) => column.times > column.filled / 2) ? 0.85 : 0
  },
  async parse(file, context) {
    const table = await openTable(file, context)
    const when = timeColumns(table, context.options.map?.time)
    const words = when === null ? null : textColumn(table, when)
    return words === null && when !== null ? metricsCsv.parse(file, context) : eventCsv.parse(file, context)
  },
}
