import type { LedgerRow } from '../../library/ledger.ts'
import type { Instant } from '../../time/instant.ts'

interface ActionListContext {
  /** Of the library, for headings. */
  readonly name: string
  /** When the list was made. */
  readonly at: Instant
  /** The day that the rows tell of. */
  readonly asOf: string
}

/** A list of actions as one file: UTF-8 text. The same rows give the same text. */
export interface ActionExporter {
  readonly id: string
  /** In menus. */
  readonly title: string
  readonly extension: string
  readonly write: (rows: readonly LedgerRow[], context: ActionListContext) => string
}
