import type { Summary } from '../../../core/library/summary.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'

const shown = 10

interface SidebarGroupProps {
  readonly title: string
  readonly rows: readonly Summary[]
}

/** The newest ten of one state. Empty groups are not there. */
export function SidebarGroup({ title, rows }: SidebarGroupProps) {
  const go = useApp((state) => state.go)
  if (rows.length === 0) return null
  const newest = [...rows].sort((a, b) => b.start.localeCompare(a.start, 'en')).slice(0, shown)
  return (
    <section aria-label={title}>
      <h2 className="group-title">{title}</h2>
      <ul>
        {newest.map((row) => (
          <SidebarRow key={row.folder} row={row} />
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" className="link-button group-all" onClick={() => go('library')}>
          All {rows.length}
        </button>
      )}
    </section>
  )
}

const stateWords: Record<Summary['state'], string> = {
  draft: 'draft',
  'in-review': 'in review',
  approved: 'approved',
  published: '',
}

function SidebarRow({ row }: { readonly row: Summary }) {
  const { folder, title, start, severity, state } = row
  const current = useApp((all) => all.folder === folder && all.home === all.current && all.page === 'postmortem')
  const isOpen = useApp((all) => all.folder === folder && all.home === all.current)
  const library = useApp((all) => all.current)
  const severities = useApp((all) => all.library.severities)
  const zone = useApp((all) => all.settings.zone)
  const open = useApp((all) => all.open)
  const go = useApp((all) => all.go)
  const label = severities.find((one) => one.key === severity)?.label
  const facts = [formatInstant(start, zone, 'date'), label, stateWords[state]].filter(Boolean)
  return (
    <li>
      <button
        type="button"
        className="doc-row"
        aria-current={current ? 'page' : undefined}
        onClick={() => (isOpen ? go('postmortem') : void open(library, folder))}
      >
        <span className="doc-title">{title || 'Untitled'}</span>
        <span className="doc-facts">{facts.join(' · ')}</span>
      </button>
    </li>
  )
}
