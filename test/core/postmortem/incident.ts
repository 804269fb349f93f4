import type { Event } from '../../../core/postmortem/event.ts'
import type { Mark, MarkName } from '../../../core/postmortem/mark.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import type { Source, Statement } from '../../../core/postmortem/source.ts'

const day = '2026-03-02'
/** `08:15` on the day of the invented incident. */
export const at = (clock: string) => `${day}T${clock}:00Z`

export function makePostmortem(change: Partial<Postmortem> = {}): Postmortem {
  return { ...emptyPostmortem('p1', at('12:00'), { internal: 'internal', customer: 'customer' }), ...change }
}

export function makeMark(name: MarkName, clock: string, change: Partial<Mark> = {}): Mark {
  return { name, at: at(clock), from: { kind: 'hand', ref: null, quote: null }, confirmed: true, ...change }
}

export function makeEvent(id: string, clock: string, change: Partial<Event> = {}): Event {
  return {
    id,
    at: at(clock),
    zone: 'UTC',
    kind: 'note',
    text: `event ${id}`,
    audience: 'internal',
    origins: [],
    ...change,
  }
}

export function makeSource(statements: Statement[], change: Partial<Source> = {}): Source {
  return {
    id: 'a'.repeat(64),
    name: 'page.txt',
    ext: 'txt',
    bytes: 10,
    format: 'statuspage-text',
    kind: 'postmortem',
    zone: 'UTC',
    importedAt: at('12:00'),
    first: null,
    last: null,
    statements,
    problems: [],
    notPlaced: [],
    ...change,
  }
}

export function makeSeriesRecord(change: Partial<Series> = {}): Series {
  return {
    id: 'rate',
    name: 'letters sorted / min',
    unit: '',
    source: 'b'.repeat(64),
    format: 'metrics-csv',
    column: { time: 0, value: 1 },
    read: {},
    points: 600,
    gaps: 0,
    first: null,
    last: null,
    min: null,
    max: null,
    audience: 'internal',
    ...change,
  }
}
