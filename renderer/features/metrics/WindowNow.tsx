import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useFacts } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'

interface WindowNowProps {
  readonly postmortem: Postmortem
  readonly proposed: boolean
  readonly onConfirm: () => void
}

/** The window that every sentence uses, with the worst level in its two forms. */
export function WindowNow({ postmortem, proposed, onConfirm }: WindowNowProps) {
  const facts = useFacts()
  const reveal = useApp((state) => state.reveal)
  const duration = facts.get('impact.duration')
  if (!duration || duration.status === 'missing') {
    return <p className="window-now">No impact window yet: {duration?.reason}.</p>
  }
  const text = (name: 'impact.start' | 'impact.end' | 'worst.level' | 'worst.lowest' | 'area.lost') =>
    facts.get(name)?.text ?? ''
  const { metric } = postmortem.impact
  return (
    <div className="window-now">
      <p>
        <b>{duration.text}</b>, {text('impact.start')} to {text('impact.end')}
        {proposed && <span className="window-proposed"> proposed</span>}
      </p>
      {metric !== null && (
        <p className="part-note">
          Sustained worst level {text('worst.level')}; lowest single sample {text('worst.lowest')}. {metric.reason}
        </p>
      )}
      <div className="window-actions">
        {proposed && (
          <button type="button" className="button primary" onClick={onConfirm}>
            Confirm window
          </button>
        )}
        <button
          type="button"
          className="link-button"
          onClick={() => reveal({ step: 'timeline', id: 'mark:impactStart' })}
        >
          Go to its marks
        </button>
      </div>
    </div>
  )
}
