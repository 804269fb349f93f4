import { useEffect, useMemo, useRef, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { focusables } from '../../ui/focusables.ts'
import { PaletteList } from './PaletteList.tsx'
import type { PaletteEntry } from './paletteEntries.ts'
import { paletteEntries } from './paletteEntries.ts'
import type { Runnable } from './runnable.ts'
import './palette.css'

const recentCount = 4

/** One field that reaches every command, everything in the open postmortem and every postmortem of the library. */
export function Palette({ commands }: { readonly commands: readonly Runnable[] }) {
  const open = useApp((state) => state.paletteOpen)
  const [recent, setRecent] = useState<readonly string[]>([])
  if (!open) return null
  const remember = (id: string) => setRecent([id, ...recent.filter((one) => one !== id)].slice(0, recentCount))
  return <PaletteBox commands={commands} recent={recent} onRan={remember} />
}

interface PaletteBoxProps {
  readonly commands: readonly Runnable[]
  /** Ids of commands, newest first. */
  readonly recent: readonly string[]
  readonly onRan: (id: string) => void
}

function PaletteBox({ commands, recent, onRan }: PaletteBoxProps) {
  const view = useApp((state) => state.view)
  const box = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const entries = useEntries(commands, recent, words)
  const at = Math.min(chosen, entries.length - 1)
  const close = useReturnFocus()
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return
    close()
    if (entry.command !== null) onRan(entry.command)
    entry.run()
  }
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) view({ paletteOpen: false })
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [view])
  return (
    <div
      ref={box}
      className="palette"
      role="dialog"
      aria-label="Search or run a command"
      onKeyDown={(event) => {
        event.stopPropagation()
        const to = targetOf(event.key, event.shiftKey, at, entries)
        if (event.key === 'Escape') close()
        else if (event.key === 'Enter') run(entries[at])
        else if (to === null) return
        else setChosen(to)
        event.preventDefault()
      }}
    >
      <input
        className="palette-field"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries[at] ? `palette-${entries[at].id}` : undefined}
        aria-label="Search or run a command"
        placeholder="Search or run a command"
        autoComplete="off"
        spellCheck={false}
        ref={(field) => field?.focus()}
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setChosen(0)
        }}
      />
      <PaletteList entries={entries} chosen={at} onRun={run} />
      {entries.length === 0 && <p className="palette-none">Nothing by that name.</p>}
    </div>
  )
}

function useEntries(commands: readonly Runnable[], recent: readonly string[], words: string): readonly PaletteEntry[] {
  const postmortem = useApp((state) => state.postmortem)
  const rows = useApp((state) => state.rows)
  const current = useApp((state) => state.current)
  const run = useApp((state) => state.run)
  const reveal = useApp((state) => state.reveal)
  const open = useApp((state) => state.open)
  const guides = useApp((state) => state.guides)
  return useMemo(
    () =>
      paletteEntries(words, {
        commands,
        recent,
        postmortem,
        rows,
        headings: guides.flatMap((guide) => guide.sections),
        run: (id) => void run(id),
        reveal,
        open: (folder) => void open(current, folder),
      }),
    [words, commands, recent, postmortem, rows, guides, run, reveal, open, current],
  )
}

/** Closing gives the focus back to what had it, unless what was run moved it on. */
function useReturnFocus(): () => void {
  const view = useApp((state) => state.view)
  const [before] = useState(() => document.activeElement)
  return () => {
    view({ paletteOpen: false })
    if (before instanceof HTMLElement && before !== document.body) before.focus()
    else focusables(document)[0]?.blur()
  }
}

/** Arrows move, Tab goes to the next group. */
function targetOf(key: string, back: boolean, at: number, entries: readonly PaletteEntry[]): number | null {
  if (entries.length === 0) return null
  if (key === 'ArrowDown') return (at + 1) % entries.length
  if (key === 'ArrowUp') return (at - 1 + entries.length) % entries.length
  if (key !== 'Tab') return null
  const starts = entries.flatMap((entry, index) => (entry.group === entries[index - 1]?.group ? [] : [index]))
  const next = back ? starts.findLast((start) => start < at) : starts.find((start) => start > at)
  return next ?? (back ? starts.at(-1) : starts[0]) ?? 0
}
