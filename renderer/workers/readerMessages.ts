import type { ErrorReport } from '../../core/errors.ts'
import type { ImportOptions, Inspected } from '../../core/import/types.ts'
import type { Columns } from '../../core/metrics/columns.ts'
import type { Series } from '../../core/postmortem/series.ts'

/** Options that can cross to a worker. */
export type PlainOptions = Omit<ImportOptions, 'cancelled' | 'progress'>

export type ReaderRequest =
  | {
      readonly id: number
      readonly kind: 'inspect'
      readonly file: File
      readonly options: PlainOptions
      readonly beside: readonly File[]
    }
  | { readonly id: number; readonly kind: 'columns'; readonly file: File; readonly series: readonly Series[] }
  | { readonly id: number; readonly kind: 'cancel' }

export type ReaderReply =
  | { readonly id: number; readonly kind: 'progress'; readonly bytes: number }
  | { readonly id: number; readonly kind: 'inspected'; readonly inspected: Omit<Inspected, 'file'> }
  | { readonly id: number; readonly kind: 'columns'; readonly columns: ReadonlyMap<string, Columns> }
  | { readonly id: number; readonly kind: 'failed'; readonly report: ErrorReport }
