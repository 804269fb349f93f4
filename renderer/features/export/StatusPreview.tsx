import type { ComposedDocument } from '../../../core/doc/document.ts'
import type { PostState } from '../../../core/postmortem/event.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { postsOf, shownPost } from './previewText.ts'

interface StatusPreviewProps {
  readonly document: ComposedDocument
  readonly page: string
  readonly post: number | null
  readonly onPost: (number: number) => void
}

const stateNames: Record<PostState, string> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  postmortem: 'Postmortem',
  update: 'Update',
}

/** What is pasted into a status page: one tab for each update, and the postmortem. */
export function StatusPreview({ document, page, post, onPost }: StatusPreviewProps) {
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  const posts = postsOf(document, page)
  const shown = shownPost(posts, post)
  return (
    <>
      <div className="preview-head">
        <div className="post-tabs" role="tablist" aria-label="Posts">
          {posts.map(({ number, state, at }) => (
            <button
              key={number}
              type="button"
              role="tab"
              aria-selected={number === shown?.number}
              title={at === null ? undefined : formatInstant(at, zone, 'date-clock')}
              onClick={() => onPost(number)}
            >
              {stateNames[state]} {at !== null && <time>{formatInstant(at, zone, 'clock')}</time>}
            </button>
          ))}
        </div>
      </div>
      <textarea
        readOnly
        className="preview preview-code"
        aria-label="Post preview"
        value={shown?.body ?? 'Nothing to post yet: no update is for customers, and no customer section is written.'}
      />
      {shown && shown.cut.length > 0 && (
        <p className="preview-warning">
          {shown.length} characters, {shown.length - (shown.limit ?? 0)} more than the page takes. Shorten{' '}
          {shown.longest?.name ? `“${shown.longest.name}”` : 'the longest paragraph'} first; {shown.cut.length} blocks
          at the end were left out.
        </p>
      )}
    </>
  )
}
