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
  useEffect(() => {
    if (at > 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  return (
    <ol ref={holder} aria-label="Timeline" className="timeline-virtual" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((shown) => {
        const row = rows[shown.index]
        const top = shown.start - virtual.options.scrollMargin
        return row && item(row, shown.index, { ref: virtual.measureElement, top })
      })}
    </ol>
  )
}
