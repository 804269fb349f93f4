import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RowsProps } from './PlainRows.tsx'

/** As high as timeline.css makes a day and a row of one line: a row of another height has every place below it worked out again. */
const dayPx = 34
const linePx = 44
/** From here on the words of an event are cut to one line. */
const compactFrom = 5000

const scrollerOf = (holder: HTMLElement | null) => holder?.closest<HTMLElement>('[data-scroller]') ?? null

/** The rows in view of the sheet's scroller, measured as they come; the active one is scrolled to, so that focus can follow. */
export function VirtualRows({ rows, active, item }: RowsProps) {
  const holder = useRef<HTMLOListElement>(null)
  const scrollMargin = useMargin(holder)
  // One function for one list: another one would have every row's place worked out again.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const at = useMemo(() => rows.findIndex((row) => row.key === active), [rows, active])
  const rangeExtractor = useCallback((range: Range) => withRow(defaultRangeExtractor(range), at), [at])
  const estimateSize = useCallback((index: number) => (rows[index]?.kind === 'day' ? dayPx : linePx), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerOf(holder.current),
    estimateSize,
    overscan: 6,
    // Places are worked out once, when it is known where the list begins.
    enabled: scrollMargin !== null,
    scrollMargin: scrollMargin ?? 0,
    getItemKey,
    rangeExtractor,
  })
  const shown = useRef(at)
  useEffect(() => {
    // Not on arrival: the sheet begins at its top, whatever was selected.
    if (at !== -1 && at !== shown.current) virtual.scrollToIndex(at, { align: 'auto' })
    shown.current = at
  }, [at, virtual])
  return (
    <ol
      ref={holder}
      aria-label="Timeline"
      className={rows.length > compactFrom ? 'timeline-virtual timeline-compact' : 'timeline-virtual'}
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map((place) => {
        const row = rows[place.index]
        return (
          row && item(row, place.index, { measure: virtual.measureElement, top: place.start - (scrollMargin ?? 0) })
        )
      })}
    </ol>
  )
}

/** The row that has the focus, or would get it by Tab, stays in the page wherever the list is scrolled to. */
function withRow(shown: number[], at: number): number[] {
  const [first = 0] = shown
  if (at === -1 || shown.includes(at)) return shown
  return at < first ? [at, ...shown] : [...shown, at]
}

/** How far below the top of what scrolls the list begins; what stands above it may grow. */
function useMargin(holder: RefObject<HTMLElement | null>): number | null {
  const [margin, setMargin] = useState<number | null>(null)
  useLayoutEffect(() => {
    const scroller = scrollerOf(holder.current)
    const list = holder.current
    if (scroller === null || list === null) return
    const measure = () => {
      const from = scroller.getBoundingClientRect().top - scroller.scrollTop
      setMargin(Math.round(list.getBoundingClientRect().top - from))
    }
    measure()
    const watch = new ResizeObserver(measure)
    for (let box = list.parentElement; box !== null && box !== scroller; box = box.parentElement)
      for (const before of box.children) if (!before.contains(list)) watch.observe(before)
    return () => watch.disconnect()
  }, [holder])
  return margin
}
