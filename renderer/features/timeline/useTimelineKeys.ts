import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { type MarkName, markLabels, markNames } from '../../../core/postmortem/mark.ts'
import { useApp } from '../../store/useApp.ts'
import { useListKeys } from '../../ui/useListKeys.ts'
import { clockJump } from './clockJump.ts'
import { focusRow } from './focusRow.ts'
import { markFromEvent } from './SetMarkMenu.tsx'
import { eventAt, type TimelineRow } from './timelineRows.ts'
import type { RowSelection } from './useRowSelection.ts'
import { useTimelineActs } from './useTimelineActs.ts'

interface Wiring {
  readonly rows: readonly TimelineRow[]
  readonly zone: string
  readonly list: RefObject<HTMLElement | null>
  readonly open: string | null
  readonly setOpen: (key: string | null) => void
  readonly selection: RowSelection
  /** Unfolds or folds the group of an event. */
  readonly onUnfold: (id: string, unfolded: boolean) => void
  readonly onBegin: (text: string) => void
}

const typedMs = 900
const pageRows = 12

const markOf = (letter: string): MarkName | undefined =>
  markNames.find((name) => markLabels[name].letter.toLowerCase() === letter.toLowerCase())

/** Letters act on the row itself, never inside a field or button of it. */
const rowKey = (target: EventTarget) => (target instanceof HTMLElement ? target.dataset.row : undefined)

/** Keys of the list while one of its rows has the focus: arrows, Enter, digits, and the letters of ux.md 3. */
export function useTimelineKeys({ rows, zone, list, open, setOpen, selection, onUnfold, onBegin }: Wiring) {
  const selected = useApp((state) => state.selected)
  const view = useApp((state) => state.view)
  const edit = useApp((state) => state.edit)
  const letters = useApp((state) => state.settings.singleKeys)
  const [pending, setPending] = useState(false)
  const typed = useRef({ text: '', at: 0 })
  const last = useRef(0)
  const found = selected === null ? 0 : rows.findIndex((row) => row.key === selected)
  // A row that was folded, merged or taken back leaves its place to a neighbour: the list doesn't run off to its top.
  const at = found === -1 ? Math.min(last.current, rows.length - 1) : found
  last.current = at
  const row = rows[at]

  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!next) return
    view({ selected: next.key })
    focusRow(list.current, next.key)
  }
  const walk = useListKeys({
    count: rows.length,
    current: at,
    onMove: go,
    onOpen: () => row && setOpen(open === row.key ? null : row.key),
    ...(!letters && { text: (index: number) => wordsOf(rows[index]) }),
  })
  const onMark = () => {
    setPending(true)
    if (row) focusRow(list.current, row.key)
  }
  const { acts, remove, run } = useTimelineActs({ rows, at, selection, go, setOpen, onBegin, onMark })

  const mark = ({ key }: KeyboardEvent, here: number) => {
    const name = markOf(key)
    const line = eventAt(rows, here)
    if (name && line) edit(`Set ${markLabels[name].label}`, markFromEvent(name, line.event))
    if (key !== 'Shift') setPending(false)
  }
  const jump = ({ key, timeStamp }: KeyboardEvent, here: number) => {
    typed.current = { text: timeStamp - typed.current.at > typedMs ? key : typed.current.text + key, at: timeStamp }
    const to = clockJump(rows, here, typed.current.text, zone)
    if (to !== null) go(to)
  }
  const extend = (here: number, step: 1 | -1) => {
    for (const one of [eventAt(rows, here), eventAt(rows, here + step)])
      if (one && !selection.keys.has(one.key)) selection.toggle(one.key, false)
    go(here + step)
  }
  /** Where the focus goes and what is chosen or unfolded; false when the key does none of it. */
  const moves = (pressed: KeyboardEvent, here: number): boolean => {
    const { key, shiftKey } = pressed
    const line = eventAt(rows, here)
    if (/^[\d:]$/.test(key)) jump(pressed, here)
    else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) extend(here, key === 'ArrowDown' ? 1 : -1)
    else if (key === 'PageDown' || key === 'PageUp') go(here + (key === 'PageDown' ? pageRows : -pageRows))
    else if (key === 'Escape' && selection.keys.size > 0) selection.clear()
    else if ((key === 'ArrowRight' || key === 'ArrowLeft') && line && line.more.under.length > 0)
      onUnfold(line.key, key === 'ArrowRight')
    else return false
    return true
  }
  /** Mod+A chooses all, and the keys that turn a block of text round do the same here. */
  const withModifier = ({ key, shiftKey }: KeyboardEvent, here: number): boolean => {
    if (key.toLowerCase() === 'a') selection.all()
    else if (key.toLowerCase() === 'h' && shiftKey) acts(here).hide()
    else return false
    return true
  }
  const onKeyDown = (pressed: KeyboardEvent) => {
    const focused = rowKey(pressed.target)
    if (focused === undefined || pressed.altKey) return
    // The row that has the focus, not the selected one: a key may come before the selection has followed.
    const here = rows.findIndex(({ key }) => key === focused)
    const single = letters || pressed.key === 'Delete' || pressed.key === ' '
    if (pressed.ctrlKey || pressed.metaKey) {
      if (!withModifier(pressed, here)) return
    } else if (pending) mark(pressed, here)
    else if (!moves(pressed, here) && !(single && run(pressed.key, here))) return walk(pressed)
    pressed.preventDefault()
  }
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (key !== undefined && key !== selected) view({ selected: key })
  }
  return {
    active: row?.key ?? null,
    acts: () => acts(at),
    remove: () => remove(at),
    onKeyDown,
    onFocus,
    hint: pending ? 'Mark: F I D C A X M R E, or Esc' : '',
  }
}

function wordsOf(row: TimelineRow | undefined): string {
  if (row?.kind === 'event') return row.event.text
  if (row?.kind === 'mark') return markLabels[row.mark.name].label
  return row?.kind === 'day' ? row.day : ''
}
