import type { ChartSpec } from '../../../core/charts/chart.ts'
import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import { valueText } from '../../../core/charts/valueText.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { valueAt } from '../../../core/metrics/columnsAt.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useCursor } from '../../store/chartView.ts'

interface StripHoverProps {
  readonly geometry: ChartGeometry
  readonly columns: Columns | undefined
  readonly spec: ChartSpec
}

/** Time and value under the pointer, wherever it is: the charts of the metrics step move it too. */
export function StripHover({ geometry, columns, spec }: StripHoverProps) {
  const at = useCursor()
  if (at === null || at < spec.from || at > spec.to) return null
  const x = geometry.x(at)
  const value = columns ? valueAt(columns, at) : null
  const before = spec.before ? valueAt(spec.before, at) : null
  const left = x < geometry.plot.width / 2
  return (
    <div className="strip-hover" style={{ left: x, height: geometry.plot.height }} aria-hidden="true">
      <span className={left ? 'strip-hover-text' : 'strip-hover-text strip-hover-left'}>
        {formatInstant(at, spec.zone, 'clock')}
        {columns && <b>{value === null ? 'no data' : valueText(value, spec.unit)}</b>}
        {before !== null && <span className="strip-hover-before">week before {valueText(before, spec.unit)}</span>}
      </span>
    </div>
  )
}
