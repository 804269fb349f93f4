import { formatInstant } from './formatInstant.ts'
import { type Instant, msOf } from './instant.ts'
import { offsetAt, placeNaive, type Zone } from './zone.ts'

/** The calendar month of `zone` that an instant lies in: its name, and its minutes as the clocks there count them. */
export function monthAround(instant: Instant, zone: Zone): { readonly name: string; readonly minutes: number } {
  const local = new Date(msOf(instant) + offsetAt(zone, msOf(instant)))
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()]
  const start = placeNaive(Date.UTC(year, month, 1), zone).ms
  const end = placeNaive(Date.UTC(year, month + 1, 1), zone).ms
  const [, ...name] = formatInstant(msOf(instant), zone, 'date').split(' ')
  return { name: name.join(' '), minutes: (end - start) / 60_000 }
}
