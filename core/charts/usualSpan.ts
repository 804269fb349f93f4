import type { Columns } from '../metrics/columns.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { msOf } from '../time/instant.ts'
import type { ChartSpan } from './span.ts'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * What charts show before anyone zooms: the impact with a third of its length around it; before there is one, the whole
 * series where it is of a day at most, so that a fall and its recovery are seen; else the marks or events with some
 * room. Null when nothing has a time.
 */
export function usualSpan(
  { marks, events }: Pick<Postmortem, 'marks' | 'events'>,
  columns: Columns | undefined,
): ChartSpan | null {
  const at = (name: string) => marks.find((mark) => mark.name === name)?.at
  const start = at('impactStart')
  const end = at('impactEnd')
  if (start && end) return around(msOf(start), msOf(end), 0.36)
  const first = columns?.t[0]
  const last = columns?.t.at(-1)
  const whole = first === undefined || last === undefined ? null : { from: first, to: last }
  if (whole !== null && whole.to - whole.from <= day) return whole
  const placed = marks.map((mark) => msOf(mark.at))
  const posts = events.filter(({ state }) => state !== 'postmortem').map((event) => msOf(event.at))
  const times = placed.length > 0 ? placed : posts
  // Thousands of events, so no spreading into arguments.
  const [least, greatest] = [
    times.reduce((a, b) => Math.min(a, b), Infinity),
    times.reduce((a, b) => Math.max(a, b), -Infinity),
  ]
  return times.length > 0 ? around(least, greatest, 0.36) : whole
}

function around(start: number, end: number, share: number): ChartSpan {
  const margin = Math.max(30 * minute, (end - start) * share)
  return { from: start - margin, to: end + margin }
}

/** How many of the instants lie before and after what is shown, and the nearest of each: "◂ 2 earlier". */
export function outsideOf({ from, to }: ChartSpan, times: readonly { readonly at: number }[]): Outside {
  let [earlier, later] = [0, 0]
  let [before, after] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { at } of times) {
    if (at < from) {
      earlier += 1
      before = Math.max(before, at)
    } else if (at > to) {
      later += 1
      after = Math.min(after, at)
    }
  }
  return { earlier, later, before, after }
}

/** `before` and `after` are infinite where there is none. */
export interface Outside {
  readonly earlier: number
  readonly later: number
  readonly before: number
  readonly after: number
}
