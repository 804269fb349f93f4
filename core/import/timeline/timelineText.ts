import { matchStamp } from '../../time/stamp.ts'
import { readText } from '../decode.ts'
import type { Importer } from '../types.ts'
import { eventAtStart, type Found, type FoundEvent, isVague } from './foundEvent.ts'
import { type Outline, placeEvents } from './placeEvents.ts'
import { dayDeclared, dayMentioned, zoneDeclared } from './surroundings.ts'

const id = 'timeline-text'

/** Notes with a time at the start of each line, however it is spelled. */
export const timelineText: Importer = {
  id,
  label: 'Timeline, plain text',
  kind: 'timeline',
  extensions: ['txt', 'log'],
  sniff(_name, head) {
    if (/^\s*(?:\{\s*["}]|\[\s*[[{"]|<)/.test(head)) return 0
    const lines = head.split(/\r?\n|\r/).filter((line) => line.trim() !== '').length
    const events = outlineOf(head.replace(/\r\r\n|\r\n?/g, '\n')).found.filter((each) => 'stamp' in each).length
    if (events === 0) return 0
    return events >= 2 && events / lines >= 0.2 ? 0.6 : events / lines >= 0.5 ? 0.5 : 0.2
  },
  async parse(file, context) {
    const { text, problems } = await readText(file, context)
    const parsed = placeEvents(id, outlineOf(text), context)
    return { ...parsed, problems: [...problems, ...parsed.problems] }
  },
}

/** `alice  1:58 AM` and `PagerDuty APP  2:04 AM`: what copying out of a chat leaves. */
const speaker = /^(?!\s)(\p{L}[^:\n]{0,40}?)(?:\s+APP)?\s+\[?(?=\d{1,2}:\d{2}(?:\s?[AP]M)?\]?\s*$)/iu
const noise = /^(?::[\w+-]+:\s*\d+(?:\s|$))+|^(?:Today|Yesterday|New|Edited)$|^\d+ repl(?:y|ies)$/i

export function outlineOf(text: string): Outline {
  const found: Found[] = []
  let zone: Outline['zone'] = null
  let firmDay: Outline['firmDay'] = null
  let firstDay: Outline['firstDay'] = null
  let open = false
  for (const [i, raw] of text.split('\n').entries()) {
    const line = i + 1
    const trimmed = raw.trim()
    if (trimmed === '') {
      open = open && found.at(-1) !== undefined && 'author' in (found.at(-1) ?? {})
      continue
    }
    const event = speakerLine(raw, line) ?? eventAtStart(raw.trimStart(), line)
    if (event !== null) {
      found.push(event)
      open = true
      continue
    }
    const heading = dayHeading(trimmed)
    if (heading !== null) {
      found.push({ day: heading, line })
      open = false
    } else if (isVague(trimmed)) found.push({ vague: true, line, quote: trimmed })
    else if (open && !noise.test(trimmed)) continueWith(found, trimmed)
    if (!open) {
      zone ??= zoneDeclared(trimmed)
      firmDay ??= dayDeclared(trimmed)
      if (found.length === 0) firstDay ??= dayMentioned(trimmed)
    }
  }
  return { found: found.filter((each) => !('author' in each) || each.text !== ''), zone, firmDay, firstDay }
}

function speakerLine(raw: string, line: number): FoundEvent | null {
  const match = speaker.exec(raw)
  const stamp = match === null ? null : matchStamp(raw, match[0].length)
  if (match === null || stamp === null || stamp.clock === null) return null
  return { stamp, end: null, nextDay: false, text: '', author: match[1]?.trim() ?? '', line, quote: raw.trim() }
}

/** A line that is nothing but a date, however it is dressed. */
function dayHeading(line: string) {
  const bare = line.replace(/^[#=*\s-]+|[=*\s:-]+$/g, '')
  const stamp = matchStamp(bare, 0)
  return stamp !== null && stamp.clock === null && stamp.day !== null && stamp.end === bare.length ? stamp : null
}

/** Lines below an event that have no time belong to it. */
function continueWith(found: Found[], text: string): void {
  const last = found.at(-1)
  if (last === undefined || !('stamp' in last)) return
  found[found.length - 1] = { ...last, text: last.text === '' ? text : `${last.text}\n${text}` }
}
