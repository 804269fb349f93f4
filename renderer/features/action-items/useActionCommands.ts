import { type RefObject, useEffect } from 'react'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { isTextTarget } from '../../ui/focusables.ts'

interface Doors {
  readonly search: RefObject<HTMLInputElement | null>
  readonly asOf: RefObject<HTMLInputElement | null>
  readonly file: RefObject<HTMLInputElement | null>
  readonly remind: () => void
}

/** While the page is shown: undo is that of the list, `/` goes to the words. */
export function useActionCommands({ search, asOf, file, remind }: Doors): void {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  useEffect(() => {
    const get = store.getState
    return register({
      'edit.find': () => search.current?.focus(),
      'actions.refresh': () => file.current?.click(),
      'actions.asOf': () => asOf.current?.focus(),
      'actions.reminder': remind,
      'actions.export': () => document.querySelector<HTMLElement>('.page-head [aria-label="Export list"]')?.click(),
      // Undo of the open postmortem would change what is not to be seen from here.
      'edit.undo': () => void get().undoActions(),
      'edit.redo': () => void get().redoActions(),
    })
  }, [store, register, search, asOf, file, remind])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || isTextTarget(event.target)) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [search])
}
