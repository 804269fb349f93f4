import { useState } from 'react'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { readerFor } from '../../../core/doc/reader.ts'
import { followUpPost } from '../../../core/export/publish/followUp.ts'
import { charactersIn } from '../../../core/export/status/characters.ts'
import { payloadFor } from '../../../core/export/status/payloads.ts'
import { joinBlocks, postBlocks } from '../../../core/export/status/postBlocks.ts'
import type { StatusProfile } from '../../../core/export/status/profiles.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { useFacts, useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { PostedForm } from './PostedForm.tsx'

interface FollowUpProps {
  readonly profile: StatusProfile
  readonly document: ComposedDocument
}

/** A post for later: which promises were kept. Proposed from the actions, and the author's to change. */
export function FollowUp({ profile, document }: FollowUpProps) {
  const proposed = useProposed()
  const [own, setOwn] = useState<string | null>(null)
  const { markup, headings, fencedCode } = profile
  const look = { markup, headings: headings.update, fencedCode }
  const body = joinBlocks(postBlocks(parseMarkdown(own ?? proposed ?? '').children, look))
  const length = charactersIn(body)
  const limit = profile.limits.update
  const over = limit !== null && length > limit
  const post = { number: 2, state: 'update', at: null, body, length, limit, cut: [], longest: null } as const
  const request = payloadFor(post, document, profile)
  const number = (value: number) => new Intl.NumberFormat('en-US').format(value)
  return (
    <>
      <label className="labelled posted-text">
        <span className="field-label">
          {proposed === null && own === null
            ? 'No promise was kept since the last post, so there is nothing to propose. Write what there is to tell.'
            : 'Proposed from the promises that were kept. It leaves as the page takes it.'}
        </span>
        <textarea
          className="field mono"
          aria-label="Follow-up post"
          value={own ?? proposed ?? ''}
          onChange={({ target }) => setOwn(target.value)}
        />
      </label>
      <footer className="export-foot">
        <p role="status">
          {over
            ? `${number(length)} characters, ${number(length - (limit ?? 0))} more than ${profile.label} takes. Shorten the longest paragraph first.`
            : `${number(length)}${limit === null ? '' : ` of ${number(limit)}`} characters${request === null ? '' : ', nobody is notified'}`}
        </p>
        <Popover label="I posted this" button="I posted this…" align="end" disabled={body === '' || over}>
          {(close) => <PostedForm page={profile.id} post="follow-up" text={body} onDone={close} />}
        </Popover>
        {request !== null && (
          <CopyButton look="plain" label="Copy payload" text={() => `${JSON.stringify(request.body, null, 2)}\n`} />
        )}
        <CopyButton look="primary" label="Copy" text={() => body} />
      </footer>
    </>
  )
}

function useProposed(): string | null {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const data = useApp((state) => state.data)
  const facts = useFacts()
  const guide = useGuides().customer
  if (postmortem === null || guide === null) return null
  return followUpPost(readerFor(postmortem, { audience: 'customer', guide, library, facts, data }))
}
