import { type ReactNode, useRef, useState } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { StripBand } from './StripBand.tsx'
import { StripHead } from './StripHead.tsx'
import { stripSpec } from './stripSpec.ts'
import { mainSeries, type Span } from './stripWindow.ts'
import { useSteadySpan } from './useSteadySpan.ts'
import { useWidth } from './useWidth.ts'
import './strip.css'

export type Edge = 'start' | 'end'

interface FaultStripProps {
  readonly compact: boolean
  /** Time field, minutes and candidates of an edge; handed in, since marks belong to the timeline. */
  readonly edgeForm: (edge: Edge, done: () => void) => ReactNode
}

/** The incident at a glance: metric, impact window, marks and every event, on the dark band. */
export function FaultStrip(props: FaultStripProps) {
  const postmortem = useApp((state) => state.postmortem)
  return postmortem && <Strip key={postmortem.id} postmortem={postmortem} {...props} />
}

function Strip({ postmortem, compact, edgeForm }: FaultStripProps & { readonly postmortem: Postmortem }) {
  const audience = useApp((state) => state.audience)
  const data = useApp((state) => state.data)
  const failures = useApp((state) => state.dataFailures)
  const [zoomed, setZoomed] = useState<Span | null>(null)
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder)
  const series = mainSeries(postmortem, audience)
  const columns = series === null ? undefined : data.get(series.id)
  const steady = useSteadySpan(postmortem, columns)
  const span = zoomed ?? steady
  const failure = series === null ? undefined : failures.get(series.id)
  return (
    <div className={compact ? 'strip strip-compact' : 'strip'} ref={holder}>
      {span === null && (
        <p className="strip-none">
          No time is known yet. Add a timeline or a metrics file, and the incident shows here.
        </p>
      )}
      {span !== null && !compact && (
        <StripHead series={series} failure={failure} span={span} postmortem={postmortem} audience={audience} />
      )}
      {span !== null && width > 0 && (
        <StripBand
          postmortem={postmortem}
          spec={stripSpec(postmortem, series, columns, span, audience)}
          columns={columns}
          compact={compact}
          width={width}
          onZoom={setZoomed}
          edgeForm={edgeForm}
        />
      )}
    </div>
  )
}
