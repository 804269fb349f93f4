import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { RowsProps } from './PlainRows.tsx'

/** The rows in view of the sheet's scroller, measured as they come; the active one is scrolled to, so that focus can follow. */
export function VirtualRows({ rows, active, item }: RowsProps) {
  const holder = useRef<HTMLOListElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => holder.current?.closest<HTMLElement>('[data-scroller]') ?? null,
    estimateSize: () => 44,
    overscan: 12,
    scrollMargin: holder.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.key ?? index,
  })
  const at = rows.findIndex((row) => row.key === active)
  const shown = useRef(at)
  useEffect(() => {
    // Not on arrival: the sheet begins at its top, whatever was selected.
    if (at !== -1 && at !== shown.current) virtual.scrollToIndex(at, { align: 'auto' })
    shown.current = at
  }, [at, virtual])
  return (
    <ol ref={holder} aria-label="Timeline" className="timeline-virtual" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((place) => {
        const row = rows[place.index]
        const top = place.start - virtual.options.scrollMargin
        return row && item(row, place.index, { ref: virtual.measureElement, top })
      })}
    </ol>
  )
}
