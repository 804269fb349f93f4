import type { Columns } from '../metrics/columns.ts'

/** What to draw, already filtered for one reader. Instants are epoch milliseconds. */
export interface ChartSpec {
  readonly title: string
  readonly unit: string
  readonly columns: Columns
  readonly from: number
  readonly to: number
  readonly baseline: number | null
  /** The same series a week before, moved by that week: drawn grey behind the line. */
  readonly before?: Columns
  /** Where the value axis begins: at zero, or close to the least value. Left out, what shows more of the line. */
  readonly scale?: 'zero' | 'data'
  readonly intervals: readonly { readonly start: number; readonly end: number }[]
  readonly marks: readonly { readonly at: number; readonly letter: string; readonly label: string }[]
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  /** IANA zone of the axis, named on it. */
  readonly zone: string
}
