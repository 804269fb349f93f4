import { useEffect } from 'react'
import { useApp, useAppStore } from '../../store/useApp.ts'

/** "Names and words…" from anywhere in a postmortem. Draws nothing. */
export function WordsCommand() {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  useEffect(
    () =>
      register({
        'audience.words': () => {
          const { view, goStep } = store.getState()
          goStep('export')
          view({ leavingView: 'words' })
        },
      }),
    [store, register],
  )
  return null
}
