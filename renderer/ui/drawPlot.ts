import type { ChartGeometry } from '../../core/charts/geometry.ts'
import type { Pieces } from '../../core/charts/linePath.ts'

/** What a canvas has to be able to do. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'stroke'
  | 'fill'
  | 'fillRect'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
>

export const plotParts = ['ground', 'grid', 'window', 'edge', 'area', 'before', 'baseline', 'line'] as const

/** A CSS colour for each part; an empty one leaves the part out. */
export type PlotColours = Readonly<Record<(typeof plotParts)[number], string>>

/** Draws what is only looked at: ground, grid, windows, the week before, baseline and line, in the order in which they cover each other. */
export function drawPlot(pen: Pen, geometry: ChartGeometry, colours: PlotColours): void {
  const { plot, windows, baselineY, pieces, beforePieces } = geometry
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  if (colours.ground !== '') {
    pen.fillStyle = colours.ground
    pen.fillRect(plot.x, plot.y, plot.width, plot.height)
  }
  pen.fillStyle = colours.window
  if (colours.window !== '')
    for (const { x, width } of windows) pen.fillRect(x, plot.y, Math.max(1, width), plot.height)
  const level = (y: number) => [plot.x, y, right, y]
  strokeLines(
    pen,
    geometry.yTicks.map(({ y }) => level(y)),
    colours.grid,
    1,
  )
  strokeLines(
    pen,
    windows.flatMap(({ x, width }) => [
      [x, plot.y, x, bottom],
      [x + width, plot.y, x + width, bottom],
    ]),
    colours.edge,
    1,
  )
  if (colours.area !== '') fillUnder(pen, pieces, bottom, colours.area)
  strokeLines(pen, beforePieces, colours.before, 1)
  if (baselineY !== null) {
    pen.setLineDash([4, 3])
    strokeLines(pen, [level(baselineY)], colours.baseline, 1)
    pen.setLineDash([])
  }
  strokeLines(pen, pieces, colours.line, 1.5)
}

/** All pieces in one path: a stroke for each would cost more than the lines. */
function strokeLines(pen: Pen, pieces: Pieces, colour: string, width: number): void {
  if (colour === '' || pieces.length === 0) return
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.lineJoin = 'round'
  pen.beginPath()
  for (const piece of pieces) trace(pen, piece)
  pen.stroke()
}

function fillUnder(pen: Pen, pieces: Pieces, bottom: number, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const piece of pieces) {
    if (piece.length <= 2) continue
    trace(pen, piece)
    pen.lineTo(piece.at(-2) ?? 0, bottom)
    pen.lineTo(piece[0] ?? 0, bottom)
    pen.closePath()
  }
  pen.fill()
}

function trace(pen: Pen, piece: readonly number[]): void {
  const [x = 0, y = 0] = piece
  pen.moveTo(x, y)
  // A sample by itself is a dot's worth of line, as in the exported path.
  if (piece.length === 2) pen.lineTo(x + 0.1, y)
  for (let i = 2; i < piece.length; i += 2) pen.lineTo(piece[i] ?? 0, piece[i + 1] ?? 0)
}
