import { type Mark, markLabels } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { MarkIcon } from './eventIcons.tsx'
import { MarkBadge } from './MarkBadge.tsx'
import { markSource } from './sourceText.ts'

/** A mark that comes from a metric, a sentence or the author's hand, at its own time among the events. */
export function MarkRow({ mark, postmortem }: { mark: Mark; postmortem: Postmortem }) {
  const { text, source } = markSource(mark, postmortem)
  return (
    <div className="timeline-line">
      <time className="timeline-time" dateTime={mark.at}>
        {formatInstant(mark.at, postmortem.zone, 'clock')}
      </time>
      <span className="timeline-dot timeline-dot-mark" aria-hidden="true">
        <MarkIcon size={12} />
      </span>
      <div className="timeline-text">
        <p>
          {markLabels[mark.name].label}: {text}
        </p>
        <p className="timeline-source">{source}</p>
      </div>
      <div className="timeline-badges">
        <MarkBadge mark={mark} postmortem={postmortem} />
      </div>
      <span />
    </div>
  )
}
