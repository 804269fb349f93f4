import { Ellipsis } from 'lucide-react'
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
}

export function LibraryRow({ row, places, current, onFocus, onOpen, onTrash }: LibraryRowProps) {
  const severities = useApp((state) => state.library.severities)
  const zone = useApp((state) => state.settings.zone)
  const severity = severities.find((one) => one.key === row.severity)
  const title = row.title || 'Untitled'
  return (
    <tr tabIndex={current ? 0 : -1} onFocus={onFocus} onDoubleClick={onOpen}>
      <td>
        {severity ? <span className="severity-word">{severity.label}</span> : <span className="hint">not set</span>}
      </td>
      <td>
        <button type="button" className="row-open" tabIndex={-1} onClick={onOpen}>
          {title}
        </button>
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
            { id: 'open', label: 'Open', keys: 'Enter', onSelect: onOpen },
            { id: 'trash', label: 'Move to trash', keys: 'Del', onSelect: onTrash },
          ]}
        />
      </td>
    </tr>
  )
}
