import type { Image } from 'mdast'
import type { ChartSpec } from '../charts/chart.ts'
import { chartBaseline, chartLook } from '../charts/chartLook.ts'
import { formatQuantity } from '../facts/formatFact.ts'
import type { Columns } from '../metrics/columns.ts'
import { isFor } from '../postmortem/audience.ts'
import type { Interval, MetricWindow } from '../postmortem/impact.ts'
import { markLabels } from '../postmortem/mark.ts'
import type { Series } from '../postmortem/series.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { instantOf, msOf } from '../time/instant.ts'
import { paragraph } from './build.ts'
import { durationFor, markAt, spanText } from './header.ts'
import { marksFor } from './marksFor.ts'
import type { Reader } from './reader.ts'
import { type Block, plainFor } from './textFor.ts'

const quarterHour = 15 * 60_000

/** The metrics that this reader sees, each as one picture with what it shows in words. */
export function chartBlocks(reader: Reader): Block[] {
  return seriesFor(reader).flatMap((series, index) => {
    const columns = reader.data.get(series.id)
    if (columns === undefined || columns.t.length === 0) return []
    return [paragraph(chartImage(series, columns, index + 1, reader))]
  })
}

// Inside: the series that the window was read from and the one on the strip; more would bury the one that matters.
function seriesFor({ audience, postmortem }: Reader): Series[] {
  const seen = postmortem.series.filter((series) => isFor(series.audience, audience))
  if (audience === 'customer') return seen
  const chosen = seen.filter(({ id, main }) => main === true || id === postmortem.impact.metric?.series)
  return chosen.length > 0 ? chosen : seen.slice(0, 1)
}

function chartImage(series: Series, columns: Columns, number: number, reader: Reader): Image {
  const metric = reader.postmortem.impact.metric
  const own = metric?.series === series.id ? metric : null
  const chart = chartSpec(series, columns, own, reader)
  return {
    type: 'image',
    url: '',
    alt: altText(chart, own),
    title: caption(chart, series, number, reader),
    data: { chart },
  }
}

function intervalsFor({ postmortem, audience }: Reader): Interval[] {
  const ends = ['impactStart', 'impactEnd'] as const
  const marks = ends.map((name) => postmortem.marks.find((mark) => mark.name === name))
  const [start, end] = marks
  if (start === undefined || end === undefined) return []
  if (audience === 'customer' && !(start.confirmed && end.confirmed)) return []
  return postmortem.impact.intervals.length > 0 ? postmortem.impact.intervals : [{ start: start.at, end: end.at }]
}

function chartSpec(series: Series, columns: Columns, metric: MetricWindow | null, reader: Reader): ChartSpec {
  const { postmortem, audience } = reader
  const intervals = intervalsFor(reader).map(({ start, end }) => ({ start: msOf(start), end: msOf(end) }))
  const range = rangeOf(columns, intervals)
  const inRange = (at: number) => at >= range.from && at <= range.to
  const events = postmortem.events.filter((event) => isFor(event.audience, audience) && event.state !== 'postmortem')
  return {
    title: plainFor(audience === 'customer' ? (series.customerName ?? series.name) : series.name, reader),
    unit: series.unit,
    columns,
    ...range,
    baseline: chartBaseline(series, columns, metric),
    ...chartLook(series, columns, { ...range, zone: postmortem.zone }),
    intervals,
    marks: marksFor(reader)
      .map(({ name, at }) => ({ at: msOf(at), ...markLabels[name] }))
      .filter(({ at }) => inRange(at))
      .sort((a, b) => a.at - b.at),
    ticks: events
      .map((event) => ({
        at: msOf(event.at),
        label: plainFor((audience === 'customer' && event.customerText) || event.text, reader),
      }))
      .filter(({ at }) => inRange(at)),
    zone: postmortem.zone,
  }
}

/** The window with half its length before and after it, never beyond the data; all of the data without a window. */
function rangeOf({ t }: Columns, intervals: ChartSpec['intervals']): { from: number; to: number } {
  const [first, last] = [t[0] ?? 0, t[t.length - 1] ?? 0]
  const start = intervals[0]?.start
  const end = intervals.at(-1)?.end
  if (start === undefined || end === undefined) return { from: first, to: last }
  const room = Math.max(quarterHour, (end - start) / 2)
  const range = { from: Math.max(first, start - room), to: Math.min(last, end + room) }
  return range.from < range.to ? range : { from: first, to: last }
}

function altText(chart: ChartSpec, metric: MetricWindow | null): string {
  const at = (ms: number) => formatInstant(ms, chart.zone, 'clock')
  const from = `Line chart of ${chart.title} on ${formatInstant(chart.from, chart.zone, 'date')}, ${spanText(instantOf(chart.from), instantOf(chart.to), chart.zone)}.`
  const shaded = chart.intervals.map(({ start, end }) => `${at(start)} to ${at(end)}`).join(' and ')
  const impact = shaded === '' ? '' : ` Impact from ${shaded} is shaded.`
  if (metric === null) return from + impact
  const change = { drop: 'It falls', rise: 'It rises', gap: 'It stops' }[metric.direction]
  const levels = `from about ${formatQuantity(metric.baseline, chart.unit)} to ${formatQuantity(metric.worst, chart.unit)}`
  return `${from} ${change} ${levels} at ${at(msOf(metric.worstAt))}.${impact}`
}

function caption(chart: ChartSpec, series: Series, number: number, reader: Reader): string {
  const { postmortem } = reader
  const [start, end] = [markAt(postmortem, 'impactStart'), markAt(postmortem, 'impactEnd')]
  const unit = saysUnit(chart) ? '' : `, ${chart.unit}`
  const duration = durationFor('impact.duration', reader)
  const window =
    start === null || end === null || chart.intervals.length === 0
      ? ''
      : ` Shaded: impact, ${spanText(start, end, chart.zone)}${duration === null ? '' : ` (${duration})`}.`
  const file = postmortem.sources.find(({ id }) => id === series.source)?.name
  const source = reader.audience === 'internal' && file ? ` Source: ${file}.` : ''
  // The day of the incident: the picture may begin on the evening before.
  const day = formatInstant(chart.intervals[0]?.start ?? chart.from, chart.zone, 'date')
  return `Figure ${number}. ${sentenceCase(chart.title)}${unit}, ${day}.${window}${source}`
}

/** A name in words begins a sentence; a name for machines (`http_requests`) stays as it is. */
const sentenceCase = (name: string) => (/^\p{Ll}+ /u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name)

/** `/ min` is said by a name such as "Searches answered per minute". */
const saysUnit = ({ title, unit }: ChartSpec) =>
  unit === '' || title.includes(unit) || (unit.startsWith('/') && / per |\//.test(title))
