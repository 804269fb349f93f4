import { useEffect, useRef } from 'react'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { type TimelineActs, timelineActs } from './timelineActs.ts'
import { eventAt, nextEvent, type TimelineRow } from './timelineRows.ts'
import type { RowSelection } from './useRowSelection.ts'

interface Wiring {
  readonly rows: readonly TimelineRow[]
  /** The row last in hand. */
  readonly at: number
  readonly selection: RowSelection
  readonly go: (to: number) => void
  readonly setOpen: (key: string) => void
  readonly onBegin: (text: string) => void
  readonly onMark: () => void
}

/** Keys of the commands that act on rows, as the sheet of keys names them. */
const commandKeys = {
  'event.mark': '.',
  'event.hide': 'h',
  'event.group': 'b',
  'event.split': 's',
  'event.merge': 'm',
  'event.original': 'o',
  'event.about': '~',
  'event.delete': 'Delete',
} as const

/** What keys, palette and the bar of chosen events do: to the chosen ones, else to the row in hand with what is folded under it. */
export function useTimelineActs({ rows, at, selection, go, setOpen, onBegin, onMark }: Wiring) {
  const edit = useApp((state) => state.edit)
  const register = useApp((state) => state.register)
  const acts = (here: number): TimelineActs => {
    const line = eventAt(rows, here)
    const chosen = selection.events.length > 0
    const own = line ? [line.event, ...(line.more.unfolded ? [] : line.more.under)] : []
    return timelineActs({
      edit,
      newId: pagePlatform.newId,
      events: chosen ? selection.events : own,
      // A folded row is its group: what comes next is another matter.
      below: chosen || own.length > 1 ? null : nextEvent(rows, here),
      grouped: !chosen && line !== null && (line.more.under.length > 0 || line.more.inner),
    })
  }
  const remove = (here: number) => {
    const gone = new Set(selection.events.length > 0 ? selection.keys : [rows[here]?.key])
    // The focus goes on to a neighbour before its row is gone.
    const after = rows.findIndex((one, index) => index > here && !gone.has(one.key))
    go(after === -1 ? rows.findLastIndex((one) => !gone.has(one.key)) : after)
    acts(here).remove()
    selection.clear()
  }
  /** What a single key does at a row; false when it means nothing there. */
  const run = (key: string, here: number): boolean => {
    const line = eventAt(rows, here)
    if (key === 'n') onBegin('')
    else if (line === null) return false
    else if (key === 'x' || key === ' ' || key === 'X') selection.toggle(line.key, key === 'X')
    else if (key === 'h') acts(here).hide()
    else if (key === 'b') acts(here).group()
    else if (key === 's') acts(here).split()
    else if (key === 'm') acts(here).merge()
    else if (key === '~') acts(here).about()
    else if (key === 'o') setOpen(line.key)
    else if (key === '.') onMark()
    else if (key === 'Delete') remove(here)
    else return false
    // What was chosen is one row now, and the first of them is what they are under.
    if (key === 'b' || key === 'm') {
      const [head] = selection.events
      if (head) go(rows.findIndex((row) => row.key === head.id))
      selection.clear()
    }
    return true
  }
  const runAt = useRef((_key: string) => {})
  runAt.current = (key) => void run(key, at)
  const onEvent = eventAt(rows, at) !== null
  useEffect(() => {
    if (!onEvent) return
    const handlers = Object.entries(commandKeys).map(([id, key]) => [id, () => runAt.current(key)] as const)
    return register(Object.fromEntries(handlers))
  }, [register, onEvent])
  return { acts, remove, run }
}
