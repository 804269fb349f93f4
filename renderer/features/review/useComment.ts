import { useCallback } from 'react'
import { useAppStore } from '../../store/useApp.ts'
import { selectedWords } from './selectedWords.ts'

/** Starts a comment on what is selected, or says what to do first. */
export function useComment(): () => void {
  const store = useAppStore()
  return useCallback(() => {
    const { view, viewReview, tell, readOnly } = store.getState()
    if (readOnly !== null) return tell('This postmortem is open to read only, so nothing can be added to it.')
    const commenting = selectedWords()
    if (commenting === null)
      return tell('Put the caret in a text, or select the words to comment on, then press again.')
    view({ panelOpen: true, panelTab: 'comments' })
    viewReview({ commenting })
  }, [store])
}
