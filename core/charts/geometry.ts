import type { Columns } from '../metrics/columns.ts'
import { indexAt } from '../metrics/columnsAt.ts'
import { extremesOf, pyramidOf } from '../metrics/pyramid.ts'
import { zoneNameAt } from '../time/formatInstant.ts'
import type { ChartSpec } from './chart.ts'
import { isDense, linePieces, type Pieces, pathOf } from './linePath.ts'
import { type TimeTick, timeTicks } from './timeAxis.ts'
import { type ValueTick, valueAxis } from './valueAxis.ts'

export interface Size {
  readonly width: number
  readonly height: number
  /** Room around the plot for labels, in pixels. */
  readonly margin?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** Event ticks nearer to each other than this many pixels are one with a count: they must be big enough to hit. */
  readonly clusterWidth?: number
}

/** A mark's flag; `row` counts upwards from 0 so that flags close together don't cover each other. */
export interface Flag {
  readonly x: number
  readonly row: number
  readonly at: number
  readonly letter: string
  readonly label: string
}

/** Events that share a place: indexes into `spec.ticks`. */
export interface TickCluster {
  readonly x: number
  readonly count: number
  readonly members: readonly number[]
}

/** Where everything goes, in pixels of the whole picture. Holds no colours: page and print have their own. */
export interface ChartGeometry {
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly x: (at: number) => number
  /** The instant under a pixel, inside the chart's range. */
  readonly timeAt: (x: number) => number
  readonly y: (value: number) => number
  readonly low: number
  readonly high: number
  readonly xTicks: readonly (TimeTick & { readonly x: number })[]
  readonly yTicks: readonly (ValueTick & { readonly y: number })[]
  /** The line as points in pixels: the canvas of the page draws these, and `line` is the same as text. */
  readonly pieces: Pieces
  /** The pieces hold the least and greatest value of each pixel: they can be drawn as upright lines beside each other. */
  readonly dense: boolean
  /** SVG path data of `pieces`. Empty when there are no values. */
  readonly line: string
  /** The same line closed along the bottom, to be filled. */
  readonly area: string
  /** The week before; empty where none is compared with. */
  readonly beforePieces: Pieces
  readonly baselineY: number | null
  readonly windows: readonly { readonly x: number; readonly width: number }[]
  /** Where windows begin and end; an edge outside of the picture is none of it. */
  readonly edges: readonly number[]
  readonly flags: readonly Flag[]
  readonly clusters: readonly TickCluster[]
  /** What the zone is called at the left edge. */
  readonly zone: string
}

const noMargin = { top: 0, right: 0, bottom: 0, left: 0 }

/** Least and greatest value between two instants; the least is above the greatest where there is none. */
function valuesIn(columns: Columns, from: number, to: number): { min: number; max: number } {
  const held = new Float64Array(2)
  extremesOf(pyramidOf(columns), indexAt(columns.t, from), indexAt(columns.t, to + 1), held)
  return { min: held[0] ?? 0, max: held[1] ?? 0 }
}

/** Least and greatest of all that is drawn; NaN where nothing is. */
function heldBy({ columns, before, baseline, from, to }: ChartSpec): { min: number; max: number } {
  const seen = [valuesIn(columns, from, to), ...(before === undefined ? [] : [valuesIn(before, from, to)])]
  const known = seen.filter(({ min, max }) => min <= max)
  if (known.length === 0) return { min: Number.NaN, max: Number.NaN }
  const level = baseline === null ? [] : [baseline]
  return {
    min: Math.min(...known.map(({ min }) => min), ...level),
    max: Math.max(...known.map(({ max }) => max), ...level),
  }
}

function areaOf(pieces: Pieces, bottom: number): string {
  return pieces
    .filter((piece) => piece.length > 2)
    .map((piece) => `${pathOf([piece])}V${bottom}H${piece[0]}Z`)
    .join('')
}

function flagsOf(spec: ChartSpec, x: (at: number) => number): Flag[] {
  const flags: Flag[] = []
  for (const mark of [...spec.marks].sort((a, b) => a.at - b.at)) {
    if (mark.at < spec.from || mark.at > spec.to) continue
    const place = x(mark.at)
    const taken = flags.filter(
      (flag) => Math.abs(flag.x - place) < 8 + 8 * Math.max(flag.letter.length, mark.letter.length),
    )
    let row = 0
    while (taken.some((flag) => flag.row === row)) row += 1
    flags.push({ x: place, row, ...mark })
  }
  return flags
}

/** Indexes of the ticks in view, in order of time; those of a hundred thousand events come in order, and are not sorted for every frame. */
function ticksInView({ ticks, from, to }: ChartSpec): number[] {
  const seen: number[] = []
  let sorted = true
  for (const [index, { at }] of ticks.entries()) {
    if (at < from || at > to) continue
    sorted &&= at >= (ticks[seen.at(-1) ?? index]?.at ?? at)
    seen.push(index)
  }
  const at = (index: number) => ticks[index]?.at ?? 0
  return sorted ? seen : seen.sort((a, b) => at(a) - at(b) || a - b)
}

/** Ticks closer than `width` to the first of a cluster join it; the cluster stands in the middle of its members. */
function clustersOf(spec: ChartSpec, x: (at: number) => number, width: number): TickCluster[] {
  const groups: { first: number; sum: number; members: number[] }[] = []
  for (const index of ticksInView(spec)) {
    const place = x(spec.ticks[index]?.at ?? 0)
    const last = groups.at(-1)
    if (last !== undefined && place - last.first < width) {
      last.sum += place
      last.members.push(index)
    } else groups.push({ first: place, sum: place, members: [index] })
  }
  return groups.map(({ sum, members }) => ({ x: sum / members.length, count: members.length, members }))
}

/** Lays out a chart. The page's strip and the exports' pictures come from this one place, so they show the same. */
export function chartGeometry(spec: ChartSpec, size: Size): ChartGeometry {
  const margin = size.margin ?? noMargin
  const plot = {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, size.width - margin.left - margin.right),
    height: Math.max(1, size.height - margin.top - margin.bottom),
  }
  const range = Math.max(1, spec.to - spec.from)
  const x = (at: number) => plot.x + ((at - spec.from) / range) * plot.width
  const held = heldBy(spec)
  const axis = valueAxis(held.min, held.max, Math.max(2, Math.floor(plot.height / 48)), {
    from: spec.scale ?? 'auto',
    unit: spec.unit,
  })
  const y = (value: number) => plot.y + plot.height - ((value - axis.low) / (axis.high - axis.low)) * plot.height
  const pieces = linePieces(spec.columns, spec.from, spec.to, plot.width, { x, y })
  const { before } = spec
  const clip = (at: number) => Math.min(spec.to, Math.max(spec.from, at))
  return {
    plot,
    x,
    timeAt: (px) => spec.from + (Math.min(plot.width, Math.max(0, px - plot.x)) / plot.width) * range,
    y,
    low: axis.low,
    high: axis.high,
    xTicks: timeTicks(spec.from, spec.to, Math.floor(plot.width / 80), spec.zone).map((tick) => ({
      ...tick,
      x: x(tick.at),
    })),
    yTicks: axis.ticks.map((tick) => ({ ...tick, y: y(tick.value) })),
    pieces,
    dense: isDense(spec.columns, spec.from, spec.to, plot.width),
    // As text only for who asks: a canvas that is zoomed draws the points.
    get line() {
      return pathOf(pieces)
    },
    get area() {
      return areaOf(pieces, plot.y + plot.height)
    },
    beforePieces: before === undefined ? [] : linePieces(before, spec.from, spec.to, plot.width, { x, y }),
    baselineY: spec.baseline === null ? null : y(spec.baseline),
    windows: spec.intervals
      .filter(({ start, end }) => end >= spec.from && start <= spec.to)
      .map(({ start, end }) => ({ x: x(clip(start)), width: x(clip(end)) - x(clip(start)) })),
    edges: spec.intervals
      .flatMap(({ start, end }) => [start, end])
      .filter((at) => at >= spec.from && at <= spec.to)
      .map(x),
    flags: flagsOf(spec, x),
    clusters: clustersOf(spec, x, size.clusterWidth ?? 24),
    zone: zoneNameAt(spec.from, spec.zone),
  }
}
