import { type ReactNode, useEffect, useRef, useState } from 'react'
import { acceptStated, acceptWindow, confirmMark } from '../../../core/postmortem/marks.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { ProposalCard } from './ProposalCard.tsx'
import type { SeriesProposal } from './useProposals.ts'
import { WindowByHand } from './WindowByHand.tsx'
import { WindowNow } from './WindowNow.tsx'

interface WindowChoiceProps {
  readonly postmortem: Postmortem
  readonly proposals: readonly SeriesProposal[] | null
}

const shownAtOnce = 3

/** The window as it stands, and what the metrics and the sources would say. Mod-Enter takes the one shown first, N the next. */
export function WindowChoice({ postmortem, proposals }: WindowChoiceProps) {
  const edit = useApp((state) => state.edit)
  const register = useApp((state) => state.register)
  const library = useApp((state) => state.library)
  const data = useApp((state) => state.data)
  const [at, setAt] = useState(0)
  const [byHand, setByHand] = useState(false)
  const hand = useRef<HTMLDivElement>(null)
  const others = (proposals ?? []).filter((one) => !isTaken(one, postmortem))
  const current = others[at % Math.max(1, others.length)]
  const stated = postmortem.sources.some(({ statements }) =>
    statements.some(({ name }) => name === 'start' || name === 'end' || name === 'duration'),
  )
  const accept = ({ series, columns, proposal }: SeriesProposal) =>
    edit('Accept impact window', (now) => acceptWindow(now, series, columns, proposal))
  const confirm = () =>
    edit('Confirm impact window', (now) => confirmMark(confirmMark(now, 'impactStart'), 'impactEnd'))
  const proposed = postmortem.marks.some(
    ({ name, confirmed }) => (name === 'impactStart' || name === 'impactEnd') && !confirmed,
  )
  useEffect(() =>
    register({
      'window.confirm': () => (proposed ? confirm() : current && accept(current)),
      'window.next': () => setAt(at + 1),
      'window.byHand': () => setByHand(true),
    }),
  )
  useEffect(() => {
    if (byHand) hand.current?.querySelector('input')?.focus()
  }, [byHand])
  return (
    <section className="window-choice" aria-label="Impact window">
      <WindowNow postmortem={postmortem} proposed={proposed} onConfirm={confirm} />
      {proposals === null && <p className="part-note">Looking for windows in the metrics…</p>}
      {proposals !== null && proposals.length === 0 && (
        <p className="part-note">
          {postmortem.series.length === 0
            ? 'There is no metric that could show a window.'
            : 'These series stay within their usual range; there may have been no impact that they show.'}
        </p>
      )}
      {others.length > 0 && (
        <Folded title={`Other windows (${others.length})`} when={postmortem.impact.metric !== null}>
          <ul className="proposals" aria-label="Proposed windows">
            {rotate(others, at)
              .slice(0, shownAtOnce)
              .map((one) => (
                <ProposalCard
                  key={`${one.joint ? 'joint' : one.series.id}${one.proposal.start}`}
                  proposal={one}
                  zone={postmortem.zone}
                  first={one === current}
                  onAccept={() => accept(one)}
                />
              ))}
          </ul>
        </Folded>
      )}
      <div className="window-actions">
        {stated && (
          <button
            type="button"
            className="link-button"
            onClick={() => edit('Take the stated window', (now) => acceptStated(now, { library, data }))}
          >
            Take the window that the page states
          </button>
        )}
        <button type="button" className="link-button" aria-expanded={byHand} onClick={() => setByHand(!byHand)}>
          Set the window by hand
        </button>
      </div>
      {byHand && (
        <div ref={hand}>
          <WindowByHand postmortem={postmortem} />
        </div>
      )}
    </section>
  )
}

/** Once a metric's window is accepted the others are only looked at when asked for. */
function Folded({ title, when, children }: { title: string; when: boolean; children: ReactNode }) {
  if (!when) return children
  return (
    <details className="other-windows">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** The same edges as the marks: there is nothing to choose. */
function isTaken({ proposal }: SeriesProposal, { marks }: Postmortem): boolean {
  const at = (name: string) => marks.find((mark) => mark.name === name)?.at
  return at('impactStart') === instantOf(proposal.start) && at('impactEnd') === instantOf(proposal.end)
}

const rotate = <T,>(list: readonly T[], by: number): T[] => {
  const start = by % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}
