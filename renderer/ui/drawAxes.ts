import type { ChartGeometry } from '../../core/charts/geometry.ts'

/** Everything that drawing labels needs of a canvas. */
export type LabelPen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
>

export interface AxesLook {
  /** CSS font family. */
  readonly font: string
  /** Colours: of labels, of flags, of letters on them, of the lines below them. */
  readonly text: string
  readonly flag: string
  readonly letter: string
  readonly line: string
}

/**
 * Values, times, zone and the marks' flags, drawn: as elements of the page they would be laid out again for every chart in every
 * frame of a zoom. What they say is in the chart's label and table. `proposed` are the instants of marks that nobody confirmed.
 */
export function drawAxes(pen: LabelPen, geometry: ChartGeometry, look: AxesLook, proposed: ReadonlySet<number>): void {
  const { plot, xTicks, yTicks, zone } = geometry
  const foot = plot.y + plot.height + 16
  pen.font = `11px ${look.font}`
  pen.fillStyle = look.text
  pen.textAlign = 'end'
  for (const { y, label } of yTicks) pen.fillText(label, plot.x - 8, y + 4)
  pen.textAlign = 'start'
  pen.fillText(zone, 0, foot)
  pen.textAlign = 'center'
  for (const { x, label, day } of xTicks)
    if (x > plot.x + 16 && x < plot.x + plot.width - 12) pen.fillText(day ?? label, x, foot)
  drawFlags(pen, geometry, look, proposed)
}

/** Flags of the first row stand above the plot, those that would cover them lower. */
function drawFlags(pen: LabelPen, { plot, flags }: ChartGeometry, look: AxesLook, proposed: ReadonlySet<number>): void {
  pen.lineWidth = 1
  pen.strokeStyle = look.line
  pen.setLineDash([2, 3])
  pen.beginPath()
  for (const { x } of flags) {
    pen.moveTo(Math.round(x) + 0.5, plot.y)
    pen.lineTo(Math.round(x) + 0.5, plot.y + plot.height)
  }
  pen.stroke()
  pen.font = `500 10.5px ${look.font}`
  for (const { x, row, letter, at } of flags) {
    const [wide, top] = [8 + 7 * letter.length, plot.y - 18 + row * 17]
    const open = proposed.has(at)
    pen.fillStyle = open ? look.letter : look.flag
    pen.fillRect(x - wide / 2, top, wide, 15)
    if (open) pen.strokeRect(x - wide / 2, top, wide, 15)
    pen.fillStyle = open ? look.flag : look.letter
    pen.fillText(letter, x, top + 11)
  }
  pen.setLineDash([])
}
