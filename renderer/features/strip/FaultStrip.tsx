import { type ReactNode, useMemo, useRef } from 'react'
import { mainSeries } from '../../../core/charts/mainSeries.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useChartSpan } from '../../store/chartView.ts'
import { useApp } from '../../store/useApp.ts'
import { useWidth } from '../../ui/useWidth.ts'
import { StripBand } from './StripBand.tsx'
import { StripHead } from './StripHead.tsx'
import { stripSpec } from './stripSpec.ts'
import type { Edge } from './useMoveEdge.ts'
import './strip.css'

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
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder)
  const series = mainSeries(postmortem, audience)
  const columns = series === null ? undefined : data.get(series.id)
  const { span, zoomed, zoomTo } = useChartSpan(postmortem, columns)
  const { marks, events, impact, zone } = postmortem
  // Words that are typed change nothing here: the same spec is the same picture.
  const spec = useMemo(
    () => span && stripSpec({ marks, events, impact, zone }, series, columns, span, audience),
    [marks, events, impact, zone, series, columns, span, audience],
  )
  const failure = series === null ? undefined : failures.get(series.id)
  return (
    <div className={compact ? 'strip strip-compact' : 'strip'} ref={holder}>
      {span === null && (
        <p className="strip-none">
          No time is known yet. Add a timeline or a metrics file, and the incident shows here.
        </p>
      )}
      {spec !== null && !compact && <StripHead {...{ series, failure, spec, postmortem, zoomed }} onZoom={zoomTo} />}
      {spec !== null && width > 0 && (
        <StripBand
          postmortem={postmortem}
          spec={spec}
          columns={columns}
          compact={compact}
          width={width}
          zoomed={zoomed}
          onZoom={zoomTo}
          edgeForm={edgeForm}
        />
      )}
    </div>
  )
}
