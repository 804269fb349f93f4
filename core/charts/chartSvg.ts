import { formatInstant } from '../time/formatInstant.ts'
import type { ChartSpec } from './chart.ts'
import { type ChartGeometry, chartGeometry, type Flag } from './geometry.ts'
import { pathOf } from './linePath.ts'

/** Light, and still legible in grey on paper: the window has edges, the baseline dashes, the flags letters. */
const ink = '#161b22'
const muted = '#5a646f'
const line = '#dde2e5'
const field = '#7e8993'
const trace = '#1d5fbf'
const accent = '#d6361f'
const sans = 'font-family="\'IBM Plex Sans\', sans-serif"'
const mono = 'font-family="\'IBM Plex Mono\', monospace"'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML 1.0: markup escaped; control characters and lone surrogates, which no XML may hold, left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

const px = (value: number) => String(Math.round(value * 10) / 10)

function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

function axes(geometry: ChartGeometry): string {
  const { plot, xTicks, yTicks } = geometry
  const bottom = plot.y + plot.height
  const rows = yTicks.map(
    ({ y, label }) =>
      `<path d="M${plot.x} ${px(y)}H${plot.x + plot.width}" stroke="${line}"/>` +
      `<text x="${plot.x - 8}" y="${px(y + 4)}" text-anchor="end" ${mono} font-size="12" fill="${muted}">${xmlText(label)}</text>`,
  )
  const columns = xTicks.map(({ x, label, day }) => {
    const date = day === undefined ? '' : `<tspan x="${px(x)}" dy="14">${xmlText(day)}</tspan>`
    return (
      `<path d="M${px(x)} ${bottom}v5" stroke="${field}"/>` +
      `<text x="${px(x)}" y="${bottom + 18}" text-anchor="middle" ${mono} font-size="12" fill="${muted}">${xmlText(label)}${date}</text>`
    )
  })
  return [...rows, ...columns, `<path d="M${plot.x} ${bottom}H${plot.x + plot.width}" stroke="${field}"/>`].join('')
}

function windows({ plot, windows: rects, edges }: ChartGeometry): string {
  const fills = rects.map(
    ({ x, width }) =>
      `<rect x="${px(x)}" y="${plot.y}" width="${px(Math.max(1, width))}" height="${plot.height}" fill="${accent}" fill-opacity="0.1"/>`,
  )
  const upright = edges.map((x) => `M${px(x)} ${plot.y}v${plot.height}`).join('')
  return fills.join('') + (upright === '' ? '' : `<path d="${upright}" stroke="${accent}"/>`)
}

function flag({ x, row, letter }: Flag, { plot }: ChartGeometry): string {
  const width = 8 + 8 * letter.length
  const top = plot.y - 18 - row * 18
  return (
    `<path d="M${px(x)} ${top + 16}V${plot.y + plot.height}" stroke="${ink}" stroke-dasharray="2 3"/>` +
    `<rect x="${px(x - width / 2)}" y="${top}" width="${width}" height="16" rx="3" fill="${ink}"/>` +
    `<text x="${px(x)}" y="${top + 12}" text-anchor="middle" ${mono} font-size="11" fill="#ffffff">${xmlText(letter)}</text>`
  )
}

function eventTicks({ plot, clusters }: ChartGeometry): string {
  const bottom = plot.y + plot.height
  return clusters
    .map(({ x, count }) => {
      const number =
        count === 1
          ? ''
          : `<text x="${px(x)}" y="${bottom - 14}" text-anchor="middle" ${mono} font-size="10" fill="${ink}">${count}</text>`
      return `<path d="M${px(x)} ${bottom}v-10" stroke="${ink}" stroke-width="2"/>${number}`
    })
    .join('')
}

function legendOf(spec: ChartSpec, geometry: ChartGeometry): string[] {
  return geometry.flags.map(({ letter, label, at }) => `${letter}  ${label} ${formatInstant(at, spec.zone, 'clock')}`)
}

/** Lines of entries that fit the width, by a rough width of 6.6 pixels a letter. */
function wrap(entries: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    const joined = last === undefined ? entry : `${last}   ${entry}`
    if (last !== undefined && joined.length * 6.6 <= width) lines[lines.length - 1] = joined
    else lines.push(entry)
  }
  return lines
}

function key(geometry: ChartGeometry): string {
  const entries = [
    { text: 'seen', mark: `stroke="${trace}" stroke-width="2"`, show: geometry.pieces.length > 0 },
    {
      text: 'a week before',
      mark: `stroke="${field}" stroke-width="1"`,
      show: geometry.beforePieces.length > 0,
    },
    { text: 'expected', mark: `stroke="${muted}" stroke-dasharray="5 4"`, show: geometry.baselineY !== null },
    {
      text: 'impact',
      mark: `stroke="${accent}" stroke-opacity="0.35" stroke-width="8"`,
      show: geometry.windows.length > 0,
    },
  ].filter(({ show }) => show)
  let x = geometry.plot.x + geometry.plot.width
  return entries
    .reverse()
    .map(({ text, mark }) => {
      x -= text.length * 7 + 34
      return (
        `<path d="M${px(x)} 24h16" fill="none" ${mark}/>` +
        `<text x="${px(x + 22)}" y="28" ${sans} font-size="12" fill="${muted}">${text}</text>`
      )
    })
    .join('')
}

function summary(spec: ChartSpec): string {
  const time = (at: number) => formatInstant(at, spec.zone, 'date-clock')
  const impact = spec.intervals.map(({ start, end }) => `${time(start)} to ${time(end)}`).join(', ')
  return `${spec.title}, ${time(spec.from)} to ${time(spec.to)}${impact === '' ? '' : `; impact ${impact}`}`
}

/** A chart as a stand-alone SVG for print: light, axes labelled, the zone named, no script, no outside reference. */
export function chartSvg(
  spec: ChartSpec,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const rough = chartGeometry(spec, { width, height: 100, margin: { top: 0, right: 24, bottom: 0, left: 64 } })
  const rows = rough.flags.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const legend = wrap(legendOf(spec, rough), width - 80)
  const margin = { top: 44 + rows * 18, right: 24, bottom: 54 + legend.length * 16, left: 64 }
  const geometry = chartGeometry(spec, { width, height, margin })
  const { plot } = geometry
  const bottom = plot.y + plot.height
  const title = cut(spec.title, Math.floor((width - 300) / 8))
  const unit = spec.unit === '' || spec.title.includes(spec.unit) ? '' : ` (${spec.unit})`
  const empty =
    geometry.pieces.length === 0
      ? `<text x="${px(plot.x + plot.width / 2)}" y="${px(plot.y + plot.height / 2)}" text-anchor="middle" ${sans} font-size="13" fill="${muted}">No values in this time</text>`
      : ''
  const baseline =
    geometry.baselineY === null
      ? ''
      : `<path d="M${plot.x} ${px(geometry.baselineY)}h${plot.width}" stroke="${muted}" stroke-dasharray="5 4"/>`
  const before =
    geometry.beforePieces.length === 0
      ? ''
      : `<path d="${pathOf(geometry.beforePieces)}" fill="none" stroke="${field}" stroke-width="1" stroke-linejoin="round"/>`
  const legendLines = legend.map(
    (text, i) =>
      `<text x="${plot.x}" y="${bottom + 54 + i * 16}" ${sans} font-size="12" fill="${ink}" xml:space="preserve">${xmlText(text)}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${xmlText(summary(spec))}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="28" ${sans} font-size="15" font-weight="600" fill="${ink}">${xmlText(title + unit)}</text>`,
    key(geometry),
    windows(geometry),
    axes(geometry),
    baseline + before,
    `<path d="${geometry.line}" fill="none" stroke="${trace}" stroke-width="1.5" stroke-linejoin="round"/>`,
    geometry.flags.map((one) => flag(one, geometry)).join(''),
    eventTicks(geometry),
    `<text x="${plot.x + plot.width}" y="${bottom + 36}" text-anchor="end" ${sans} font-size="12" fill="${muted}">${xmlText(`${formatInstant(spec.from, spec.zone, 'date')}, time in ${geometry.zone}`)}</text>`,
    empty,
    ...legendLines,
    '</svg>\n',
  ].join('\n')
}
