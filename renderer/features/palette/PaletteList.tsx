import { useEffect, useRef } from 'react'
import type { PaletteEntry } from './paletteEntries.ts'

interface PaletteListProps {
  readonly entries: readonly PaletteEntry[]
  readonly chosen: number
  readonly onRun: (entry: PaletteEntry) => void
}

/** The focus stays in the field; the list only says which entry Enter takes. */
export function PaletteList({ entries, chosen, onRun }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} id="palette-list" className="palette-list" role="listbox" aria-label="Results">
      {entries.map((entry, index) => (
        <PaletteRow
          key={entry.id}
          entry={entry}
          heading={entry.group !== entries[index - 1]?.group}
          chosen={index === chosen}
          onRun={onRun}
        />
      ))}
    </div>
  )
}

interface PaletteRowProps {
  readonly entry: PaletteEntry
  readonly heading: boolean
  readonly chosen: boolean
  readonly onRun: (entry: PaletteEntry) => void
}

function PaletteRow({ entry, heading, chosen, onRun }: PaletteRowProps) {
  return (
    <>
      {heading && (
        <p className="palette-group" role="presentation">
          {entry.group}
        </p>
      )}
      <div
        id={`palette-${entry.id}`}
        role="option"
        tabIndex={-1}
        aria-selected={chosen}
        className={chosen ? 'palette-entry chosen' : 'palette-entry'}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onRun(entry)}
        onKeyDown={undefined}
      >
        <span>{entry.title}</span>
        {entry.note && <span className="hint">{entry.note}</span>}
        {entry.keys && <kbd>{entry.keys}</kbd>}
      </div>
    </>
  )
}
