import type { SeriesData } from '../../../core/metrics/columns.ts'
import { type MarkName, markLabels } from '../../../core/postmortem/mark.ts'
import { markCandidates, type SeriesWindow } from '../../../core/postmortem/markCandidates.ts'
import { clearMark, confirmMark, moveEdge, setMark } from '../../../core/postmortem/marks.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { instantOf, msOf } from '../../../core/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { type SeriesWindowsById, useWindows } from '../../store/useWindows.ts'
import { TimeField } from '../../ui/TimeField.tsx'
import { entryDay } from './entryDay.ts'

interface MarkFormProps {
  readonly name: MarkName
  readonly postmortem: Postmortem
  readonly onDone: () => void
}

/** A mark's time by typing, by minutes, or from a candidate with its source; and the author's word that it holds. */
export function MarkForm({ name, postmortem, onDone }: MarkFormProps) {
  const edit = useApp((state) => state.edit)
  const mark = postmortem.marks.find((one) => one.name === name)
  const { label } = markLabels[name]
  const data = useApp((state) => state.data)
  const windows = surestOf(useWindows(name === 'impactStart' || name === 'impactEnd' ? data : null))
  const byHand = (at: string) => edit(`Move ${label}`, (now) => moveByHand(now, name, at, data), `mark:${name}`)
  const candidates = markCandidates(postmortem, name, windows)
  return (
    <div className="mark-form">
      <h3>{label}</h3>
      <div className="mark-form-time">
        <TimeField
          label={`Time of ${label}`}
          hideLabel
          value={mark?.at ?? null}
          zone={postmortem.zone}
          day={entryDay(postmortem)}
          onChange={byHand}
        />
        <MinuteButton by={-1} at={mark?.at} onMove={byHand} />
        <MinuteButton by={1} at={mark?.at} onMove={byHand} />
      </div>
      {candidates.length > 0 && (
        <ul className="mark-candidates" aria-label={`Candidates for ${label}`}>
          {candidates.slice(0, 6).map((candidate) => (
            <li key={`${candidate.from.kind}${candidate.from.ref}${candidate.at}`}>
              <button
                type="button"
                className="mark-candidate"
                onClick={() => {
                  const { at, from } = candidate
                  edit(`Set ${label}`, (now) => setMark(now, { name, at, from, confirmed: true }, data))
                  onDone()
                }}
              >
                <time>{formatInstant(candidate.at, postmortem.zone, 'clock')}</time>
                <span>{candidate.reason}</span>
                <span className="hint">{candidate.source}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="popover-actions">
        {mark && !mark.confirmed && (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              edit(`Confirm ${label}`, (now) => confirmMark(now, name))
              onDone()
            }}
          >
            Confirm
          </button>
        )}
        {mark && (
          <button
            type="button"
            className="button"
            onClick={() => {
              edit(`Clear ${label}`, (now) => clearMark(now, name))
              onDone()
            }}
          >
            Clear mark
          </button>
        )}
      </div>
    </div>
  )
}

/** The surest window of each series. */
function surestOf(windows: SeriesWindowsById): SeriesWindow[] {
  return [...windows].flatMap(([series, [window]]) => (window ? [{ series, window }] : []))
}

/** What the mark came from stays linked, so that "4 min after the event" can be said. */
function moveByHand(now: Postmortem, name: MarkName, at: string, data: SeriesData): Postmortem {
  if (name === 'impactStart') return moveEdge(now, 'start', at, data)
  if (name === 'impactEnd') return moveEdge(now, 'end', at, data)
  const from = now.marks.find((mark) => mark.name === name)?.from
  return setMark(now, {
    name,
    at,
    from: { kind: 'hand', ref: from?.ref ?? null, quote: from?.quote ?? null },
    confirmed: true,
  })
}

function MinuteButton({ by, at, onMove }: { by: 1 | -1; at: string | undefined; onMove: (at: string) => void }) {
  return (
    <button
      type="button"
      className="button small"
      disabled={at === undefined}
      onClick={() => at !== undefined && onMove(instantOf(msOf(at) + by * 60_000))}
    >
      {by === 1 ? '+1 min' : '−1 min'}
    </button>
  )
}
