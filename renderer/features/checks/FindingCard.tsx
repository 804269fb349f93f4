import type { Finding, Fix } from '../../../core/checks/finding.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { SeverityShape } from './SeverityShape.tsx'

const words: Record<Finding['severity'], string> = { error: 'Contradiction', warning: 'Look here', note: 'Note' }

interface FindingCardProps {
  readonly finding: Finding
  readonly place: string
  readonly onJump: () => void
  readonly onFix: (fix: Fix, words?: string) => void
  readonly onLater: () => void
}

/** One finding: what, where, why, and the clicks that settle it. */
export function FindingCard({ finding, place, onJump, onFix, onLater }: FindingCardProps) {
  return (
    <li className="finding" data-finding={finding.key}>
      <SeverityShape severity={finding.severity} />
      <div className="finding-body">
        <button type="button" className="finding-title" data-finding-title onClick={onJump} title={`Go to ${place}`}>
          {finding.title}
        </button>
        <p className="finding-place">
          {finding.blocks ? 'Blocks customers' : words[finding.severity]} · {place}
        </p>
        <p className="finding-message">{finding.message}</p>
        <details className="finding-why">
          <summary>Why it matters</summary>
          <p>{finding.why}</p>
        </details>
        <div className="finding-fixes">
          {finding.fixes.map((fix, index) => (
            <AnswerButton
              key={fix.title}
              label={fix.title}
              question={fix.asks}
              onAnswer={(words) => onFix(fix, words)}
              keys={index === 0 ? 'Control+. Meta+.' : undefined}
            />
          ))}
          <button type="button" className="link-button quiet" onClick={onLater}>
            Not now
          </button>
        </div>
      </div>
    </li>
  )
}
