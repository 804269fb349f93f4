import { useEffect } from 'react'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { useComment } from './useComment.ts'
import { useCommentPaint } from './useCommentPaint.ts'

/** Commands of the review, and the colour under the words that comments are about. Draws nothing. */
export function ReviewCommands() {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  const comment = useComment()
  useCommentPaint()
  useEffect(() => {
    const openReview = (field: string) => {
      const { goStep, viewReview } = store.getState()
      goStep('export')
      viewReview({ reviewOpen: true })
      requestAnimationFrame(() =>
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-review="${field}"]`)?.focus()),
      )
    }
    return register({
      'review.comment': comment,
      'review.state': () => openReview('state'),
      'review.signOff': () => openReview('sign-off'),
      'review.fromWord': () => openReview('from-word'),
    })
  }, [store, register, comment])
  return null
}
