import { type PointerEvent, useMemo, useRef } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartBaseline, chartLook } from '../../../core/charts/chartLook.ts'
import { chartGeometry } from '../../../core/charts/geometry.ts'
import { brushSpan, type ChartSpan } from '../../../core/charts/span.ts'
import { marksFor } from '../../../core/doc/marksFor.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { impactIntervals } from '../../../core/postmortem/interval.ts'
import { markLabels } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { msOf } from '../../../core/time/instant.ts'
import { useChartSpan, useMainColumns, useMoveCursor } from '../../store/chartView.ts'
import { PlotCanvas } from '../../ui/PlotCanvas.tsx'
import { scrollable } from '../../ui/scrollable.ts'
import { useBrush } from '../../ui/useBrush.ts'
import { useNear } from '../../ui/useNear.ts'
import { useWheelZoom } from '../../ui/useWheelZoom.ts'
import { ChartReading } from './ChartReading.tsx'
import { useChartKeys } from './useChartKeys.ts'

interface SeriesChartProps {
  readonly series: Series
  readonly columns: Columns
  readonly postmortem: Postmortem
  readonly audience: Audience
  /** In CSS pixels; all charts of the step are as wide. */
  readonly width: number
}

const height = 146
const margin = { top: 22, right: 8, bottom: 22, left: 56 }

/** One chart of the stack: brush or wheel to zoom, arrows walk the samples. */
export function SeriesChart(props: SeriesChartProps) {
  const { series, columns, postmortem, audience, width } = props
  // What every chart of the step shows, so that what moved together stands below each other.
  const main = useMainColumns(postmortem, audience)
  const together = useChartSpan(postmortem, main)
  const onZoom = together.zoomTo
  const moveCursor = useMoveCursor()
  const chart = useRef<HTMLElement>(null)
  // Of forty charts the few in view are drawn while they are zoomed; the others follow when they come near.
  const near = useNear(chart)
  const shown = useRef<ChartSpan | null>(null)
  if (near || shown.current === null) shown.current = together.span
  const whole = useMemo(() => ({ from: columns.t[0] ?? 0, to: columns.t.at(-1) ?? 1 }), [columns])
  const span = shown.current ?? whole
  const { marks, events, impact, zone } = postmortem
  const spec = useMemo(
    () => specOf(series, columns, { marks, events, impact, zone }, span, audience),
    [series, columns, marks, events, impact, zone, span, audience],
  )
  const geometry = useMemo(() => chartGeometry(spec, { width, height, margin }), [spec, width])
  const proposed = useMemo(
    () => new Set(marks.filter(({ confirmed }) => !confirmed).map(({ at }) => msOf(at))),
    [marks],
  )
  const { plot } = geometry
  const { brush, cancel, handlers } = useBrush(({ from, to }) =>
    onZoom(brushSpan(geometry.timeAt(from), geometry.timeAt(to))),
  )
  useWheelZoom(chart, { span, geometry }, onZoom)
  const keys = useChartKeys({ span, columns, onZoom, onEscape: cancel })
  const follow = (event: PointerEvent<HTMLElement>) => {
    moveCursor(geometry.timeAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
    handlers.onPointerMove(event)
  }
  return (
    <section
      ref={chart}
      className="series-chart"
      aria-label={`${describe(series, postmortem, audience)} Arrows walk the samples, + − 0 zoom, Page Up and Page Down move along.`}
      {...scrollable}
      {...handlers}
      onKeyDown={keys}
      onPointerMove={follow}
      onPointerLeave={() => moveCursor(null)}
      onDoubleClick={() => onZoom(null)}
    >
      <PlotCanvas geometry={geometry} width={width} height={height} className="chart-plot" axes={proposed} />
      {geometry.pieces.length === 0 && <p className="chart-none">No values in this time</p>}
      <ChartReading geometry={geometry} spec={spec} columns={columns} />
      {brush && (
        <div
          className="chart-brush"
          style={{
            left: Math.max(plot.x, Math.min(brush.from, brush.to)),
            width: Math.abs(brush.to - brush.from),
            top: plot.y,
            height: plot.height,
          }}
        />
      )}
    </section>
  )
}

function specOf(
  series: Series,
  columns: Columns,
  postmortem: Pick<Postmortem, 'marks' | 'events' | 'impact' | 'zone'>,
  span: ChartSpan,
  audience: Audience,
): ChartSpec {
  const { metric } = postmortem.impact
  const { zone } = postmortem
  return {
    title: series.name,
    unit: series.unit,
    columns,
    from: span.from,
    to: span.to,
    baseline: chartBaseline(series, columns, metric),
    ...chartLook(series, columns, { ...span, zone }),
    intervals: impactIntervals(postmortem),
    marks: marksFor({ audience, postmortem }).map(({ name, at }) => ({ at: msOf(at), ...markLabels[name] })),
    ticks: [],
    zone,
  }
}

function describe(series: Series, { zone }: Postmortem, audience: Audience): string {
  const name = audience === 'customer' ? (series.customerName ?? series.name) : series.name
  const range = series.min === null || series.max === null ? '' : `, from ${series.min} to ${series.max} ${series.unit}`
  const times =
    series.first && series.last
      ? `, ${formatInstant(series.first, zone, 'date-clock')} to ${formatInstant(series.last, zone, 'clock-zone')}`
      : ''
  return `Chart of ${name}${range}${times}. The same as a table: “Data as table”.`
}
