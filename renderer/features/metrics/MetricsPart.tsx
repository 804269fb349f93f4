import { useRef, useState } from 'react'
import { isFor } from '../../../core/postmortem/audience.ts'
import { useApp } from '../../store/useApp.ts'
import { SeriesCard } from './SeriesCard.tsx'
import { useProposals } from './useProposals.ts'
import { WindowChoice } from './WindowChoice.tsx'
import './metrics.css'

/** Agree on the window: what the metrics propose, and every series over the same time. */
export function MetricsPart() {
  const postmortem = useApp((state) => state.postmortem)
  const audience = useApp((state) => state.audience)
  const go = useApp((state) => state.go)
  const proposals = useProposals()
  const [hover, setHover] = useState<number | null>(null)
  const holder = useRef<HTMLDivElement>(null)
  if (postmortem === null) return null
  const series = postmortem.series.filter((one) => isFor(one.audience, audience))
  if (series.length === 0) {
    return (
      <p className="part-empty">
        {postmortem.series.length > 0 ? 'No metric is for customers yet. ' : 'No metric yet. '}
        {postmortem.series.length === 0 && (
          <button type="button" className="link-button" onClick={() => go('import')}>
            Add a metrics file
          </button>
        )}
      </p>
    )
  }
  return (
    <div className="metrics-part" ref={holder}>
      {audience === 'internal' && <WindowChoice postmortem={postmortem} proposals={proposals} />}
      <ul className="series-list">
        {series.map((one) => (
          <SeriesCard key={one.id} series={one} postmortem={postmortem} hover={hover} onHover={setHover} />
        ))}
      </ul>
    </div>
  )
}
