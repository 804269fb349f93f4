import type { Action } from '../../postmortem/action.ts'
import { type Cells, cellsOf } from '../csv/cells.ts'
import { openTable } from '../csv/openTable.ts'
import { streamNotes, streamRows } from '../csv/streamRows.ts'
import { dateOrderOf, keyOf, type Table } from '../csv/table.ts'
import { headTable } from '../headTable.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { dueOf, instantIn, priorityOf, type TrackerDates, trackerStatus } from './trackerWords.ts'

type TrackerField =
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

interface Reading extends TrackerDates {
  readonly tracker: Tracker
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
    completed: closed ? instantIn(reading, cell('completed') || cell('cancelled')) : null,
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
