import { useEffect, useState } from 'react'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import type { StatusProfile } from '../../../core/export/status/profiles.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { CompareRows } from './CompareRows.tsx'
import { NewBodyFoot } from './NewBodyFoot.tsx'
import { useNewBody } from './useNewBody.ts'

interface ComparePageProps {
  readonly profile: StatusProfile
  readonly document: ComposedDocument
}

/** Paste the page, tick what changes, take the whole new text: nothing else of the page moves. */
export function ComparePage(props: ComparePageProps) {
  const postmortem = useApp((state) => state.postmortem)
  return postmortem === null ? null : <Comparing {...props} postmortem={postmortem} />
}

function Comparing({ profile, document, postmortem }: ComparePageProps & { postmortem: Postmortem }) {
  const register = useApp((state) => state.register)
  const [page, setPage] = useState('')
  const made = useNewBody(page, postmortem, { profile, document })
  const { comparison, ticked, toggle, body } = made
  useEffect(() =>
    register({
      'export.copy': () => {
        if (body !== '') void navigator.clipboard.writeText(body)
      },
    }),
  )
  if (comparison === null) {
    return (
      <label className="labelled paste-page">
        <span className="field-label">
          Copy the page’s postmortem, or the whole page, and paste it here. Nothing leaves this computer.
        </span>
        <textarea
          className="field mono"
          aria-label="Text of the page"
          value={page}
          onChange={({ target }) => setPage(target.value)}
        />
      </label>
    )
  }
  return (
    <>
      <div className="compare">
        <p className="part-note">
          {comparison.recognised
            ? sentenceOf(comparison.extra, made.posted)
            : 'This is nothing like the postmortem, so it stands as one block and nothing is ticked.'}{' '}
          <Button look="link" onClick={() => setPage('')}>
            Paste another text
          </Button>
        </p>
        <CompareRows rows={comparison.rows} ticked={ticked} onToggle={toggle} />
        <label className="labelled">
          <span className="field-label">Last line</span>
          <input className="field" value={made.note} onChange={({ target }) => made.setNote(target.value)} />
        </label>
        <details className="new-body" open>
          <summary>New text of the page</summary>
          <textarea readOnly className="field mono" aria-label="New text of the page" value={body} />
        </details>
      </div>
      <NewBodyFoot made={made} profile={profile} />
    </>
  )
}

function sentenceOf(extra: number, posted: boolean): string {
  const keeps = `The new text keeps ${extra === 1 ? 'it unless you untick it' : 'them unless you untick them'}.`
  if (!posted) {
    const none = 'Nothing is noted as posted on this page, so the page is compared with what is proposed.'
    return extra === 0
      ? none
      : `${none} ${extra} ${extra === 1 ? 'sentence of it is' : 'sentences of it are'} not in the proposal. ${keeps}`
  }
  if (extra === 0) return 'The page is as it was posted, but for what is listed as changed. Ticked changes are taken.'
  return `The page has ${extra} ${extra === 1 ? 'sentence' : 'sentences'} that ${extra === 1 ? 'was' : 'were'} not in your last post. ${keeps}`
}
