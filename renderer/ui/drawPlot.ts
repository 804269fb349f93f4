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

type PlotPart = 'ground' | 'grid' | 'window' | 'edge' | 'area' | 'before' | 'baseline' | 'line'

/** A CSS colour for each part; an empty one leaves the part out. */
export type PlotColours = Readonly<Record<PlotPart, string>>

/** Draws what is only looked at: ground, grid, windows, the week before, baseline and line, in the order in which they cover each other. */
export function drawPlot(pen: Pen, geometry: ChartGeometry, colours: PlotColours): void {
  const { plot, windows, edges, baselineY, pieces, dense, beforePieces } = geometry
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
    edges.map((x) => [x, plot.y, x, bottom]),
    colours.edge,
    1,
  )
  if (colours.area !== '' && dense) fillColumns(pen, pieces, colours.area, bottom)
  else if (colours.area !== '') fillUnder(pen, pieces, bottom, colours.area)
  strokeLines(pen, beforePieces, colours.before, 1)
  if (baselineY !== null) {
    pen.setLineDash([4, 3])
    strokeLines(pen, [level(baselineY)], colours.baseline, 1)
    pen.setLineDash([])
  }
  if (dense) fillColumns(pen, pieces, colours.line, null)
  else strokeLines(pen, pieces, colours.line, pieces.reduce((sum, { length }) => sum + length, 0) > 2 * thin ? 1 : 1.5)
}

/** A line of more points than this is drawn a pixel thin: a thick one costs a software canvas five times as much and shows no more. */
const thin = 400
const thickness = 1.5

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

/**
 * A dense line as what it is: the reach of each pixel, upright, going on from its neighbour's. The picture is that of the stroked
 * path; stroking a thousand upright zigzags takes a software canvas four times as long. With `bottom`, what lies under the line.
 */
function fillColumns(pen: Pen, pieces: Pieces, colour: string, bottom: number | null): void {
  pen.fillStyle = colour
  for (const piece of pieces) {
    let [topBefore, footBefore] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let i = 0; i < piece.length; i += 2) {
      const x = piece[i] ?? 0
      const one = piece[i + 1] ?? 0
      const paired = piece[i + 2] === x
      const other = paired ? (piece[i + 3] ?? one) : one
      if (paired) i += 2
      const [top, foot] = [Math.min(one, other), Math.max(one, other)]
      const [from, to] = [Math.min(footBefore, top), Math.max(topBefore, foot)]
      ;[topBefore, footBefore] = [top, foot]
      if (bottom !== null) pen.fillRect(Math.floor(x), top, 1, bottom - top)
      else fillUpright(pen, Math.floor(x), from, to)
    }
  }
}

function fillUpright(pen: Pen, x: number, top: number, foot: number): void {
  const missing = Math.max(0, thickness - (foot - top)) / 2
  pen.fillRect(x, top - missing, 1, foot - top + 2 * missing)
}

function trace(pen: Pen, piece: readonly number[]): void {
  const [x = 0, y = 0] = piece
  pen.moveTo(x, y)
  // A sample by itself is a dot's worth of line, as in the exported path.
  if (piece.length === 2) pen.lineTo(x + 0.1, y)
  for (let i = 2; i < piece.length; i += 2) pen.lineTo(piece[i] ?? 0, piece[i + 1] ?? 0)
}
