import { FaultlineError } from '../../errors.ts'
import { instantOf, msOf } from '../../time/instant.ts'
import { readText } from '../decode.ts'
import type { Importer } from '../types.ts'
import { calendarZone } from './calendarZone.ts'
import { type EventDrafts, eventDrafts } from './eventDrafts.ts'
import { kindOf } from './foundEvent.ts'
import { joined } from './jsonFields.ts'

const id = 'ics'

/** Calendars: meetings, maintenance windows, on-call shifts. */
export const ics: Importer = {
  id,
  label: 'Calendar (.ics)',
  kind: 'timeline',
  extensions: ['ics', 'ical', 'ifb'],
  sniff: (_name, head) => (/^\s*BEGIN:VCALENDAR\b/i.test(head) ? 0.98 : 0),
  async parse(file, context) {
    const { text, problems } = await readText(file, context)
    if (!/^\s*BEGIN:VCALENDAR\b/i.test(text))
      throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'text that is no calendar' })
    const drafts = eventDrafts(id, context, problems)
    const { components, open } = componentsIn(unfolded(text))
    if (open !== null)
      throw new FaultlineError('import.broken', { name: file.name, line: open, reason: 'this entry never ends' })
    for (const component of components) addComponent(drafts, component)
    return drafts.parsed()
  },
}

interface Line {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
  readonly line: number
}

interface Component {
  readonly line: number
  readonly fields: ReadonlyMap<string, Line>
}

/** A line that starts with white space goes on from the one above it. */
function unfolded(text: string): Line[] {
  const found: { raw: string; line: number }[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    const last = found.at(-1)
    if (/^[ \t]/.test(raw) && last !== undefined) last.raw += raw.slice(1)
    else found.push({ raw, line: i + 1 })
  }
  return found.flatMap(({ raw, line }) => contentLine(raw, line) ?? [])
}

/** `DTSTART;TZID="Europe/Berlin":20260309T065000` */
function contentLine(raw: string, line: number): Line | null {
  const match = /^([A-Za-z0-9-]{1,60})((?:;[^:;="]{1,60}=(?:"[^"]{0,500}"|[^:;"]{0,500}))*):(.*)$/.exec(raw)
  if (match === null) return null
  const parameters = (match[2] ?? '').matchAll(/;([^=]+)=(?:"([^"]*)"|([^;]*))/g)
  return {
    name: (match[1] ?? '').toUpperCase(),
    parameters: new Map(
      [...parameters].map(([, name = '', quoted, plain]) => [name.toUpperCase(), quoted ?? plain ?? '']),
    ),
    value: match[3] ?? '',
    line,
  }
}

function componentsIn(lines: readonly Line[]): { components: Component[]; open: number | null } {
  const components: Component[] = []
  let current: { line: number; fields: Map<string, Line> } | null = null
  let inner = 0
  for (const line of lines) {
    const kind = line.value.trim().toUpperCase()
    if (line.name === 'BEGIN') {
      if (current !== null) inner++
      else if (/^V(?:EVENT|TODO|JOURNAL)$/.test(kind)) current = { line: line.line, fields: new Map() }
    } else if (line.name === 'END') {
      if (inner > 0) inner--
      else if (current !== null) {
        components.push(current)
        current = null
      }
      // An alarm inside an entry has fields of its own.
    } else if (current !== null && inner === 0 && !current.fields.has(line.name)) current.fields.set(line.name, line)
  }
  return { components, open: current?.line ?? null }
}

/** `\n`, `\,` and `\;` as they were meant. */
const plain = (value: string) =>
  value.replace(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)).trim()

interface WrittenTime {
  readonly text: string
  readonly zone: string | undefined
  readonly line: number
}

/** `20260309T065000Z` as a time that the file's clock reads, with the zone its line names. */
function timeOf(line: Line | undefined): WrittenTime {
  if (line === undefined) return { text: '', zone: undefined, line: 0 }
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/.exec(line.value.trim())
  if (match === null) return { text: line.value, zone: undefined, line: line.line }
  const [, year, month, day, hour, minute, second = '00', utc = ''] = match
  const clock = hour === undefined ? '' : ` ${hour}:${minute}:${second}${utc}`
  return {
    text: `${year}-${month}-${day}${clock}`,
    zone: calendarZone(line.parameters.get('TZID') ?? ''),
    line: line.line,
  }
}

const lengths: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 }

/** `PT1H30M` in seconds; null when it is none. */
function durationOf(value: string): number | null {
  if (!/^\+?P(?:\d+[WD])*(?:T(?:\d+[HMS])+)?$/.test(value)) return null
  return [...value.matchAll(/(\d+)([WDHMS])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (lengths[unit ?? ''] ?? 0),
    0,
  )
}

function addComponent(drafts: EventDrafts, { line, fields }: Component): void {
  const value = (name: string) => plain(fields.get(name)?.value ?? '')
  const started = fields.get('DTSTART') ?? fields.get('DUE') ?? fields.get('COMPLETED')
  const start = timeOf(started)
  const uid = value('UID')
  const summary = value('SUMMARY')
  const event = drafts.add({
    own: uid === '' ? '' : joined([uid, fields.get('RECURRENCE-ID')?.value ?? ''], '/'),
    line: started?.line ?? line,
    time: start.text,
    zone: start.zone,
    // RFC 5545: a local time that occurs twice is the first of the two.
    fold: 'first',
    end: endOf(drafts, fields, start),
    kind: kindOf(summary),
    text: joined([summary, value('LOCATION') === '' ? '' : `(${value('LOCATION')})`], ' '),
    original: joined([summary, value('LOCATION'), value('DESCRIPTION')], '\n'),
    author: fields.get('ORGANIZER')?.parameters.get('CN') ?? '',
  })
  if (event !== null && fields.has('RRULE')) {
    const message = 'This entry repeats; only its first time was taken.'
    drafts.problem(fields.get('RRULE')?.line ?? line, 'repeats', message, fields.get('RRULE')?.value)
  }
}

function endOf(drafts: EventDrafts, fields: Component['fields'], start: WrittenTime): string {
  const end = timeOf(fields.get('DTEND'))
  if (end.text !== '') return end.zone === start.zone ? end.text : instantText(drafts, end) || end.text
  const seconds = durationOf(fields.get('DURATION')?.value ?? '')
  if (seconds === null) return ''
  const from = instantText(drafts, start)
  return from === '' ? '' : instantOf(msOf(from) + seconds * 1000)
}

/** A time in a zone of its own as an instant, so that the zone of the start does not reach it. */
function instantText(drafts: EventDrafts, { text, zone, line }: WrittenTime): string {
  const time = drafts.clock.cell(text, line, { zone, fold: 'first' })
  return time === null ? '' : instantOf(time.ms)
}
