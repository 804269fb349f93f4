import { Library, ListChecks, TrendingUp } from 'lucide-react'
import { useEffect } from 'react'
import { useApp, useAppStore } from '../../store/useApp.ts'

export function LibraryLink() {
  const page = useApp((state) => state.page)
  const count = useApp((state) => (state.library.example === true ? null : state.rows.length))
  const go = useApp((state) => state.go)
  return (
    <button
      type="button"
      className="nav-row"
      aria-label={count === null ? 'Library' : `Library ${count === 1 ? '1 postmortem' : `${count} postmortems`}`}
      aria-current={page === 'library' ? 'page' : undefined}
      onClick={() => go('library')}
    >
      <Library aria-hidden="true" size={16} />
      <span>Library</span> {count !== null && <span className="nav-count">{count}</span>}
    </button>
  )
}

const restMs = 400

/** How many are late, of a library of the author's own; the example's count would frighten for nothing. */
export function ActionsLink() {
  const page = useApp((state) => state.page)
  const go = useApp((state) => state.go)
  const late = useLateCount()
  return (
    <button
      type="button"
      className="nav-row"
      aria-label={late > 0 ? `Action items ${late} late` : 'Action items'}
      aria-current={page === 'actions' ? 'page' : undefined}
      onClick={() => go('actions')}
    >
      <ListChecks aria-hidden="true" size={16} />
      <span>Action items</span> {late > 0 && <span className="nav-late">{late} late</span>}
    </button>
  )
}

/** Counted again a moment after a file, the day or the library changed. */
function useLateCount(): number {
  const late = useApp((state) => (state.library.example === true ? 0 : (state.lateActions ?? 0)))
  const own = useApp((state) => state.library.example !== true && state.current !== '')
  const countLate = useApp((state) => state.countLate)
  const store = useAppStore()
  useEffect(() => {
    if (!own) return
    let timer = setTimeout(() => void countLate(), restMs)
    const stop = store.subscribe((now, before) => {
      if (countedFrom.every((part) => now[part] === before[part])) return
      clearTimeout(timer)
      timer = setTimeout(() => void countLate(), restMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [own, countLate, store])
  return late
}

const countedFrom = ['rows', 'today', 'current', 'actionsRevision'] as const

export function TrendsLink() {
  const page = useApp((state) => state.page)
  const go = useApp((state) => state.go)
  return (
    <button
      type="button"
      className="nav-row"
      aria-current={page === 'trends' ? 'page' : undefined}
      onClick={() => go('trends')}
    >
      <TrendingUp aria-hidden="true" size={16} />
      <span>Trends</span>
    </button>
  )
}
