import { useDeferredValue, useEffect, useMemo } from 'react'
import { changesSince } from '../../../core/review/changesSince.ts'
import { openComments } from '../../../core/review/comments.ts'
import { lastSignOff, sinceWhen, stateNames } from '../../../core/review/states.ts'
import { useApp } from '../../store/useApp.ts'
import { ChangedSince } from './ChangedSince.tsx'
import { Checklist } from './Checklist.tsx'
import { CommentsPanel } from './CommentsPanel.tsx'
import { FromWord } from './FromWord.tsx'
import { SignOffs } from './SignOffs.tsx'
import { StateChoice } from './StateChoice.tsx'
import { UnapprovedWarning } from './UnapprovedWarning.tsx'
import { useWhen } from './useWhen.ts'
import { useYourName } from './YourName.tsx'
import './review.css'

/** Agreeing, above the export: one line that says where it stands; opened, the whole review. */
export function ReviewPart() {
  const postmortem = useApp((state) => state.postmortem)
  const open = useApp((state) => state.reviewOpen)
  const viewReview = useApp((state) => state.viewReview)
  const changes = useChangesSince()
  const yourName = useYourName()
  if (postmortem === null) return null
  return (
    <>
      <UnapprovedWarning changed={changes !== null} />
      <section className="review" aria-label="Review" data-open={open || undefined}>
        <header className="review-line">
          <h3>Review</h3>
          <p>
            <Standing changed={changes !== null} />
          </p>
          <button
            type="button"
            className="button"
            aria-expanded={open}
            onClick={() => viewReview({ reviewOpen: !open })}
          >
            {open ? 'Close the review' : 'Open the review'}
          </button>
        </header>
        {open && (
          <div className="review-body">
            <div className="review-side">
              {yourName.field}
              <StateChoice named={yourName.keep} />
              <Checklist named={yourName.keep} />
              <SignOffs changed={changes !== null} named={yourName.keep} />
              <FromWord />
            </div>
            <div className="review-main">
              {changes !== null && <ChangedSince changes={changes} />}
              <section aria-label="Comments">
                <h4>Comments</h4>
                <CommentsPanel />
              </section>
            </div>
          </div>
        )}
      </section>
    </>
  )
}

/** What differs from what was signed, once it was read; null without a sign-off or without a difference. */
function useChangesSince() {
  const postmortem = useDeferredValue(useApp((state) => state.postmortem))
  const signed = useApp((state) => state.signed)
  const readSigned = useApp((state) => state.readSigned)
  const last = postmortem && lastSignOff(postmortem)
  const hash = last?.hash
  useEffect(() => {
    if (hash !== undefined) void readSigned()
  }, [hash, readSigned])
  return useMemo(
    () =>
      postmortem && signed?.postmortem && signed.hash === hash ? changesSince(signed.postmortem, postmortem) : null,
    [postmortem, signed, hash],
  )
}

/** `In review since 24 Nov by Rita. 3 open comments. Not signed off.` */
function Standing({ changed }: { changed: boolean }) {
  const postmortem = useApp((state) => state.postmortem)
  const when = useWhen()
  if (postmortem === null) return null
  const since = sinceWhen(postmortem)
  const open = openComments(postmortem)
  const last = lastSignOff(postmortem)
  const parts = [
    since ? `${stateNames[postmortem.state]} by ${since.by}, ${when(since.at)}` : stateNames[postmortem.state],
    open === 0 ? 'no open comments' : open === 1 ? '1 open comment' : `${open} open comments`,
    last === null ? 'not signed off' : '',
  ].filter(Boolean)
  return (
    <>
      {parts.join(' · ')}
      {last !== null && changed && <b className="review-changed"> · changed since sign-off</b>}
    </>
  )
}
