import { instantOf } from '../../../core/time/instant.ts'
import { readInstant } from '../../../core/time/readInstant.ts'
import { dayIn } from '../../store/dayIn.ts'
import { rowMs, type TimelineRow } from './timelineRows.ts'

/**
 * The row that typed digits lead to: `9`, `09`, `0915` and `09:15` are the first row from then on, on the day of the row
 * `from` or later. Null when nothing is that late or the digits are no time.
 */
export function clockJump(rows: readonly TimelineRow[], from: number, typed: string, zone: string): number | null {
  // A day's own line has no time; the one below it is on that day.
  const here = [rows[from], rows[from + 1]].map((row) => (row ? rowMs(row) : Number.NaN)).find(Number.isFinite)
  const clock = clockOf(typed)
  if (here === undefined || clock === null) return null
  const read = readInstant(clock, { zone, day: dayIn(zone, instantOf(here)) })
  const later = read.ok ? rows.findIndex((row) => row.kind !== 'gap' && rowMs(row) >= read.ms) : -1
  return later === -1 ? null : later
}

/** `9` → 09:00, `09` → 09:00, `091` → 09:10, `0915` → 09:15. */
function clockOf(typed: string): string | null {
  const digits = typed.replace(':', '')
  const whole = /^[3-9]/.test(digits) ? `0${digits}` : digits
  const [hours, minutes] = [whole.slice(0, 2).padEnd(2, '0'), whole.slice(2).padEnd(2, '0')]
  return Number(hours) < 24 && Number(minutes) < 60 && whole.length <= 4 ? `${hours}:${minutes}` : null
}
