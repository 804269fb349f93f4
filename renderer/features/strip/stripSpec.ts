import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartBaseline, chartLook } from '../../../core/charts/chartLook.ts'
import type { ChartSpan } from '../../../core/charts/span.ts'
import { marksFor } from '../../../core/doc/marksFor.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { type Audience, isFor } from '../../../core/postmortem/audience.ts'
import { type Event, sortEvents } from '../../../core/postmortem/event.ts'
import { impactIntervals } from '../../../core/postmortem/interval.ts'
import { markLabels } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { msOf } from '../../../core/time/instant.ts'

const nothing: Columns = { t: new Float64Array(), v: new Float64Array() }

/** Events of the strip in order of time, as `ticks` of the spec stand; the page's later postmortem is not part of the incident. */
export function stripEvents({ events }: Pick<Postmortem, 'events'>, audience: Audience): Event[] {
  return sortEvents(events).filter((event) => event.state !== 'postmortem' && isFor(event.audience, audience))
}

/** The parts of a postmortem that a strip is made of: while these stay the same, so does the picture. */
export type StripParts = Pick<Postmortem, 'marks' | 'events' | 'impact' | 'zone'>

/** What the strip draws: the main series if it can be read, window, marks, and a tick for each event. */
export function stripSpec(
  postmortem: StripParts,
  series: Series | null,
  columns: Columns | undefined,
  span: ChartSpan,
  audience: Audience,
): ChartSpec {
  const { metric } = postmortem.impact
  const { zone } = postmortem
  return {
    title: series === null ? '' : seriesName(series, audience),
    unit: series?.unit ?? '',
    columns: columns ?? nothing,
    from: span.from,
    to: span.to,
    baseline: null,
    ...(series !== null && columns !== undefined
      ? { ...chartLook(series, columns, { ...span, zone }), baseline: chartBaseline(series, columns, metric) }
      : {}),
    intervals: impactIntervals(postmortem),
    marks: marksFor({ audience, postmortem }).map(({ name, at }) => ({ at: msOf(at), ...markLabels[name] })),
    ticks: stripEvents(postmortem, audience).map((event) => ({
      at: msOf(event.at),
      label: audience === 'customer' ? (event.customerText ?? event.text) : event.text,
    })),
    zone,
  }
}

/** Customers never see a series' inner name where it has one for them. */
const seriesName = (series: Series, audience: Audience) =>
  audience === 'customer' ? (series.customerName ?? series.name) : series.name
