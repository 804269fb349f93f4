import { FaultlineError } from '../../errors.ts'
import { cellsOf } from '../csv/cells.ts'
import { readNumber } from '../csv/numbers.ts'
import { streamNotes, streamRows } from '../csv/streamRows.ts'
import { pointRowLimit } from '../limits.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { type SeriesDraft, SeriesDrafts } from './seriesDrafts.ts'
import { unitOf } from './units.ts'

/** InfluxDB: annotated CSV of a Flux query, CSV made for writing, and what version 1's command line prints. */
export const influxCsv: Importer = {
  id: 'influx-csv',
  label: 'InfluxDB CSV',
  kind: 'metrics',
  extensions: ['csv'],
  sniff(_name, head) {
    if (/^#(?:group|datatype|default|constant)[ ,]/m.test(head.slice(0, 4096))) return 0.98
    if (/^,?result,table,(?:.*,)?_time,/m.test(head.slice(0, 4096))) return 0.95
    return /^name,(?:tags,)?time,.*\r?\n[^,\n]*,(?:[^,\n]*,)?\d{19},/m.test(head.slice(0, 16_384)) ? 0.95 : 0
  },
  parse: readInflux,
}

/** What one column of a table is. */
type Role = 'ignore' | 'measurement' | 'field' | 'tag' | 'time' | 'value' | 'words'

interface Shape {
  readonly names: readonly string[]
  /** Where nothing says it, the first row that holds words makes its column a tag. */
  readonly roles: Role[]
  readonly typed: boolean
  readonly defaults: readonly string[]
  /** Flux writes one value a row, with its field's name beside it. */
  readonly number: number
}

interface Reading {
  readonly drafts: SeriesDrafts
  readonly open: Map<string, SeriesDraft>
  annotations: Map<string, readonly string[]>
  shape: Shape | null
  tables: number
  rows: number
}

async function readInflux(file: ImportFile, context: ParseContext): Promise<Parsed> {
  const notes = streamNotes()
  const drafts = new SeriesDrafts(context)
  const reading: Reading = { drafts, open: new Map(), annotations: new Map(), shape: null, tables: 0, rows: 0 }
  await streamRows(file, { delimiter: ',', skip: 0 }, context, notes, (row) => {
    // An empty line ends a table; what follows has a head of its own, or goes on.
    if (row === null) return true
    const { cells, foreign } = cellsOf(row, context.platform)
    if (foreign) notes.foreign(row.line)
    if (++reading.rows > pointRowLimit)
      throw new FaultlineError('import.limit', {
        name: file.name,
        what: 'more rows',
        line: row.line,
        limit: '50,000,000 rows',
      })
    takeCells(reading, cells, row.line)
    return true
  })
  if (reading.shape === null) throw new FaultlineError('import.noTime', { name: file.name })
  drafts.problems.push(...notes.problems)
  return drafts.parsed()
}

function takeCells(reading: Reading, cells: readonly string[], line: number): void {
  const note = /^#(\w+)[ ]?(.*)$/.exec(cells[0] ?? '')
  if (note !== null) {
    if (reading.shape !== null && !reading.annotations.has('open')) reading.annotations = new Map([['open', []]])
    // `#datatype measurement,…` has its first value behind the word, `#datatype,string,…` an empty first column.
    reading.annotations.set(note[1] ?? '', [note[2] ?? '', ...cells.slice(1)])
    reading.shape = null
    return
  }
  if (reading.shape === null || isSameHeader(reading.shape, cells)) {
    if (reading.shape === null) reading.shape = shapeOf(cells, reading.annotations, reading.tables++)
    return
  }
  // Version 1 writes another header when the next measurement begins.
  if (reading.annotations.size === 0 && cells[0] === 'name' && cells.includes('time')) {
    reading.shape = shapeOf(cells, reading.annotations, reading.tables++)
    return
  }
  if (!reading.shape.typed) tagWords(reading.shape, cells)
  takePoints(reading, reading.shape, cells, line)
}

function tagWords({ roles }: Shape, cells: readonly string[]): void {
  for (const [i, role] of roles.entries()) {
    const cell = cells[i] ?? ''
    if (role === 'value' && cell !== '' && readNumber(cell, '.') === null) roles[i] = 'tag'
  }
}

const isSameHeader = ({ names }: Shape, cells: readonly string[]) =>
  names.length === cells.length && names.every((name, i) => name === cells[i])

function shapeOf(names: readonly string[], annotations: ReadonlyMap<string, readonly string[]>, number: number): Shape {
  const types = annotations.get('datatype')
  const groups = annotations.get('group')
  const long = names.includes('_value') && names.includes('_field')
  const roles = names.map((name, i) => roleOf(name, types?.[i] ?? '', groups?.[i] === 'true', long))
  return { names, roles, typed: types !== undefined || long, defaults: annotations.get('default') ?? [], number }
}

function roleOf(name: string, type: string, grouped: boolean, long: boolean): Role {
  if (name === '' || name === 'result' || name === 'table' || name === '_start' || name === '_stop') return 'ignore'
  if (name === '_measurement' || type === 'measurement' || (type === '' && name === 'name')) return 'measurement'
  if (name === '_field') return 'field'
  if (name === '_time' || type === 'time' || type.startsWith('dateTime') || (type === '' && name === 'time'))
    return 'time'
  if (type === 'tag' || (type === '' && name === 'tags')) return 'tag'
  if (type === 'ignored' || type === 'ignore') return 'ignore'
  if (long) return name === '_value' ? 'value' : 'tag'
  if (/^(?:double|long|unsignedLong|field)\b/.test(type)) return 'value'
  if (type === 'string') return grouped ? 'tag' : 'words'
  return type === '' ? 'value' : 'words'
}

function takePoints(
  { drafts, open }: Reading,
  { roles, names, defaults, number }: Shape,
  cells: readonly string[],
  line: number,
): void {
  const cell = (i: number) => cells[i] || (defaults[i] ?? '')
  const at = (role: Role) => roles.flatMap((each, i) => (each === role ? [i] : []))
  const [time] = at('time')
  if (time === undefined) return
  const ms = drafts.time(cell(time), 'ms', line)
  if (ms === null) return
  const tags = at('tag').filter((i) => cell(i) !== '')
  const words = [...at('measurement'), ...at('field'), ...tags].map(cell).filter((word) => word !== '')
  for (const i of at('value')) {
    // A field that another row of the table has is absent here, and no gap.
    if ((cells[i] ?? '') === '' && at('value').length > 1) continue
    const column = roles.includes('field') ? '' : (names[i] ?? '')
    const name = [...words, column].filter((word) => word !== '').join(' ')
    const key = JSON.stringify([i, ...words])
    const known = open.get(key)
    const where = [...at('measurement'), ...at('field'), ...tags].map((c) => ({ column: c, equals: cell(c) }))
    const draft =
      known ??
      drafts.open(name, unitOf(column || words[1] || ''), {
        time,
        value: i,
        where,
        ...(number > 0 && { table: number }),
      })
    if (known === undefined) open.set(key, draft)
    drafts.put(draft, ms, drafts.value(cell(i)))
  }
}
