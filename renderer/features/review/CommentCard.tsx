import { useState } from 'react'
import type { Comment } from '../../../core/postmortem/review.ts'
import type { PlacedComment } from '../../../core/review/comments.ts'
import { takingOf } from '../../../core/review/takeSuggestion.ts'
import { useApp } from '../../store/useApp.ts'
import { ReplyForm } from './ReplyForm.tsx'
import { SuggestedWords } from './SuggestedWords.tsx'
import { useReviewEdits } from './useReviewEdits.ts'
import { useWhen } from './useWhen.ts'

interface CommentCardProps {
  readonly placed: PlacedComment
  readonly current: boolean
  /** Tab comes to this one of all cards. */
  readonly stop: boolean
  readonly onGo: () => void
}

/** One thread: the words it is about, what is said, and what can be done.  */
export function CommentCard({ placed: { comment, range }, current, stop, onGo }: CommentCardProps) {
  const { author, at, text, resolved, replies, suggestion } = comment
  const edits = useReviewEdits()
  const readOnly = useApp((state) => state.readOnly !== null)
  const when = useWhen()
  const [answering, setAnswering] = useState(false)
  const lost = range === null
  return (
    <article
      className="comment"
      data-comment={comment.id}
      data-current={current || undefined}
      data-resolved={resolved || undefined}
      aria-label={`${suggestion === undefined ? 'Comment' : 'Suggestion'} by ${author}`}
    >
      <header>
        <b>{author}</b> <time dateTime={at}>{when(at)}</time>
      </header>
      <Place comment={comment} lost={lost} stop={stop} onGo={onGo} />
      {suggestion !== undefined && <SuggestedWords comment={comment} />}
      {text !== '' && <p className="comment-text">{text}</p>}
      {replies.map((one) => (
        <div key={`${one.author} ${one.at} ${one.text}`} className="comment-reply">
          <header>
            <b>{one.author}</b> <time dateTime={one.at}>{when(one.at)}</time>
          </header>
          <p className="comment-text">{one.text}</p>
        </div>
      ))}
      <Verdict comment={comment} />
      {answering ? (
        <ReplyForm onDone={() => setAnswering(false)} onReply={(words) => edits.reply(comment, words)} />
      ) : (
        !readOnly && <Acts comment={comment} lost={lost} onAnswer={() => setAnswering(true)} />
      )}
    </article>
  )
}

interface PlaceProps {
  readonly comment: Comment
  readonly lost: boolean
  readonly stop: boolean
  readonly onGo: () => void
}

/** The words it is about, and the way to them. One of all cards is a stop of Tab; arrows go from one to the next. */
function Place({ comment: { quote }, lost, stop, onGo }: PlaceProps) {
  return (
    <>
      <button
        type="button"
        className={quote === '' ? 'comment-whole' : 'comment-quote'}
        data-comment-stop
        data-lost={lost || undefined}
        tabIndex={stop ? 0 : -1}
        aria-disabled={lost || undefined}
        aria-keyshortcuts="R"
        title={lost ? undefined : 'Go to these words'}
        onClick={() => !lost && onGo()}
      >
        {quote === '' ? 'About the whole section' : quote}
      </button>
      {lost && <p className="comment-lost">Place lost: these words are not in the text any more.</p>}
    </>
  )
}

function Verdict({ comment: { verdict, resolved, suggestion } }: { comment: Comment }) {
  const when = useWhen()
  if (verdict)
    return (
      <p className="comment-verdict">
        {verdict.choice === 'taken' ? 'Taken' : 'Not taken'} by {verdict.by}, {when(verdict.at)}
      </p>
    )
  return resolved && suggestion === undefined ? <p className="comment-verdict">Resolved</p> : null
}

function Acts({ comment, lost, onAnswer }: { comment: Comment; lost: boolean; onAnswer: () => void }) {
  const { waiting, suggestion, verdict, resolved, section } = comment
  const edits = useReviewEdits()
  const source = useApp((state) => state.postmortem?.sections.find(({ id }) => id === section)?.text ?? '')
  const open = suggestion !== undefined && verdict === undefined
  const taking = open ? takingOf(source, comment) : null
  const chips = taking !== null && typeof taking === 'object' ? taking.chips : 0
  const untakable = open && (lost || typeof taking === 'string')
  return (
    <>
      {taking === 'changed' && !lost && (
        <p className="comment-lost">These words were changed since in another way: put the new ones in by hand.</p>
      )}
      {chips > 0 && (
        <p className="comment-lost">
          {chips === 1 ? 'A live value becomes plain words' : `${chips} live values become plain words`}: it would not
          follow the timeline any more.
        </p>
      )}
      <div className="comment-acts">
        {(open || waiting !== undefined) && (
          <>
            <button
              type="button"
              className="button"
              disabled={untakable}
              title={untakable ? 'Put the words in by hand.' : undefined}
              onClick={() => edits.take(comment)}
            >
              Take
            </button>
            <button type="button" className="button" onClick={() => edits.leave(comment)}>
              {open ? 'Don’t take' : 'Leave out'}
            </button>
          </>
        )}
        {waiting === undefined && (
          <button type="button" className="link-button" onClick={onAnswer}>
            Reply
          </button>
        )}
        {waiting === undefined && !open && (
          <button type="button" className="link-button" onClick={() => edits.resolve(comment)} aria-keyshortcuts="R">
            {resolved ? 'Open again' : 'Resolve'}
          </button>
        )}
        {waiting === undefined && (
          <button type="button" className="link-button quiet" onClick={() => edits.remove(comment)}>
            Delete
          </button>
        )}
      </div>
    </>
  )
}
