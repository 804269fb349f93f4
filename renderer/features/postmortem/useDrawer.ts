import { useEffect } from 'react'
import { useApp } from '../../store/useApp.ts'

/** Where the panel is a drawer it starts closed: it would lie over the sheet. */
export function useDrawer(): void {
  const view = useApp((state) => state.view)
  useEffect(() => {
    const narrow = window.matchMedia('(max-width: 1279px)')
    const settle = () => view({ panelOpen: !narrow.matches })
    if (narrow.matches) settle()
    narrow.addEventListener('change', settle)
    return () => narrow.removeEventListener('change', settle)
  }, [view])
}
