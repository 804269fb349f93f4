import { type Instant, instantOf } from './instant.ts'
import { placeStamp } from './readInstant.ts'
import { matchStamp } from './stamp.ts'
import type { Zone } from './zone.ts'

/**
 * A line typed into the timeline: "09:04 rolled back render-svc", "24 Nov 2025 9:04 am UTC - paged". The day and zone
 * are those of the incident where the line names none. Null when it does not start with a time or says nothing after it.
 */
export function readEventLine(
  line: string,
  around: { readonly day: string; readonly zone: Zone },
): { at: Instant; text: string } | null {
  const start = line.length - line.trimStart().length
  const marker = /^(?:[-*•]\s+)?[[(]?/.exec(line.slice(start))?.[0].length ?? 0
  const stamp = matchStamp(line, start + marker, { loose: true })
  if (stamp === null || stamp.clock === null) return null
  const text = line
    .slice(stamp.end)
    .replace(/^[\])]?\s*[-–—:,|]?\s*/, '')
    .trim()
  const placed = placeStamp(stamp, around)
  return placed.ok && text !== '' ? { at: instantOf(placed.ms), text } : null
}
