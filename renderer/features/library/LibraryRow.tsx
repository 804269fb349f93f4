import { Ellipsis } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { SearchPlace } from '../../../core/library/searchPlaces.ts'
import type { Summary } from '../../../core/library/summary.ts'
import { formatDuration } from '../../../core/time/formatDuration.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { Menu } from '../../ui/Menu.tsx'
import { stateLabels } from './filterRows.ts'

interface LibraryRowProps {
  readonly row: Summary
  readonly places: readonly SearchPlace[]
  readonly current: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
  readonly onTrash: () => void
  readonly onDuplicate: () => void
  readonly onRename: (title: string) => void
}

export function LibraryRow({ row, places, current, ...on }: LibraryRowProps) {
  const severities = useApp((state) => state.library.severities)
  const zone = useApp((state) => state.settings.zone)
  const severity = severities.find((one) => one.key === row.severity)
  const title = row.title || 'Untitled'
  const [naming, setNaming] = useState(false)
  const rename = (name: string | null) => {
    setNaming(false)
    if (name !== null && name.trim() !== '' && name.trim() !== row.title) on.onRename(name.trim())
  }
  return (
    <tr
      tabIndex={current ? 0 : -1}
      onFocus={on.onFocus}
      onDoubleClick={on.onOpen}
      onKeyDown={(event) => {
        if (event.key === 'F2') setNaming(true)
      }}
    >
      <td>
        {severity ? <span className="severity-word">{severity.label}</span> : <span className="hint">not set</span>}
      </td>
      <td>
        {naming ? (
          <TitleField title={row.title} onDone={rename} />
        ) : (
          <button type="button" className="row-open" tabIndex={-1} onClick={on.onOpen}>
            {title}
          </button>
        )}
        {places.slice(0, 2).map(({ kind, id, excerpt }) => (
          <p key={`${kind} ${id}`} className="row-place">
            <span className="unseen">{kind}: </span>
            {excerpt}
          </p>
        ))}
      </td>
      <td className="muted">{row.services.join(', ')}</td>
      <td>
        <time dateTime={row.start}>{formatInstant(row.start, zone, 'date')}</time>
      </td>
      <td>
        {row.impactSeconds === null ? (
          <span className="hint">not known</span>
        ) : (
          formatDuration(row.impactSeconds, 'short')
        )}
      </td>
      <td>{stateLabels[row.state]}</td>
      <td>{row.openActions}</td>
      <td>
        <Menu
          label={`More for ${title}`}
          buttonLabel={`More for ${title}`}
          buttonClass="icon-button"
          align="end"
          button={<Ellipsis aria-hidden="true" size={16} />}
          items={[
            { id: 'open', label: 'Open', keys: 'Enter', onSelect: on.onOpen },
            { id: 'rename', label: 'Rename', keys: 'F2', onSelect: () => setNaming(true) },
            { id: 'duplicate', label: 'Duplicate', onSelect: on.onDuplicate },
            { id: 'trash', label: 'Move to trash', keys: 'Del', onSelect: on.onTrash },
          ]}
        />
      </td>
    </tr>
  )
}

interface TitleFieldProps {
  readonly title: string
  /** Null leaves the title as it is. */
  readonly onDone: (title: string | null) => void
}

/** The title in its place. Enter or leaving it takes it, Esc does not. */
function TitleField({ title, onDone }: TitleFieldProps) {
  const [typed, setTyped] = useState(title)
  const onKeyDown = (event: KeyboardEvent) => {
    // Arrows, Del and letters belong to the text here, not to the list.
    event.stopPropagation()
    if (event.key === 'Enter') onDone(typed)
    else if (event.key === 'Escape') onDone(null)
  }
  return (
    <input
      className="field row-title"
      aria-label="Title"
      ref={(field) => field?.focus()}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={onKeyDown}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => onDone(typed)}
    />
  )
}
