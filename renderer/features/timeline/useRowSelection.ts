import { useCallback, useMemo, useState } from 'react'
import type { Event } from '../../../core/postmortem/event.ts'
import type { EventLine, TimelineRow } from './timelineRows.ts'

export interface RowSelection {
  /** Keys of the chosen events that are listed. */
  readonly keys: ReadonlySet<string>
  /** In the list's order. */
  readonly events: readonly Event[]
  /** Chooses or lets go; with `extend`, everything from the last one that was touched is chosen. */
  readonly toggle: (key: string, extend: boolean) => void
  readonly all: () => void
  readonly clear: () => void
}

const isEvent = (row: TimelineRow): row is EventLine => row.kind === 'event'
const nothing: ReadonlySet<string> = new Set()

/** Which events of the list are chosen. Only what is listed counts. */
export function useRowSelection(rows: readonly TimelineRow[]): RowSelection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nothing)
  const [last, setLast] = useState<string | null>(null)
  const events = useMemo(
    () =>
      chosen.size === 0
        ? []
        : rows
            .filter(isEvent)
            .filter(({ key }) => chosen.has(key))
            .map(({ event }) => event),
    [rows, chosen],
  )
  const keys = useMemo(() => (events.length === 0 ? nothing : new Set(events.map(({ id }) => id))), [events])
  const toggle = useCallback(
    (key: string, extend: boolean) => {
      const listed = rows.filter(isEvent).map((row) => row.key)
      const [from, to] = [listed.indexOf(last ?? ''), listed.indexOf(key)]
      setChosen((before) => {
        const next = new Set(before)
        if (extend && from !== -1 && to !== -1)
          for (const one of listed.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
        else if (!next.delete(key)) next.add(key)
        return next
      })
      setLast(key)
    },
    [rows, last],
  )
  const all = useCallback(() => setChosen(new Set(rows.filter(isEvent).map(({ key }) => key))), [rows])
  const clear = useCallback(() => setChosen(nothing), [])
  return useMemo(() => ({ keys, events, toggle, all, clear }), [keys, events, toggle, all, clear])
}
