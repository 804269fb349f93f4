import { useState } from 'react'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import type { StatusProfile } from '../../../core/export/status/profiles.ts'
import { statusPosts } from '../../../core/export/status/statusPosts.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { Select } from '../../ui/Select.tsx'
import { PostedForm } from './PostedForm.tsx'

interface PostedPartProps {
  readonly profile: StatusProfile
  readonly document: ComposedDocument
}

/** Notes what was posted, as it was: the text can be pasted over ours where it was changed on the way. */
export function PostedPart({ profile, document }: PostedPartProps) {
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  const view = useApp((state) => state.view)
  const posts = statusPosts(document, profile)
  const [number, setNumber] = useState(posts.at(-1)?.number ?? 0)
  const [own, setOwn] = useState<string | null>(null)
  const post = posts.find((one) => one.number === number)
  const names = posts.map(({ number: value, state, at }) => ({
    value: String(value),
    label: `${state === 'postmortem' ? 'Postmortem' : `Update ${value}, ${state}`}${at === null ? '' : ` ${formatInstant(at, zone, 'clock-zone')}`}`,
  }))
  const event = document.updates[number - 1]?.event
  return (
    <div className="posted">
      {names.length > 0 && (
        <Select
          label="What was posted"
          value={String(number)}
          options={names}
          onChange={(value) => {
            setNumber(Number(value))
            setOwn(null)
          }}
        />
      )}
      <label className="labelled posted-text">
        <span className="field-label">Text as it was posted</span>
        <textarea
          className="field mono"
          value={own ?? post?.body ?? ''}
          onChange={({ target }) => setOwn(target.value)}
        />
      </label>
      <PostedForm
        page={profile.id}
        post={post?.state === 'postmortem' || event === undefined ? 'postmortem' : event}
        text={own ?? post?.body ?? ''}
        onDone={() => view({ leavingView: 'left' })}
      />
    </div>
  )
}
