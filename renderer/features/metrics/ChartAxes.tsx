import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'

interface ChartAxesProps {
  readonly geometry: ChartGeometry
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** What is written on a chart: values, times and the marks' letters. The chart's own label tells screen readers. */
export function ChartAxes({ geometry: { plot, xTicks, yTicks, flags, zone }, width, height, marks }: ChartAxesProps) {
  const bottom = plot.y + plot.height
  const proposed = (at: number) => marks.some((mark) => Date.parse(mark.at) === at && !mark.confirmed)
  return (
    <svg className="chart-axes" width={width} height={height} aria-hidden="true">
      {yTicks.map(({ value, y, label }) => (
        <text key={value} x={plot.x - 8} y={y + 4} textAnchor="end">
          {label}
        </text>
      ))}
      <text x={0} y={bottom + 16}>
        {zone}
      </text>
      {xTicks
        .filter(({ x }) => x > plot.x + 16 && x < width - 18)
        .map(({ at, x, label, day }) => (
          <text key={at} x={x} y={bottom + 16} textAnchor="middle">
            {day ?? label}
          </text>
        ))}
      {flags.map(({ x, row, letter, at, label }) => (
        <g key={`${letter}${at}`} className="chart-flag" data-proposed={proposed(at) || undefined}>
          <title>{label}</title>
          <path d={`M${x} ${plot.y}V${bottom}`} />
          {/* Flags of the first row stand above the plot, those that would cover them lower. */}
          <rect
            x={x - 4 - 3.5 * letter.length}
            y={plot.y - 18 + row * 17}
            width={8 + 7 * letter.length}
            height={15}
            rx={2}
          />
          <text x={x} y={plot.y - 7 + row * 17} textAnchor="middle">
            {letter}
          </text>
        </g>
      ))}
    </svg>
  )
}
