import { type KeyboardEvent, type RefObject, useDeferredValue, useRef, useState } from 'react'
import { type PlacedComment, placeComments } from '../../../core/review/comments.ts'
import { useApp } from '../../store/useApp.ts'
import { isTextTarget } from '../../ui/focusables.ts'
import { useListKeys } from '../../ui/useListKeys.ts'
import { CommentCard } from './CommentCard.tsx'
import { CommentForm } from './CommentForm.tsx'
import { useComment } from './useComment.ts'
import { useGoToComment } from './useGoToComment.ts'
import { useReviewEdits } from './useReviewEdits.ts'
import { useSectionNames } from './useSectionNames.ts'
import './review.css'

/** Every thread by section, in the order of the document; what came back from Word, what is settled and what lost its place apart. */
export function CommentsPanel() {
  // Looking places up can wait until what was typed is shown.
  const postmortem = useDeferredValue(useApp((state) => state.postmortem))
  const commenting = useApp((state) => state.commenting !== null)
  const names = useSectionNames()
  const comment = useComment()
  if (postmortem === null) return null
  const placed = placeComments(postmortem, names.order)
  const groups = groupsOf(placed, names)
  return (
    <div className="comments">
      {commenting ? (
        <CommentForm />
      ) : (
        // The press must not take the selection in the text away.
        <button type="button" className="button" onMouseDown={(event) => event.preventDefault()} onClick={comment}>
          Comment on the selection
        </button>
      )}
      {placed.length === 0 && !commenting && (
        <p className="panel-empty">No comments yet. Select words in a text, then press the button above.</p>
      )}
      <Threads groups={groups} />
    </div>
  )
}

interface Group {
  readonly id: string
  readonly title: string
  readonly comments: readonly PlacedComment[]
  readonly folded?: boolean
}

function groupsOf(placed: readonly PlacedComment[], { nameOf }: ReturnType<typeof useSectionNames>): Group[] {
  const waiting = placed.filter(({ comment }) => comment.waiting !== undefined)
  const rest = placed.filter(({ comment }) => comment.waiting === undefined)
  const lost = rest.filter(({ comment, range }) => range === null && !comment.resolved)
  const settled = rest.filter(({ comment }) => comment.resolved)
  const open = rest.filter(({ comment, range }) => !comment.resolved && range !== null)
  const sections = [...new Set(open.map(({ comment }) => comment.section))]
  const files = [...new Set(waiting.map(({ comment }) => comment.waiting ?? ''))]
  return [
    ...files.map((file) => ({
      id: `file:${file}`,
      title: `From ${file}`,
      comments: [
        ...waiting.filter(({ comment, range }) => comment.waiting === file && range !== null),
        ...waiting.filter(({ comment, range }) => comment.waiting === file && range === null),
      ],
    })),
    ...sections.map((section) => ({
      id: `section:${section}`,
      title: nameOf(section).heading,
      comments: open.filter(({ comment }) => comment.section === section),
    })),
    { id: 'lost', title: 'Place lost', comments: lost },
    { id: 'settled', title: 'Settled', comments: settled, folded: true },
  ].filter(({ comments }) => comments.length > 0)
}

function Threads({ groups }: { groups: readonly Group[] }) {
  const list = useRef<HTMLUListElement>(null)
  const active = useApp((state) => state.activeComment)
  const viewReview = useApp((state) => state.viewReview)
  const readOnly = useApp((state) => state.readOnly !== null)
  const { resolve } = useReviewEdits()
  const go = useGoToComment()
  const [unfolded, setUnfolded] = useState(false)
  const shown = groups.filter(({ folded }) => !folded || unfolded).flatMap(({ comments }) => comments)
  const index = shown.findIndex(({ comment }) => comment.id === active)
  const walk = useListKeys({
    count: shown.length,
    current: index,
    onMove: (to) => focusCard(list, shown[to]?.comment.id),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const comment = shown[index]?.comment
    const plain = !isTextTarget(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey
    if (plain && event.key.toLowerCase() === 'r' && comment && !readOnly && comment.waiting === undefined)
      resolve(comment)
    else walk(event)
  }
  const cards = (comments: readonly PlacedComment[]) =>
    comments.map((placed) => (
      <CommentCard
        key={placed.comment.id}
        placed={placed}
        current={placed.comment.id === active}
        stop={placed.comment.id === (index === -1 ? shown[0]?.comment.id : active)}
        onGo={() => go(placed.comment)}
      />
    ))
  return (
    <ul
      ref={list}
      className="comment-groups"
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const id = target.closest<HTMLElement>('[data-comment]')?.dataset.comment
        if (id !== undefined && id !== active) viewReview({ activeComment: id })
      }}
    >
      {groups.map(({ id, title, comments, folded }) => (
        <li key={id} className="comment-group">
          {folded ? (
            <details open={unfolded} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
              <summary>
                {title} <span className="count">{comments.length}</span>
              </summary>
              {unfolded && cards(comments)}
            </details>
          ) : (
            <>
              <h3>
                {title} <span className="count">{comments.length}</span>
              </h3>
              {cards(comments)}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function focusCard(list: RefObject<HTMLElement | null>, id: string | undefined): void {
  const cards = list.current?.querySelectorAll<HTMLElement>('[data-comment]') ?? []
  const card = [...cards].find((one) => one.dataset.comment === id)
  card?.querySelector<HTMLElement>('[data-comment-stop]')?.focus()
}
