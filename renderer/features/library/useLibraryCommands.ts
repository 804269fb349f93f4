import { type RefObject, useEffect, useRef } from 'react'
import { useApp } from '../../store/useApp.ts'
import { isTextTarget } from '../../ui/focusables.ts'

/** The filter takes the focus by its command and by `/`. */
export function useLibraryCommands(): RefObject<HTMLInputElement | null> {
  const filter = useRef<HTMLInputElement>(null)
  const register = useApp((state) => state.register)
  useEffect(() => {
    const focus = () => filter.current?.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || isTextTarget(event.target)) return
      event.preventDefault()
      focus()
    }
    const unregister = register({ 'edit.find': focus, 'edit.searchLibrary': focus })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      unregister()
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [register])
  return filter
}
