import { useCallback } from 'react'
import type { Comment } from '../../../core/postmortem/review.ts'
import { findAnchor } from '../../../core/review/anchor.ts'
import { selectMatch } from '../../editor/find/replaceMatches.ts'
import type { Commenting } from '../../store/types.ts'
import { useAppStore } from '../../store/useApp.ts'
import { pageWords, sectionText } from './pageWords.ts'
import { useSectionNames } from './useSectionNames.ts'

/** Frames that a step may take until its text is in the page. */
const mostFrames = 30

/** Shows the words of a comment: its step, scrolled to them, with the words selected. */
export function useGoToComment(): (comment: Comment) => void {
  const store = useAppStore()
  const { nameOf } = useSectionNames()
  return useCallback(
    (comment) => {
      const { step, audience, view, viewReview, goStep, reveal } = store.getState()
      const wanted = nameOf(comment.section).step
      if (comment.quote === '') return reveal({ step: wanted, section: comment.section })
      // In the Customer view its section may not be there.
      if (audience === 'customer') view({ audience: 'internal' })
      if (step !== wanted) goStep(wanted)
      viewReview({ activeComment: comment.id })
      if (window.matchMedia('(max-width: 1279px)').matches) view({ panelOpen: false })
      selectWords(comment)
    },
    [store, nameOf],
  )
}

/** Selects the words in their text and moves the focus there, once their step is in the page. */
export function selectWords(anchor: Commenting, frames = mostFrames): void {
  requestAnimationFrame(() => {
    const root = sectionText(anchor.section)
    const words = root && pageWords(root)
    const found = words && findAnchor(words.text, anchor)
    const range = found && words.rangeOf(found)
    if (!range) {
      if (frames > 0) selectWords(anchor, frames - 1)
      return
    }
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    selectMatch({ range, replaceable: true })
  })
}
