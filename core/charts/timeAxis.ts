import { formatInstant } from '../time/formatInstant.ts'

/** A labelled place on the time axis. `day` is set where a new day begins: its date. */
export interface TimeTick {
  readonly at: number
  readonly label: string
  readonly day?: string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const dayLength = 24 * hour
const steps = [
  ...[1, 5, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((n) => n * dayLength),
]

/** Milliseconds that clocks in `zone` are ahead of UTC then. */
export function offsetAt(at: number, zone: string): number {
  const [date, clock = '00:00'] = [formatInstant(at, zone, 'date'), formatInstant(at, zone, 'clock')]
  const local = Date.parse(`${date} ${clock}:00 UTC`)
  return local - Math.floor(at / minute) * minute
}

/** Round times of day in `zone`, at most `most` of them, between two instants. */
export function timeTicks(from: number, to: number, most: number, zone: string): TimeTick[] {
  const step =
    steps.find((size) => (to - from) / size <= Math.max(1, most)) ?? Math.ceil((to - from) / Math.max(1, most))
  const ticks: TimeTick[] = []
  const offset = offsetAt(from, zone)
  for (let local = Math.ceil((from + offset) / step) * step; ; local += step) {
    // Across a change of the clocks the same wall time lies elsewhere.
    const guess = local - offset
    const at = local - offsetAt(guess, zone)
    if (at > to) return ticks
    if (at >= from && at > (ticks.at(-1)?.at ?? Number.NEGATIVE_INFINITY)) ticks.push(tickAt(at, step, zone))
  }
}

function tickAt(at: number, step: number, zone: string): TimeTick {
  const date = formatInstant(at, zone, 'date')
  const shortDate = date.replace(/ \d{4}$/, '')
  if (step >= dayLength) return { at, label: shortDate }
  const clock = formatInstant(at, zone, 'clock')
  const seconds = step < minute ? `:${String(Math.floor(at / second) % 60).padStart(2, '0')}` : ''
  const tick = { at, label: `${clock}${seconds}` }
  return clock === '00:00' && at % minute === 0 ? { ...tick, day: shortDate } : tick
}
