import type { EventKind } from '../../postmortem/event.ts'
import { matchStamp, type Stamp } from '../../time/stamp.ts'
import { stampsIn } from '../page/statements.ts'

/** A line of a timeline that starts or ends with a time. */
export interface FoundEvent {
  readonly stamp: Stamp
  /** End of a range. */
  readonly end: Stamp | null
  /** "next day 09:00". */
  readonly nextDay: boolean
  /** What happened, Markdown. */
  readonly text: string
  readonly author?: string
  readonly line: number
  readonly quote: string
}

/** A line that stands where an event would and has no time that can be read. */
export interface Vague {
  readonly vague: true
  readonly line: number
  readonly quote: string
}

/** A new day, by a heading or a line of its own. */
export interface DayTurn {
  readonly day: Stamp
  readonly line: number
}

export type Found = FoundEvent | Vague | DayTurn

const opening =
  /^(?:>\s*)*(?:[-*•+]\s+|\d{1,2}[.)]\s+(?=[[(*_]|\d))?(?:[\s*_`~\\[(]|ca\.?\s|circa\s|about\s|around\s|approx\.?\s)*(?:at\s+(?=\d))?/i
const nextDayAt = /^(?:the\s+)?(?:next|following)\s+day(?:\s+at)?[,:]?\s+/i
const closing = /^h?(?:\\?[\])])?[*_`]*\s*(?:(?:[-–—:|,;→]+|\.)[*_`]*(?=\s|$))?\s*/
const rangeAt = /\s*(?:[-–—]|to|until|→)\s*/y

/** An event whose line starts with its time: "- **21:17 UTC: …**", "[13:20] …", "3:10 - 3:20: …". */
export function eventAtStart(source: string, line: number, loose = true): FoundEvent | null {
  const before = opening.exec(source)?.[0] ?? ''
  const later = nextDayAt.exec(source.slice(before.length))?.[0] ?? ''
  const between = later === '' ? /^between\s+|^from\s+(?=\d)/i.exec(source.slice(before.length)) : null
  const start = before.length + later.length + (between?.[0].length ?? 0)
  const stamp = matchStamp(source, start, { loose })
  if (stamp === null || stamp.clock === null) return null
  const range = rangeFrom(source, stamp, between !== null)
  const rest = source.slice(range?.end ?? stamp.end)
  // "0155" and "3.02" need something after them that is not a number: "12.30 % of" is none.
  if (/^[%\w]/.test(rest) && !/^h\s/.test(rest)) return null
  const text = rest.replace(closing, '').trim()
  return {
    stamp,
    end: range,
    nextDay: later !== '',
    text: rebalance(before, text),
    line,
    quote: source.trim(),
  }
}

function rangeFrom(source: string, first: Stamp, and: boolean): Stamp | null {
  rangeAt.lastIndex = first.end
  const joint = and ? /\s+(?:and|to)\s+/y : rangeAt
  joint.lastIndex = first.end
  const match = joint.exec(source)
  const end = match === null ? null : matchStamp(source, first.end + match[0].length)
  return end === null || end.clock === null ? null : end
}

/** Bold that opened before the time and closes behind the text stays bold; what closed with the time is gone. */
function rebalance(before: string, text: string): string {
  const odd = (text.match(/\*\*/g) ?? []).length % 2 === 1
  if (!odd) return text
  return before.includes('**') ? `**${text}` : text.replace('**', '')
}

/** "Resolved 2020-02-18 14:59": the label first, a full date at the end. */
export function eventAtEnd(source: string, line: number): FoundEvent | null {
  const plain = source.trim()
  const last = stampsIn(plain).at(-1)
  if (last === undefined || last.clock === null || last.day === null || last.end !== plain.length) return null
  const start = stampStart(plain, last)
  const text = plain
    .slice(0, start)
    .replace(/^[-*•]\s+/, '')
    .replace(/[\s:–—-]+(?:at|on)?\s*$/i, '')
    .trim()
  return text === '' || text.length > 120 ? null : { stamp: last, end: null, nextDay: false, text, line, quote: plain }
}

function stampStart(text: string, stamp: Stamp): number {
  for (let i = 0; i < stamp.end; i++) {
    if (!/[\p{L}\d]/u.test(text[i] ?? '') || /[\p{L}\d]/u.test(text[i - 1] ?? ' ')) continue
    if (matchStamp(text, i)?.end === stamp.end) return i
  }
  return 0
}

/** Something that was meant as a time: "2X:XX", "[???]", "2019-12-03 --:--", "T+2h15". */
export function isVague(source: string): boolean {
  const start = source.slice(opening.exec(source)?.[0].length ?? 0)
  return /^(?:\?{1,}|[\dXx?]{1,2}:[\dXx?]{2}|\d{4}-\d{2}-\d{2}\b|T\s?[+-]\s?\d|between \d|\d{1,2} ?[-–] )/i.test(start)
}

const kinds: readonly (readonly [RegExp, EventKind])[] = [
  [
    /^(?:deploy|deployed|deploying|deployment|release|released|rollout|shipped)\b|\bdeploy(?:ed|s)? \S+ to\b/i,
    'deploy',
  ],
  [/^(?:alert|alarm)\b|\balerts? (?:fired|from|triggered)\b|^triggered\b/i, 'alert'],
  [/^(?:page to|paged?)\b|\bpagerduty\b/i, 'page'],
  [/\back(?:s|ed|nowledged|nowledges)?\b/i, 'acknowledgement'],
  [/\b(?:rolled back|rollback|reverted|restarted|scaled|patched|failed over|config(?:uration)? change)\b/i, 'change'],
  [/^(?:decided|decision)\b/i, 'decision'],
]

/** What sort of thing a line tells about; a note when it doesn't say. */
export function kindOf(text: string): EventKind {
  const words = text.replace(/https?:\/\/\S+/g, '')
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'note'
}
