import { tableMetrics } from './tableMetrics.ts'

/** Splunk's timechart: `_time`, a column a series, and figures about the search itself. */
export const splunkCsv = tableMetrics({
  id: 'splunk-csv',
  label: 'Splunk CSV',
  sniff: (head, table) => (/^"?_time"?[,;\t]/.test(head) && !table.header.includes('_raw') ? 0.95 : 0),
  isSeries: (header) => !/^_(?:span|spandays|bkt|cd|indextime|serial|si|subsecond)$/.test(header),
})
