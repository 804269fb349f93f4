import type { Inspected, ParsedSeries } from '../../../core/import/types.ts'
import { type Instant, instantOf, msOf } from '../../../core/time/instant.ts'

export interface Preview {
  readonly first: Instant
  readonly last: Instant
  /** An SVG path; empty without a series. */
  readonly line: string
  /** Where events are drawn, each place once: ten thousand events are no more than the pixels there are. */
  readonly ticks: readonly number[]
  readonly events: number
  /** Of the series that is drawn. */
  readonly name: string
}

/** A sketch of the incident from files that were read. Null without any time. A series sets the span; events outside it are not drawn. */
export function previewOf(files: readonly Inspected[], width: number, height: number): Preview | null {
  const series = files.flatMap(({ parsed }) => parsed.series).find(({ t }) => t.length > 1)
  const events = files.flatMap(({ parsed }) => parsed.events)
  const times = series ? [series.t[0] ?? 0, series.t.at(-1) ?? 0] : events.map(({ at }) => msOf(at))
  if (times.length === 0) return null
  const [from, to] = times.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [Infinity, -Infinity])
  const x = (ms: number) => Math.round(((ms - from) / Math.max(1, to - from)) * width * 10) / 10
  return {
    first: instantOf(from),
    last: instantOf(to),
    name: series?.name ?? 'Events',
    line: series ? lineOf(series, x, width, height) : '',
    ticks: [...new Set(events.map(({ at }) => Math.round(x(msOf(at)) * 2) / 2))].filter((at) => at >= 0 && at <= width),
    events: events.length,
  }
}

/** The lowest and highest value of each column of pixels, so that a short dip is never lost. Plain loops: there may be millions. */
function lineOf({ t, v }: ParsedSeries, x: (ms: number) => number, width: number, height: number): string {
  const lows = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
  const highs = new Float64Array(width + 1).fill(Number.NEGATIVE_INFINITY)
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let index = 0; index < t.length; index += 1) {
    const value = v[index] ?? Number.NaN
    if (!Number.isFinite(value)) continue
    const column = Math.max(0, Math.min(width, Math.round(x(t[index] ?? 0))))
    if (value < (lows[column] ?? 0)) lows[column] = value
    if (value > (highs[column] ?? 0)) highs[column] = value
    if (value < low) low = value
    if (value > high) high = value
  }
  const y = (value: number) => Math.round((1 - (value - low) / Math.max(1e-9, high - low)) * (height - 20) + 3)
  const points: string[] = []
  lows.forEach((min, column) => {
    const max = highs[column] ?? min
    if (min > max) return
    points.push(...(min === max ? [`${column} ${y(min)}`] : [`${column} ${y(max)}`, `${column} ${y(min)}`]))
  })
  return points.length === 0 ? '' : `M${points.join('L')}`
}
