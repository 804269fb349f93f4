import type { Comment } from '../../../core/postmortem/review.ts'
import { wordDiff } from '../../../core/review/wordDiff.ts'
import { DiffText } from './DiffText.tsx'

/** What a suggestion would make of the words: gone struck through, new underlined. */
export function SuggestedWords({ comment: { quote, proposedFor, suggestion = '' } }: { comment: Comment }) {
  if (quote === '') return <p className="comment-text">{suggestion}</p>
  return (
    <p className="comment-suggestion">
      <DiffText pieces={wordDiff(proposedFor ?? quote, suggestion)} />
    </p>
  )
}
