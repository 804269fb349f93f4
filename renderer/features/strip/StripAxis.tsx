import type { ChartGeometry } from '../../../core/charts/geometry.ts'

/** Times along the bottom, and the zone they are in. Labels that would be cut at an end are left out. */
export function StripAxis({ geometry, width, height }: { geometry: ChartGeometry; width: number; height: number }) {
  const { xTicks, plot, zone } = geometry
  const shown = xTicks.filter(({ x }) => x > 70 && x < width - 24)
  return (
    <svg className="strip-axis" width={width} height={height} aria-hidden="true">
      <text x={0} y={plot.y + plot.height + 16} className="strip-zone">
        {zone}
      </text>
      {shown.map(({ at, x, label, day }) => (
        <text key={at} x={x} y={plot.y + plot.height + 16} textAnchor="middle">
          {day === undefined ? label : day}
        </text>
      ))}
    </svg>
  )
}
