import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import type { Event } from '../../../core/postmortem/event.ts'
import { type MarkName, markLabels, markNames } from '../../../core/postmortem/mark.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { useListKeys } from '../../ui/useListKeys.ts'
import { markFromEvent } from './SetMarkMenu.tsx'
import { changeEvent, deleteEvent, flip, mergeEvents, splitEvent } from './timelineEdits.ts'
import type { TimelineRow } from './timelineRows.ts'

interface Wiring {
  readonly rows: readonly TimelineRow[]
  readonly list: RefObject<HTMLElement | null>
  readonly open: string | null
  readonly setOpen: (key: string | null) => void
  readonly onBegin: (text: string) => void
}

const markOf = (letter: string): MarkName | undefined =>
  markNames.find((name) => markLabels[name].letter.toLowerCase() === letter.toLowerCase())

/** Letters act on the row itself, never inside a field or button of it. */
const rowKey = (target: EventTarget) => (target instanceof HTMLElement ? target.dataset.row : undefined)

/** The same keys that turn a block of text round. */
const isFlip = (pressed: KeyboardEvent) =>
  (pressed.ctrlKey || pressed.metaKey) && pressed.shiftKey && pressed.key.toLowerCase() === 'h'

/** Keys of the list while one of its rows has the focus: arrows, Enter, and the letters of ux.md 3. */
export function useTimelineKeys({ rows, list, open, setOpen, onBegin }: Wiring) {
  const selected = useApp((state) => state.selected)
  const view = useApp((state) => state.view)
  const edit = useApp((state) => state.edit)
  const letters = useApp((state) => state.settings.singleKeys)
  const [pending, setPending] = useState(false)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === selected),
  )
  const row = rows[at]
  const go = (to: number) => {
    const next = rows[to]
    if (!next) return
    view({ selected: next.key })
    focusRow(list.current, next.key)
  }
  const walk = useListKeys({
    count: rows.length,
    current: at,
    onMove: go,
    onOpen: () => row && setOpen(open === row.key ? null : row.key),
  })
  const onKeyDown = (pressed: KeyboardEvent) => {
    const focused = rowKey(pressed.target)
    if (focused === undefined) return
    // The row that has the focus, not the selected one: a key may come before the selection has followed.
    const here = rows.findIndex(({ key }) => key === focused)
    const found = rows[here]
    const event = found?.kind === 'event' ? found.event : null
    const act = eventActs({ rows, at: here, edit, setOpen, setPending, onBegin, go })
    if (isFlip(pressed) && event) {
      pressed.preventDefault()
      edit('Change who reads an event', changeEvent(event.id, flip))
    }
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return
    if (pending) {
      const name = markOf(pressed.key)
      if (name && event) edit(`Set ${markLabels[name].label}`, markFromEvent(name, event))
      if (pressed.key !== 'Shift') setPending(false)
      pressed.preventDefault()
    } else if ((letters || pressed.key === 'Delete') && act(pressed.key, event)) pressed.preventDefault()
    else walk(pressed)
  }
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (key !== undefined && key !== selected) view({ selected: key })
  }
  return {
    active: row?.key ?? null,
    onKeyDown,
    onFocus,
    hint: pending ? 'Mark: F I D C A X M R E, or Esc' : '',
  }
}

interface Acts {
  readonly rows: readonly TimelineRow[]
  readonly at: number
  readonly edit: (label: string, change: ReturnType<typeof deleteEvent>) => void
  readonly setOpen: (key: string) => void
  readonly setPending: (pending: boolean) => void
  readonly onBegin: (text: string) => void
  readonly go: (to: number) => void
}

/** What a single key does to the row's event; false when it means nothing here. */
function eventActs({ rows, at, edit, setOpen, setPending, onBegin, go }: Acts) {
  return (key: string, event: Event | null): boolean => {
    if (key === 'n') onBegin('')
    else if (event === null) return false
    else if (key === 'h') edit('Change who reads an event', changeEvent(event.id, flip))
    else if (key === 'o') setOpen(event.id)
    else if (key === 's') edit('Split event', splitEvent(event.id, pagePlatform.newId()))
    else if (key === 'm') {
      const below = rows.slice(at + 1).find((one) => one.kind === 'event')
      if (below) edit('Merge events', mergeEvents(event.id, below.key))
    } else if (key === 'Delete') {
      // The focus goes on to a neighbour before its row is gone.
      go(at + 1 < rows.length ? at + 1 : at - 1)
      edit('Delete event', deleteEvent(event.id))
    } else if (key === '.') setPending(true)
    else return false
    return true
  }
}

/** A row of a long list comes into the page a few frames after it was scrolled to. */
function focusRow(list: HTMLElement | null, key: string, tries = 12): void {
  requestAnimationFrame(() => {
    const row = rowElement(list, key)
    if (row) row.focus()
    else if (tries > 0) focusRow(list, key, tries - 1)
  })
}

const rowElement = (list: HTMLElement | null, key: string) =>
  [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find((element) => element.dataset.row === key)
