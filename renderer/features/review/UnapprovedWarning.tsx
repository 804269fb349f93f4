import { knowsUnapproved, unapprovedFor } from '../../../core/review/unapproved.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

/** Said once: this would go to customers and nobody has approved it as it is. */
export function UnapprovedWarning({ changed }: { changed: boolean }) {
  const postmortem = useApp((state) => state.postmortem)
  const audience = useApp((state) => state.audience)
  const unapproved = postmortem && unapprovedFor(postmortem, audience, changed)
  const readOnly = useApp((state) => state.readOnly !== null)
  const edit = useApp((state) => state.edit)
  const author = useApp((state) => state.author)
  const viewReview = useApp((state) => state.viewReview)
  if (!unapproved) return null
  return (
    <div className="review-warning" role="note">
      <p>{unapproved.words}</p>
      <div className="review-acts">
        <Button onClick={() => viewReview({ reviewOpen: true })}>Open the review</Button>
        {!readOnly && (
          <Button
            look="link"
            onClick={() => {
              const { at } = author()
              edit('Export without approval', (now) => knowsUnapproved(now, unapproved, at))
            }}
          >
            Export it all the same
          </Button>
        )}
      </div>
    </div>
  )
}
