import type { Columns } from '../metrics/columns.ts'
import { indexAt, sampleInterval } from '../metrics/columnsAt.ts'
import { extremesOf, pyramidOf } from '../metrics/pyramid.ts'

export interface Scales {
  readonly x: (at: number) => number
  readonly y: (value: number) => number
}

/** Unbroken pieces of a line, each as x, y, x, y … */
export type Pieces = readonly (readonly number[])[]

const tenth = (value: number) => Math.round(value * 10) / 10

/** More than this many samples a pixel are drawn as the upright line from their least to their greatest. */
const dense = 2

/**
 * The line of a series between two instants, `width` pixels wide. The least and the greatest value of each pixel are kept, so a spike of one sample
 * stays. A gap, and a hole of more than three sample intervals, breaks the line.
 */
export function linePieces(columns: Columns, from: number, to: number, width: number, scales: Scales): Pieces {
  const { first, last } = reach(columns, from, to)
  return isDense(columns, from, to, width)
    ? everyPixel(columns, from, to, Math.max(1, Math.round(width)), scales)
    : everySample(columns, first, last, { from, to }, scales)
}

/** The samples between two instants, and one more on either side. */
function reach({ t }: Columns, from: number, to: number): { first: number; last: number } {
  return { first: Math.max(0, indexAt(t, from) - 1), last: Math.min(t.length, indexAt(t, to) + 1) }
}

/** Whether so many samples share a pixel that only its least and greatest are told: then each x of a piece comes once or twice. */
export function isDense(columns: Columns, from: number, to: number, width: number): boolean {
  const { first, last } = reach(columns, from, to)
  return last - first > dense * width
}

/** Value on the straight line between two samples. */
function between({ t, v }: Columns, i: number, at: number): number {
  const start = t[i] ?? 0
  const share = (at - start) / ((t[i + 1] ?? 0) - start)
  return (v[i] ?? 0) * (1 - share) + (v[i + 1] ?? 0) * share
}

function everySample(
  columns: Columns,
  first: number,
  last: number,
  { from, to }: { readonly from: number; readonly to: number },
  { x, y }: Scales,
): Pieces {
  const { t, v } = columns
  const hole = 3 * sampleInterval(t)
  const pieces: number[][] = []
  let piece: number[] = []
  let before = Number.NaN
  for (let i = first; i < last; i += 1) {
    const at = t[i] ?? 0
    const value = v[i] ?? Number.NaN
    if (Number.isNaN(value) || at - before > hole) piece = []
    if (Number.isNaN(value)) continue
    if (piece.length === 0 && pieces.at(-1) !== piece) pieces.push(piece)
    // The samples just outside give the line its direction; it is cut at the edge of the picture.
    const outside = at < from ? i : at > to ? i - 1 : -1
    const edge = at < from ? from : to
    const drawn = outside === -1 ? value : between(columns, outside, edge)
    if (!Number.isNaN(drawn)) piece.push(tenth(x(outside === -1 ? at : edge)), tenth(y(drawn)))
    before = at
  }
  return pieces
}

function everyPixel(columns: Columns, from: number, to: number, width: number, { x, y }: Scales): Pieces {
  const pyramid = pyramidOf(columns)
  const hole = 3 * sampleInterval(columns.t)
  const step = (to - from) / width
  const pieces: number[][] = []
  let piece: number[] = []
  const held = new Float64Array(2)
  let empty = 0
  let start = indexAt(columns.t, from)
  for (let pixel = 0; pixel < width; pixel += 1) {
    // The last pixel also holds what lies on the very end.
    const end = indexAt(columns.t, pixel === width - 1 ? to + 1 : from + (pixel + 1) * step)
    extremesOf(pyramid, start, end, held)
    const min = held[0] ?? 0
    const max = held[1] ?? 0
    start = end
    if (min > max) {
      empty += step
      if (empty > hole) piece = []
      continue
    }
    empty = 0
    const middle = tenth(x(from + (pixel + 0.5) * step))
    if (piece.length === 0) pieces.push(piece)
    // Going on from the nearer end keeps the line from crossing back over itself.
    const [low, high] = [tenth(y(min)), tenth(y(max))]
    const previous = piece.at(-1) ?? low
    const near = Math.abs(previous - low) <= Math.abs(previous - high) ? low : high
    piece.push(middle, near)
    if (low !== high) piece.push(middle, near === low ? high : low)
  }
  return pieces
}

/** SVG path data of the pieces; a piece of a single point becomes a dot's worth of line. */
export function pathOf(pieces: Pieces): string {
  return pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => {
      let path = `M${piece[0]} ${piece[1]}`
      for (let i = 2; i < piece.length; i += 2) path += `L${piece[i]} ${piece[i + 1]}`
      return piece.length === 2 ? `${path}h0.1` : path
    })
    .join('')
}
