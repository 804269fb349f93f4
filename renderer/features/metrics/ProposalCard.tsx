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

/** What one series would make the window, why, and how sure that is. */
export function ProposalCard({ proposal: { series, proposal }, zone, first, onAccept }: ProposalCardProps) {
  const { start, end, intervals, ratio, extremeRatio, confidence, reason, direction } = proposal
  const down = intervals.reduce((sum, span) => sum + (span.end - span.start), 0) / 1000
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return (
    <li className="proposal" aria-current={first ? 'true' : undefined}>
      <p className="proposal-times">
        <b>
          {formatInstant(start, zone, 'clock')} – {formatInstant(end, zone, 'clock-zone')}
        </b>{' '}
        <span>{formatDuration(down)}</span>
        {intervals.length > 1 && <span> in {intervals.length} intervals</span>}
      </p>
      <p className="proposal-series">
        {series.name} · {confidenceWord(confidence)}, {percent(confidence)} sure
      </p>
      <p className="part-note">
        {direction === 'gap'
          ? reason
          : `${reason} Sustained ${percent(ratio)} of what was expected, ${direction === 'drop' ? 'lowest' : 'highest'} single sample ${percent(extremeRatio)}.`}
      </p>
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
