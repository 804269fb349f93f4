import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'

interface StripFlagsProps {
  readonly geometry: ChartGeometry
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** The marks as flags with their letters. Screen readers are told by the ticks, edges and facts instead. */
export function StripFlags({ geometry: { plot, flags }, width, height, marks }: StripFlagsProps) {
  const proposed = (at: number) => marks.some((mark) => Date.parse(mark.at) === at && !mark.confirmed)
  return (
    <svg className="strip-flags" width={width} height={height} aria-hidden="true">
      {flags.map(({ x, row, letter, at, label }) => (
        <g key={`${letter}${at}`} className="strip-flag" data-proposed={proposed(at) || undefined}>
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
