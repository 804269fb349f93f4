import { expect, it } from 'vitest'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartSvg } from '../../../core/charts/chartSvg.ts'
import { chartGeometry } from '../../../core/charts/geometry.ts'
import { drawPlot, type Pen, type PlotColours } from '../../../renderer/ui/drawPlot.ts'
import { makeSeries, minute } from '../../core/metrics/makeSeries.ts'

const start = Date.parse('2025-11-24T00:00:00Z')
const spec = (count: number): ChartSpec => ({
  title: 'Letters sorted',
  unit: '1/min',
  columns: makeSeries(count, (i, noise) => (i === 77 ? Number.NaN : i === 123 ? 300 : 100 + 5 * noise)),
  from: start,
  to: start + count * minute,
  baseline: 100,
  intervals: [{ start: start + 200 * minute, end: start + 260 * minute }],
  marks: [],
  ticks: [],
  zone: 'UTC',
})

const none: PlotColours = {
  ground: '',
  grid: '',
  window: '',
  edge: '',
  area: '',
  before: '',
  baseline: '',
  line: '',
}

/** Writes down where it was asked to draw. */
class Recorder implements Pen {
  fillStyle = ''
  strokeStyle = ''
  lineWidth = 1
  lineJoin: CanvasLineJoin = 'miter'
  readonly points: number[] = []
  readonly rects: [number, number, number, number][] = []
  moveTo = (x: number, y: number) => void this.points.push(x, y)
  lineTo = (x: number, y: number) => void this.points.push(x, y)
  fillRect = (x: number, y: number, width: number, height: number) => void this.rects.push([x, y, width, height])
  beginPath = () => undefined
  closePath = () => undefined
  stroke = () => undefined
  fill = () => undefined
  setLineDash = () => undefined
}

/** The exported picture, and the geometry that the page would use at the place where the picture has its plot. */
function both(count: number) {
  const [width, height] = [960, 360]
  const svg = chartSvg(spec(count), { width, height })
  const [, x = 0, y = 0, wide = 0] =
    /<path d="M([\d.]+) ([\d.]+)H([\d.]+)" stroke="#7e8993"/.exec(svg)?.map(Number) ?? []
  const margin = { top: 44, right: width - wide, bottom: height - y, left: x }
  return { svg, geometry: chartGeometry(spec(count), { width, height, margin }) }
}
const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text))

it('[K2] the page draws the points of the exported SVG, each where it is there', () => {
  const { svg, geometry } = both(600)
  const pen = new Recorder()
  drawPlot(pen, geometry, { ...none, line: 'blue' })
  const [, path = ''] = /<path d="([^"]+)" fill="none" stroke="#1d5fbf" stroke-width="1.5"/.exec(svg) ?? []
  expect(pen.points.length).toBeGreaterThan(1000)
  expect(pen.points).toEqual(numbers(path))
})

it('[K2] windows, their edges and the baseline are in the same places', () => {
  const { svg, geometry } = both(600)
  const pen = new Recorder()
  drawPlot(pen, geometry, { ...none, window: 'red' })
  const [, x, y, width, height] =
    /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#d6361f"/.exec(svg)?.map(Number) ?? []
  const [rect = [0, 0, 0, 0]] = pen.rects
  expect(rect.map((one) => Math.round(one * 10) / 10)).toEqual([x, y, width, height])
  const edges = new Recorder()
  drawPlot(edges, geometry, { ...none, edge: 'red' })
  const [, upright = ''] = /<path d="([^"]+)" stroke="#d6361f"\/>/.exec(svg) ?? []
  expect(numbers(upright).filter((_, i) => i % 3 === 0)).toEqual(
    [edges.points[0], edges.points[4]].map((one) => Math.round((one ?? 0) * 10) / 10),
  )
  const level = new Recorder()
  drawPlot(level, geometry, { ...none, baseline: 'grey' })
  const [, at] = /<path d="M[\d.]+ ([\d.]+)h[\d.]+" stroke="#5a646f"/.exec(svg)?.map(Number) ?? []
  expect(Math.round((level.points[1] ?? 0) * 10) / 10).toBe(at)
})

it('[K2] a dense line is drawn pixel by pixel, over the reach that the exported path has there', () => {
  const { svg, geometry } = both(40_000)
  const pen = new Recorder()
  drawPlot(pen, geometry, { ...none, line: 'blue' })
  const [, path = ''] = /<path d="([^"]+)" fill="none" stroke="#1d5fbf" stroke-width="1.5"/.exec(svg) ?? []
  const points = numbers(path)
  const reach = new Map<number, { top: number; foot: number }>()
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [Math.floor(points[i] ?? 0), points[i + 1] ?? 0]
    const known = reach.get(x) ?? { top: y, foot: y }
    reach.set(x, { top: Math.min(known.top, y), foot: Math.max(known.foot, y) })
  }
  expect(pen.points).toEqual([])
  expect(pen.rects.map(([x]) => x)).toEqual([...reach.keys()])
  for (const [x, y, , height] of pen.rects) {
    const { top, foot } = reach.get(x) ?? expect.fail(`nothing at ${x}`)
    expect(y).toBeLessThanOrEqual(top)
    expect(y + height).toBeGreaterThanOrEqual(foot)
  }
})
