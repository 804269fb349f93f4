import { useSyncExternalStore } from 'react'
import { useApp } from '../../store/useApp.ts'

const query = '(max-width: 1279px)'

const subscribe = (changed: () => void) => {
  const list = window.matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** True when the sidebar shows icons only: closed by its command, or the window is below 1280 px. */
export function useNarrow(): boolean {
  const small = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
  return useApp((state) => !state.sidebarOpen) || small
}
