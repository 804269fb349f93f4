import { noTime, openTable } from '../csv/openTable.ts'
import { readTable, type Table } from '../csv/table.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { type MetricsPlan, planMetrics } from './plan.ts'
import { readSeries } from './readSeries.ts'

export interface TableMetrics {
  readonly id: string
  readonly label: string
  /** 0 to 1 for the head, as text and as a table. */
  readonly sniff: (head: string, table: Table) => number
  /** The table under better names. */
  readonly named?: (table: Table) => Table
  /** False for columns that are figures about the export itself. */
  readonly isSeries?: (header: string) => boolean
}

/** The importer of a tool whose tables are plain ones but for their names. */
export function tableMetrics({
  id,
  label,
  sniff,
  named = (table) => table,
  isSeries = () => true,
}: TableMetrics): Importer {
  const planOf = (table: Table, options: ParseContext['options']): MetricsPlan | null => {
    const plan = planMetrics(table, options)
    if (plan === null) return null
    const values = plan.values.filter((column) => isSeries(table.header[column] ?? ''))
    return values.length === 0 ? null : { ...plan, values }
  }
  return {
    id,
    label,
    kind: 'metrics',
    extensions: ['csv', 'tsv', 'txt'],
    sniff(_name, head) {
      const table = readTable(head)
      if (table === null) return 0
      const score = sniff(head, table)
      return score > 0 && planOf(named(table), {}) !== null ? score : 0
    },
    async parse(file: ImportFile, context: ParseContext): Promise<Parsed> {
      const table = named(await openTable(file, context))
      const plan = planOf(table, context.options)
      if (plan === null) throw noTime(file, table)
      return readSeries(file, table, plan, context)
    },
  }
}
