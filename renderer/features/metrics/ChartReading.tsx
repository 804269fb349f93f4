import type { ChartSpec } from '../../../core/charts/chart.ts'
import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import { valueText } from '../../../core/charts/valueText.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { valueAt } from '../../../core/metrics/columnsAt.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useCursor } from '../../store/chartView.ts'

interface ChartReadingProps {
  readonly geometry: ChartGeometry
  readonly spec: ChartSpec
  readonly columns: Columns
}

/** The crosshair and what the series says there. Follows the pointer by itself, so that the chart is not drawn again. */
export function ChartReading({ geometry, spec, columns }: ChartReadingProps) {
  const at = useCursor()
  if (at === null || at < spec.from || at > spec.to) return null
  const { plot } = geometry
  const left = geometry.x(at) < plot.x + plot.width / 2
  const value = valueAt(columns, at)
  const before = spec.before ? valueAt(spec.before, at) : null
  return (
    <>
      <div className="chart-cross" style={{ left: geometry.x(at), top: plot.y, height: plot.height }} />
      {value !== null && <div className="chart-dot" style={{ left: geometry.x(at), top: geometry.y(value) }} />}
      <p
        className="chart-reading"
        aria-live="polite"
        style={left ? { left: geometry.x(at) + 8 } : { right: plot.x + plot.width - geometry.x(at) + 16 }}
      >
        {formatInstant(at, spec.zone, 'clock')} <b>{value === null ? 'no data' : valueText(value, spec.unit)}</b>
        {before !== null && <span> week before {valueText(before, spec.unit)}</span>}
      </p>
    </>
  )
}
