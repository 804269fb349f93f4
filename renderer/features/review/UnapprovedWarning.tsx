import { knowsUnapproved, unapprovedWords, warnsUnapproved } from '../../../core/review/unapproved.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

/** Said once: this would go to customers and nobody has approved it. */
export function UnapprovedWarning() {
  const warns = useApp((state) => state.postmortem !== null && warnsUnapproved(state.postmortem, state.audience))
  const readOnly = useApp((state) => state.readOnly !== null)
  const edit = useApp((state) => state.edit)
  const author = useApp((state) => state.author)
  const viewReview = useApp((state) => state.viewReview)
  if (!warns) return null
  return (
    <div className="review-warning" role="note">
      <p>{unapprovedWords}</p>
      <div className="review-acts">
        <Button onClick={() => viewReview({ reviewOpen: true })}>Open the review</Button>
        {!readOnly && (
          <Button
            look="link"
            onClick={() => {
              const { at } = author()
              edit('Export without approval', (now) => knowsUnapproved(now, at))
            }}
          >
            Export it all the same
          </Button>
        )}
      </div>
    </div>
  )
}
