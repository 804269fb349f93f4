import type { ReactNode } from 'react'
import type { JointProposal } from '../../../core/metrics/joint.ts'
import { formatDuration } from '../../../core/time/formatDuration.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import type { SeriesProposal } from './useProposals.ts'

interface ProposalCardProps {
  readonly proposal: SeriesProposal
  readonly zone: string
  /** The one that the keys mean. */
  readonly first: boolean
  readonly onAccept: () => void
}

const confidenceWord = (confidence: number) => (confidence >= 0.75 ? 'clear' : confidence >= 0.45 ? 'likely' : 'unsure')

/** What one series, or several together, would make the window, why, and how sure that is. */
export function ProposalCard({ proposal: { series, proposal, joint }, zone, first, onAccept }: ProposalCardProps) {
  const { start, end, intervals, extremeRatio, confidence, reason, direction } = proposal
  const down = intervals.reduce((sum, span) => sum + (span.end - span.start), 0) / 1000
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return (
    <li className="proposal" aria-current={first ? 'true' : undefined}>
      <p className="proposal-times">
        <b>
          {formatInstant(start, zone, 'clock')} – {formatInstant(end, zone, 'clock-zone')}
        </b>
      </p>
      <p>
        {formatDuration(down)}
        {intervals.length > 1 && ` in ${intervals.length} intervals`}
      </p>
      <p className="proposal-series">
        {joint ? `${joint.support.length} series together` : series.name} · {confidenceWord(confidence)},{' '}
        {percent(confidence)} sure
      </p>
      <Reason open={first}>
        {direction === 'gap'
          ? reason
          : `${reason} ${direction === 'drop' ? 'Lowest' : 'Highest'} single sample: ${percent(extremeRatio)} of what was expected.`}
      </Reason>
      {joint && <Supports joint={joint} zone={zone} />}
      <button
        type="button"
        className="button"
        onClick={onAccept}
        aria-keyshortcuts={first ? 'Control+Enter Meta+Enter' : undefined}
      >
        Use this window
      </button>
    </li>
  )
}

/** Each series' own edges and reason: a joint window hides no disagreement. */
function Supports({ joint, zone }: { joint: JointProposal; zone: string }) {
  return (
    <details className="proposal-why">
      <summary>Each series by itself</summary>
      <ul className="part-note">
        {joint.support.map(({ series, proposal: { start, end, reason } }) => (
          <li key={series.id}>
            {series.name}: {formatInstant(start, zone, 'clock')} – {formatInstant(end, zone, 'clock-zone')}. {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The reason of the one that the keys mean is read at once; those of the others when asked for. */
function Reason({ open, children }: { open: boolean; children: ReactNode }) {
  if (open) return <p className="part-note">{children}</p>
  return (
    <details className="proposal-why">
      <summary>Why</summary>
      <p className="part-note">{children}</p>
    </details>
  )
}
