import type { ReactNode } from 'react'
import type { TimelineRow } from './timelineRows.ts'

/** How a row of a long list is put in its place. */
export interface Placement {
  readonly measure: (element: HTMLElement | null) => void
  readonly top: number
}

export interface RowsProps {
  readonly rows: readonly TimelineRow[]
  /** Key of the row that Tab leads to; it must be in the page. */
  readonly active: string | null
  readonly item: (row: TimelineRow, index: number, placement?: Placement) => ReactNode
}

export function PlainRows({ rows, item }: RowsProps) {
  return <ol aria-label="Timeline">{rows.map((row, index) => item(row, index))}</ol>
}
