import type { Columns } from '../../../core/metrics/columns.ts'
import { type Audience, isFor } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { msOf } from '../../../core/time/instant.ts'

export interface Span {
  readonly from: number
  readonly to: number
}

const minute = 60_000

/** The series that was chosen for the strip, else the first one this reader may see. */
export function mainSeries(postmortem: Postmortem, audience: Audience): Series | null {
  const visible = postmortem.series.filter((series) => isFor(series.audience, audience))
  return visible.find(({ main }) => main === true) ?? visible[0] ?? null
}

const day = 24 * 60 * minute

/**
 * What the strip shows before anyone zooms: the impact with half its length around it; before there is one, the whole
 * series where it is of a day at most, so that a fall and its recovery are seen; else the marks or events with some
 * room. Null when nothing has a time.
 */
export function stripWindow(postmortem: Postmortem, columns: Columns | undefined): Span | null {
  const at = (name: string) => postmortem.marks.find((mark) => mark.name === name)?.at
  const start = at('impactStart')
  const end = at('impactEnd')
  if (start && end) return around(msOf(start), msOf(end), 0.36)
  const first = columns?.t[0]
  const last = columns?.t.at(-1)
  const whole = first === undefined || last === undefined ? null : { from: first, to: last }
  if (whole !== null && whole.to - whole.from <= day) return whole
  const marks = postmortem.marks.map((mark) => msOf(mark.at))
  const posts = postmortem.events.filter(({ state }) => state !== 'postmortem').map((event) => msOf(event.at))
  const times = marks.length > 0 ? marks : posts
  return times.length > 0 ? around(Math.min(...times), Math.max(...times), 0.36) : whole
}

function around(start: number, end: number, share: number): Span {
  const margin = Math.max(30 * minute, (end - start) * share)
  return { from: start - margin, to: end + margin }
}

/** Zooms around `center` (epoch ms); the window never gets shorter than ten minutes nor longer than 30 days. */
export function zoom(span: Span, factor: number, center: number): Span {
  const length = Math.min(30 * 1440 * minute, Math.max(10 * minute, (span.to - span.from) * factor))
  const share = (center - span.from) / (span.to - span.from)
  return { from: center - length * share, to: center + length * (1 - share) }
}

/** How many instants lie before and after what is shown: "◂ 2 earlier". */
export function outside(span: Span, times: readonly number[]): { readonly earlier: number; readonly later: number } {
  return {
    earlier: times.filter((time) => time < span.from).length,
    later: times.filter((time) => time > span.to).length,
  }
}

/** The sample next to `at` in the given direction; one minute where there is no series. */
export function nextSample(columns: Columns | undefined, at: number, by: 1 | -1): number {
  if (!columns) return at + by * minute
  const { t } = columns
  if (by === 1) return t.find((time) => time > at) ?? at + minute
  return t.findLast((time) => time < at) ?? at - minute
}

/** The sample nearest to an instant; the nearest minute where there is no series. */
export function nearestSample(columns: Columns | undefined, at: number): number {
  if (!columns || columns.t.length === 0) return Math.round(at / minute) * minute
  const after = nextSample(columns, at - 1, 1)
  const before = nextSample(columns, at + 1, -1)
  return Math.abs(after - at) < Math.abs(at - before) ? after : before
}
