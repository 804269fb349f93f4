import { headTable } from '../headTable.ts'
import type { Importer } from '../types.ts'
import { readEventTable } from './eventCsv.ts'

const id = 'dispatch-csv'

/** Netflix Dispatch's list of events: its times are UTC and name no zone. */
export const dispatchCsv: Importer = {
  id,
  label: 'Dispatch events, CSV',
  kind: 'timeline',
  extensions: ['csv'],
  sniff(_name, head) {
    const keys = headTable(head)?.columns.map(({ key }) => key) ?? []
    const all = (...names: readonly string[]) => names.every((name) => keys.includes(name))
    // Its page exports three columns, its interface the record's own fields.
    if (keys.some((key) => /^time \(in utc\)$/.test(key)) && all('description')) return 0.95
    return all('started at', 'source', 'description') && (all('ended at') || all('owner') || all('pinned')) ? 0.95 : 0
  },
  parse: (file, context) =>
    readEventTable(id, file, { ...context, options: { ...context.options, zone: context.options.zone ?? 'UTC' } }),
}
