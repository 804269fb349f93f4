import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'

interface StripPlotProps {
  readonly geometry: ChartGeometry
  readonly width: number
  readonly height: number
  readonly compact: boolean
  readonly marks: readonly Mark[]
}

/** Everything that is only looked at. Screen readers are told by the ticks, edges and facts instead. */
export function StripPlot({ geometry, width, height, compact, marks }: StripPlotProps) {
  const { plot, windows, line, area, baselineY, flags } = geometry
  const right = plot.x + plot.width
  const proposed = (letter: string, at: number) =>
    marks.some((mark) => Date.parse(mark.at) === at && !mark.confirmed && letter !== '')
  return (
    <svg className="strip-plot" width={width} height={height} aria-hidden="true">
      <rect className="strip-ground" x={plot.x} y={plot.y} width={plot.width} height={plot.height} />
      {windows.map(({ x, width: wide }) => (
        <rect key={x} className="strip-window" x={x} y={plot.y} width={Math.max(1, wide)} height={plot.height} />
      ))}
      {area !== '' && <path className="strip-area" d={area} />}
      {baselineY !== null && <path className="strip-baseline" d={`M${plot.x} ${baselineY}H${right}`} />}
      {line !== '' && <path className="strip-line" d={line} />}
      {!compact &&
        flags.map(({ x, row, letter, at, label }) => (
          <g key={`${letter}${at}`} className="strip-flag" data-proposed={proposed(letter, at) || undefined}>
            <title>{label}</title>
            <path d={`M${x} ${plot.y}V${plot.y + plot.height}`} />
            <rect x={x} y={plot.y + row * 17} width={8 + 7 * letter.length} height={15} />
            <text x={x + 4} y={plot.y + row * 17 + 11}>
              {letter}
            </text>
          </g>
        ))}
    </svg>
  )
}
