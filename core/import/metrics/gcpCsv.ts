import { labelRows, namedByLabels } from './labelRows.ts'
import { tableMetrics } from './tableMetrics.ts'

/** Google Cloud's Metrics Explorer: label rows, then times as JavaScript prints them. */
export const gcpCsv = tableMetrics({
  id: 'gcp-csv',
  label: 'Google Cloud Monitoring CSV',
  sniff(head, table) {
    const labelled = /^"?TimeSeries ID"?[,;\t]/i.test(labelRows(table)[0]?.[0] === undefined ? '' : head)
    const jsDates = /^"?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{2} \d{4} \d{2}:\d{2}:\d{2} GMT[+-]\d{4}/m.test(
      head,
    )
    return labelled ? 0.95 : jsDates ? 0.85 : 0
  },
  named: (table) => namedByLabels(table, /^project_id$/i) ?? table,
})
