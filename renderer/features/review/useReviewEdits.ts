import { useMemo } from 'react'
import type { Comment } from '../../../core/postmortem/review.ts'
import { addComment, keepWaiting, removeComment, reply, resolve } from '../../../core/review/comments.ts'
import { leaveSuggestion, takeSuggestion } from '../../../core/review/takeSuggestion.ts'
import { useAppStore } from '../../store/useApp.ts'

/** What a reviewer does to comments; each is one undo step. */
export function useReviewEdits() {
  const store = useAppStore()
  return useMemo(() => {
    const get = store.getState
    return {
      add: (text: string, suggestion: string | undefined) => {
        const { commenting, edit, author, newCommentId, viewReview } = get()
        if (commenting === null) return
        const { by, at } = author()
        const id = newCommentId()
        edit(suggestion === undefined ? 'Comment' : 'Suggest other words', (now) =>
          addComment(now, { ...commenting, id, author: by, at, text, suggestion }),
        )
        viewReview({ commenting: null, activeComment: id })
      },
      reply: ({ id }: Comment, text: string) => {
        const who = get().author()
        get().edit('Answer a comment', (now) => reply(now, id, text, who))
      },
      resolve: ({ id, resolved }: Comment) =>
        get().edit(resolved ? 'Open a comment again' : 'Resolve a comment', (now) => resolve(now, id, !resolved)),
      take: ({ id, suggestion }: Comment) => {
        const who = get().author()
        if (suggestion === undefined) get().edit('Take a comment', (now) => keepWaiting(now, id))
        else get().edit('Take a suggestion', (now) => takeSuggestion(now, id, who))
      },
      leave: ({ id, suggestion }: Comment) => {
        const who = get().author()
        if (suggestion === undefined) get().edit('Leave a comment out', (now) => removeComment(now, id))
        else get().edit('Leave the words as they are', (now) => leaveSuggestion(now, id, who))
      },
      remove: ({ id }: Comment) => get().edit('Delete a comment', (now) => removeComment(now, id)),
    }
  }, [store])
}
