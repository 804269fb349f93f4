import { useEffect } from 'react'
import { useAppStore } from '../../store/useApp.ts'
import { isTextTarget } from '../../ui/focusables.ts'

/** Keys of the step while nothing that takes letters has the focus: Mod-Enter confirms, N shows the next proposal, T the table. */
export function useStepKeys(): void {
  const store = useAppStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event
      const elsewhere = target instanceof Element && target.closest('.popover, [role="dialog"], aside, nav') !== null
      if (event.defaultPrevented || event.repeat || event.altKey || elsewhere || isTextTarget(target)) return
      const { run, settings } = store.getState()
      const mod = event.ctrlKey || event.metaKey
      const letter = settings.singleKeys && !mod ? key.toLowerCase() : ''
      const command =
        mod && key === 'Enter'
          ? 'window.confirm'
          : letter === 'n'
            ? 'window.next'
            : letter === 't'
              ? 'series.table'
              : null
      if (command !== null && run(command)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}
