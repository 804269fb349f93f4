import type { Action, ActionStatus } from '../../postmortem/action.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { readDue } from '../../time/due.ts'
import { instantOf } from '../../time/instant.ts'
import { readInstant, readStamp } from '../../time/readInstant.ts'
import { type Cells, cellsOf } from '../csv/cells.ts'
import { openTable } from '../csv/openTable.ts'
import { streamNotes, streamRows } from '../csv/streamRows.ts'
import { dateOrderOf, keyOf, type Table } from '../csv/table.ts'
import { headTable } from '../headTable.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'

export type TrackerField =
  | 'key'
  | 'title'
  | 'status'
  | 'category'
  | 'resolution'
  | 'owner'
  | 'due'
  | 'completed'
  | 'cancelled'
  | 'priority'
  | 'labels'
  | 'url'
  | 'repository'

/** How one tracker writes its list of issues. */
export interface Tracker {
  readonly id: string
  readonly label: string
  /** As it stands in `external[].tracker`. */
  readonly tracker: string
  readonly heads: Readonly<Partial<Record<TrackerField, RegExp>>>
  /** 0 to 1 for a table whose columns were found. */
  readonly sniff: (table: Table, keys: readonly string[]) => number
  /** The key, from the cells of its row; empty where there is none. */
  readonly keyOf: (cell: (field: TrackerField) => string) => string
}

/** The importer of a tracker's CSV: rows with key, title and status. They refresh actions and are never added by themselves. */
export function trackerCsv(tracker: Tracker): Importer {
  return {
    id: tracker.id,
    label: tracker.label,
    kind: 'actions',
    extensions: ['csv', 'tsv'],
    sniff(_name, head) {
      const table = headTable(head)
      if (table === null || table.headerLine === 0) return 0
      const columns = columnsOf(tracker, table, {})
      if (columns.get('title') === undefined || columns.get('status') === undefined) return 0
      return tracker.sniff(
        table,
        table.columns.map(({ key }) => key),
      )
    },
    parse: (file, context) => readTracker(tracker, file, context),
  }
}

type Columns = ReadonlyMap<TrackerField, number>

function columnsOf({ heads }: Tracker, table: Table, map: Readonly<Record<string, string>>): Columns {
  const found = new Map<TrackerField, number>()
  for (const field of Object.keys(heads).filter((key): key is TrackerField => Object.hasOwn(heads, key))) {
    const wanted = map[field]
    const column = table.columns.find(({ key, name }) =>
      wanted === undefined ? heads[field]?.test(key) === true : name === wanted || key === keyOf(wanted),
    )
    if (column !== undefined) found.set(field, column.index)
  }
  return found
}

async function readTracker(tracker: Tracker, file: ImportFile, context: ParseContext): Promise<Parsed> {
  const table = await openTable(file, context)
  const columns = columnsOf(tracker, table, context.options.map ?? {})
  const notes = streamNotes()
  const rows: Cells[] = []
  await streamRows(file, table, context, notes, (row) => {
    if (row === null) return true
    const cells = cellsOf(row, context.platform)
    if (cells.foreign) notes.foreign(row.line)
    if (row.line > table.headerLine) rows.push(cells)
    return true
  })
  const ids = importedIds(tracker.id, context.platform)
  const dates = ['due', 'completed', 'cancelled'] as const
  const reading: Reading = {
    tracker,
    problems: notes.problems,
    zone: context.options.zone ?? context.options.assumedZone ?? 'UTC',
    order:
      context.options.dateOrder ??
      dateOrderOf(rows.flatMap(({ cells }) => dates.map((field) => cells[columns.get(field) ?? -1] ?? ''))) ??
      undefined,
  }
  const actions = rows.flatMap(({ line, cells }) => {
    const cell = (field: TrackerField) => cells[columns.get(field) ?? -1]?.trim() ?? ''
    const action = readRow(reading, line, cell)
    return action === null ? [] : [{ ...action, id: ids('action', action.external[0]?.key ?? null, '', action.title) }]
  })
  return { ...nothing('actions'), actions, problems: notes.problems }
}

interface Reading {
  readonly tracker: Tracker
  readonly problems: SourceProblem[]
  readonly zone: string
  readonly order: 'dmy' | 'mdy' | 'ymd' | undefined
}

function readRow(reading: Reading, line: number, cell: (field: TrackerField) => string): Action | null {
  const { tracker, problems } = reading
  const key = tracker.keyOf(cell)
  const title = cell('title')
  if (title === '') {
    problems.push({ line, code: 'no-title', message: 'This row names nothing to do; it was left out.', text: key })
    return null
  }
  if (key === '')
    problems.push({ line, code: 'no-key', message: 'This row has no key; only its title can match.', text: title })
  const status = trackerStatus(cell('status'), cell('category'), cell('resolution'), cell('cancelled'))
  const closed = status === 'done' || status === 'wont-do'
  const url = cell('url')
  return {
    id: '',
    created: '',
    title,
    owner: cell('owner') === '' ? null : cell('owner'),
    type: 'prevent',
    priority: priorityOf(cell('priority')),
    status,
    due: dueOf(reading, line, cell('due')),
    completed: closed ? instantIn(reading, line, cell('completed') || cell('cancelled')) : null,
    history: [],
    factors: [],
    points: [],
    external: key === '' ? [] : [{ tracker: tracker.tracker, key, ...(/^https?:/.test(url) && { url }) }],
    labels: cell('labels')
      .split(/[,;]\s*/)
      .filter((label) => label !== ''),
    ...(status === 'wont-do' && { reason: `${tracker.label}: ${cell('resolution') || cell('status')}` }),
    public: null,
    origins: [{ source: '', line, ref: key === '' ? null : key }],
  }
}

const closedWords = /^(?:done|closed|complete[d]?|resolved|fixed|merged|released|shipped|deployed|finished|verified)$/i
const droppedWords = /won.?t|cancell?ed|duplicate|declined|rejected|abandoned|not planned|obsolete|cannot reproduce/i
const startedWords = /progress|review|started|doing|active|testing|blocked|\bqa\b|implement|develop/i

/** Trackers name their states as they like; what they call closed or started is one of our four. */
export function trackerStatus(status: string, category: string, resolution: string, cancelled: string): ActionStatus {
  if (droppedWords.test(status) || droppedWords.test(resolution) || cancelled !== '') return 'wont-do'
  const word = (category === '' ? status : category).replaceAll('_', ' ').trim()
  if (closedWords.test(word)) return 'done'
  return startedWords.test(word) ? 'in-progress' : 'open'
}

function priorityOf(word: string): Action['priority'] {
  if (/highest|high|urgent|critical|blocker|major|\bp[01]\b|^1$/i.test(word)) return 'high'
  return /low|minor|trivial|\bp[3-5]\b/i.test(word) ? 'low' : 'medium'
}

/** Jira's `09/Mar/26 7:10 AM` with blanks and a whole year. */
const plainDate = (text: string) =>
  text
    .replace(/^(\d{1,2})[/-](\p{L}{3,9})[/-](\d{2})(?!\d)/u, '$1 $2 20$3')
    .replace(/^(\d{1,2})\/(\p{L}{3,9})\/(\d{4})/u, '$1 $2 $3')

function dueOf({ order, problems }: Reading, line: number, text: string): Action['due'] {
  if (text === '') return null
  const due = readDue(text)
  if (due !== null) return due
  const stamp = readStamp(plainDate(text), order)
  if (stamp === null || stamp.day?.year == null || stamp.flaw !== null || stamp.orderOpen) {
    const message = stamp?.orderOpen === true ? 'This date can be read day first or month first' : 'This is not a date'
    problems.push({ line, code: 'no-date', message: `${message}; the due date was left out.`, text })
    return null
  }
  const { year, month, day } = stamp.day
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { date, text: date }
}

/** When it was closed; a day alone counts from its start, and a time without a zone is in the postmortem's. */
function instantIn({ order, zone }: Reading, line: number, text: string): string | null {
  if (text === '' || line < 0) return null
  const plain = plainDate(text)
  const read = readInstant(plain, { zone, dateOrder: order })
  const whole = read.ok ? read : readInstant(`${plain} 00:00`, { zone, dateOrder: order })
  return whole.ok ? instantOf(whole.ms) : null
}
