import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Summary } from '../../../core/library/summary.ts'
import { useApp } from '../../store/useApp.ts'
import { ActionsLink, LibraryLink, TrendsLink } from './NavLinks.tsx'
import { SidebarGroup } from './SidebarGroup.tsx'
import { useNarrow } from './useNarrow.ts'
import './sidebar.css'

interface SidebarProps {
  readonly paletteKeys: string | null
  /** The status line. */
  readonly footer: ReactNode
}

const groups: readonly { readonly title: string; readonly has: (row: Summary) => boolean }[] = [
  { title: 'Drafts', has: ({ state }) => state === 'draft' },
  { title: 'In review', has: ({ state }) => state === 'in-review' || state === 'approved' },
  { title: 'Published', has: ({ state }) => state === 'published' },
]

/** Where one is and where one can go. Narrow windows get icons; names are said on focus. */
export function Sidebar({ paletteKeys, footer }: SidebarProps) {
  const rows = useApp((state) => state.rows)
  const example = useApp((state) => state.library.example === true)
  const narrow = useNarrow()
  return (
    <nav className={narrow ? 'sidebar narrow' : 'sidebar'} aria-label="Faultline" data-region="sidebar">
      <p className="brand">
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M1 10.5h5l2-6 3.5 11L14 8.5l1 2h4" />
        </svg>
        <span>Faultline</span>
      </p>
      <SearchButton keys={paletteKeys} />
      <LibraryLink />
      <ActionsLink />
      <TrendsLink />
      {!narrow && (
        <div className="sidebar-groups">
          {example && <p className="sidebar-example">Example, counted nowhere</p>}
          {groups.map(({ title, has }) => (
            <SidebarGroup key={title} title={title} rows={rows.filter(has)} />
          ))}
        </div>
      )}
      <div className="sidebar-foot">{footer}</div>
    </nav>
  )
}

function SearchButton({ keys }: { readonly keys: string | null }) {
  const view = useApp((state) => state.view)
  return (
    <button
      type="button"
      className="search-button"
      aria-label="Search or run a command"
      aria-keyshortcuts={keys ?? undefined}
      onClick={() => view({ paletteOpen: true })}
    >
      <Search aria-hidden="true" size={15} />
      <span>Search or run a command</span>
      {keys && <span className="search-keys" data-keys={keys} />}
    </button>
  )
}
