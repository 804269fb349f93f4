import { type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartGeometry } from '../../../core/charts/geometry.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { valueAt } from '../../../core/metrics/columnsAt.ts'
import { impactIntervals } from '../../../core/postmortem/interval.ts'
import { markLabels } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { msOf } from '../../../core/time/instant.ts'

interface SeriesChartProps {
  readonly series: Series
  readonly columns: Columns
  readonly postmortem: Postmortem
  /** The instant under the pointer, shared by all charts of the step. */
  readonly hover: number | null
  readonly onHover: (at: number | null) => void
}

const height = 132
const margin = { top: 8, right: 8, bottom: 22, left: 52 }

/** One chart of the stack: all share their time axis, so that what moved together stands below each other. */
export function SeriesChart({ series, columns, postmortem, hover, onHover }: SeriesChartProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(600)
  useLayoutEffect(() => {
    const { current } = holder
    if (current === null) return
    const measure = () => setWidth(current.clientWidth || 600)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  const spec = useMemo(() => specOf(series, columns, postmortem), [series, columns, postmortem])
  const geometry = useMemo(() => chartGeometry(spec, { width, height, margin }), [spec, width])
  const { plot } = geometry
  const bottom = plot.y + plot.height
  const value = hover === null ? null : valueAt(columns, hover)
  const follow = (event: PointerEvent<HTMLElement>) =>
    onHover(geometry.timeAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
  return (
    <div className="series-chart" ref={holder} onPointerMove={follow} onPointerLeave={() => onHover(null)}>
      <svg width={width} height={height} role="img" aria-label={describe(series, postmortem)}>
        {geometry.yTicks.map(({ value: at, y, label }) => (
          <g key={at}>
            <path className="chart-grid" d={`M${plot.x} ${y}H${plot.x + plot.width}`} />
            <text x={plot.x - 8} y={y + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {geometry.xTicks.map(({ at, x, label, day }) => (
          <text key={at} x={x} y={bottom + 16} textAnchor="middle">
            {day ?? label}
          </text>
        ))}
        {geometry.windows.map(({ x, width: wide }) => (
          <g key={x}>
            <rect className="chart-window" x={x} y={plot.y} width={Math.max(1, wide)} height={plot.height} />
            <path className="chart-edge" d={`M${x} ${plot.y}V${bottom}M${x + wide} ${plot.y}V${bottom}`} />
          </g>
        ))}
        {geometry.baselineY !== null && (
          <path className="chart-baseline" d={`M${plot.x} ${geometry.baselineY}H${plot.x + plot.width}`} />
        )}
        <path className="chart-line" d={geometry.line} />
        {hover !== null && hover >= spec.from && hover <= spec.to && (
          <path className="chart-cross" d={`M${geometry.x(hover)} ${plot.y}V${bottom}`} />
        )}
      </svg>
      {hover !== null && (
        <p className="chart-reading" aria-hidden="true">
          {formatInstant(hover, postmortem.zone, 'clock')}{' '}
          <b>
            {value === null ? 'no data' : new Intl.NumberFormat('en-US', { maximumSignificantDigits: 5 }).format(value)}
          </b>
        </p>
      )}
    </div>
  )
}

/** The incident with as much around it as it is long, on every chart alike. */
function specOf(series: Series, columns: Columns, postmortem: Postmortem): ChartSpec {
  const intervals = impactIntervals(postmortem)
  const [first, last] = [columns.t[0] ?? 0, columns.t.at(-1) ?? 1]
  const start = intervals[0]?.start ?? first
  const end = intervals.at(-1)?.end ?? last
  const around = intervals.length > 0 ? end - start : 0
  const { metric } = postmortem.impact
  return {
    title: series.name,
    unit: series.unit,
    columns,
    from: Math.max(first, start - around),
    to: Math.min(last, end + around),
    baseline: metric?.series === series.id ? metric.baseline : null,
    intervals,
    marks: postmortem.marks.map(({ name, at }) => ({ at: msOf(at), ...markLabels[name] })),
    ticks: [],
    zone: postmortem.zone,
  }
}

function describe(series: Series, { zone }: Postmortem): string {
  const range = series.min === null || series.max === null ? '' : `, from ${series.min} to ${series.max} ${series.unit}`
  const times =
    series.first && series.last
      ? `, ${formatInstant(series.first, zone, 'date-clock')} to ${formatInstant(series.last, zone, 'clock-zone')}`
      : ''
  return `Chart of ${series.name}${range}${times}. The same as a table: “Data as table”.`
}
