import { formatInstant } from '../../../core/time/formatInstant.ts'
import type { TimelineRow } from './timelineRows.ts'

interface GapRowProps {
  readonly gap: Extract<TimelineRow, { kind: 'gap' }>
  readonly zone: string
  readonly onBegin: (text: string) => void
}

/** A silence inside the incident: either something is missing, or it needs a word. Both begin in the entry line. */
export function GapRow({ gap, zone, onBegin }: GapRowProps) {
  const from = formatInstant(gap.from, zone, 'clock')
  const to = formatInstant(gap.to, zone, 'clock')
  return (
    <div className="timeline-line">
      <span className="timeline-time" />
      <span className="timeline-dot timeline-dot-gap" aria-hidden="true" />
      <p className="timeline-gap">
        {gap.minutes} min without an event. What was known then?{' '}
        <button type="button" className="link-button" onClick={() => onBegin(`${from} `)}>
          Add
        </button>{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => onBegin(`${from} Nothing was recorded until ${to}: `)}
        >
          Explain
        </button>
      </p>
    </div>
  )
}
