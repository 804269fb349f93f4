import { addDays } from '../../library/days.ts'
import type { LedgerRow } from '../../library/ledger.ts'
import { isOpen } from '../../postmortem/action.ts'
import type { ActionExporter } from './actionExporter.ts'
import { descriptionOf, titleOf } from './exportedAction.ts'

const lineBytes = 75
const bare = (text: string) => text.replace(/[-:]/g, '').replace(/\.\d+/, '')

/** A day in the calendar for each action that is open and has a due date; a reminder two days before. */
export const icsCalendar: ActionExporter = {
  id: 'ics',
  title: 'Calendar of due dates (.ics)',
  extension: 'ics',
  write: (rows, { name, at }) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Faultline//Action items//EN',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${escaped(`${name}: action items`)}`,
      ...rows.flatMap((row) => entry(row, at)),
      'END:VCALENDAR',
      '',
    ]
      .map(folded)
      .join('\r\n'),
}

function entry(row: LedgerRow, at: string): string[] {
  const { action, owner } = row
  if (action.due === null || !isOpen(action)) return []
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(action.id)}@faultline`,
    `DTSTAMP:${bare(at)}`,
    `DTSTART;VALUE=DATE:${bare(action.due.date)}`,
    `DTEND;VALUE=DATE:${bare(addDays(action.due.date, 1))}`,
    `SUMMARY:${escaped(`Due: ${titleOf(row)}${owner === null ? '' : ` (${owner})`}`)}`,
    `DESCRIPTION:${escaped(descriptionOf(row))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P2D',
    `DESCRIPTION:${escaped(titleOf(row))}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Lines of at most 75 bytes, cut between characters; the next one begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const char of line) {
    const size = byteLength(char)
    if (bytes + size > lineBytes) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += char
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

function byteLength(char: string): number {
  const point = char.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
