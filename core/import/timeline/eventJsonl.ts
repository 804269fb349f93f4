import { FaultlineError } from '../../errors.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { noTime } from '../csv/openTable.ts'
import { streamNotes } from '../csv/streamRows.ts'
import { timeColumns } from '../csv/table.ts'
import { readText } from '../decode.ts'
import { headJson, lineJson, readJsonTree } from '../jsonTree.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { eventColumns } from './eventColumns.ts'
import { eventDrafts } from './eventDrafts.ts'
import { readEventRows } from './eventRows.ts'
import { has, isObject, type JsonObject } from './jsonFields.ts'
import { type JsonRecord, recordTable } from './recordTable.ts'
import { addStatusRecord, statusRecordOf } from './statusRecord.ts'

const id = 'event-jsonl'

/** Records in JSON, one a line or all in a list, with a time and a text in each, whatever these are called. */
export const eventJsonl: Importer = {
  id,
  label: 'Timeline JSON or JSON Lines',
  kind: 'timeline',
  extensions: ['jsonl', 'ndjson', 'json'],
  sniff(name, head) {
    const lines = severalLines(head.split(/\r?\n/).slice(0, -1))?.records ?? []
    const whole = lines.length === 0 ? listOf(headJson(head)) : []
    const records = lines.length > 0 ? lines : whole.map((value) => ({ value, line: 1 }))
    if (records.length === 0 || records.some(({ value }) => isDirectory(value))) return 0
    if (tellOfPosts(records)) return lines.length > 0 ? 0.8 : 0.5
    const found = recordTable(name, records.slice(0, 300))
    const times = found === null ? null : timeColumns(found.table)
    if (found === null || times === null) return 0
    const columns = eventColumns(found.table, times, {})
    if (columns === null) return 0
    return columns.question === null ? (lines.length > 1 ? 0.7 : 0.5) : 0.35
  },
  async parse(file, context) {
    const { records, problems } = await readRecords(file, context)
    const [first] = records
    if (first === undefined)
      throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'JSON without records' })
    return tellOfPosts(records)
      ? readStatus(records, problems, context)
      : readByColumns(file, records, problems, context)
  },
}

/** Slack's own lists of people and channels have times and names, and tell of nothing that happened. */
const isDirectory = (record: JsonObject) => has(record, 'profile', 'team_id') || has(record, 'members', 'creator')

const tellOfPosts = (records: readonly JsonRecord[]) =>
  records.filter(({ value }) => statusRecordOf(value) !== null).length * 3 >= Math.max(1, records.length)

interface Records {
  readonly records: readonly JsonRecord[]
  readonly problems: readonly SourceProblem[]
}

function recordsOfLines(lines: readonly string[]): Records {
  const records: JsonRecord[] = []
  const problems: SourceProblem[] = []
  for (const [i, text] of lines.entries()) {
    if (text.trim() === '') continue
    const value = /^\s*\{/.test(text) ? lineJson(text) : undefined
    if (isObject(value)) records.push({ value, line: i + 1 })
    // Where even the first line is none, this is no JSON Lines at all.
    else if (records.length === 0) return { records: [], problems: [] }
    else
      problems.push({
        line: i + 1,
        code: 'broken',
        message: 'This line is no JSON object; it was left out.',
        text: text.slice(0, 500),
      })
  }
  return { records, problems }
}

/** JSON Lines, or null: a reply without line breaks is one line as well. */
function severalLines(lines: readonly string[]): Records | null {
  const found = recordsOfLines(lines)
  const [only] = found.records.length === 1 ? found.records : []
  if (found.records.length === 0 || (only !== undefined && listOf(only.value).length > 0)) return null
  return found
}

/** The first list of objects in a value, no deeper than a reply's envelope. */
function listOf(value: unknown, depth = 0): readonly JsonObject[] {
  if (Array.isArray(value)) {
    const objects = value.filter(isObject)
    return objects.length >= value.length / 2
      ? objects.map((each) => (isObject(each._source) ? each._source : each))
      : []
  }
  if (!isObject(value) || depth > 2) return []
  for (const each of Object.values(value)) {
    const found = listOf(each, depth + 1)
    if (found.length > 0) return found
  }
  return []
}

async function readRecords(file: ImportFile, context: ParseContext): Promise<Records> {
  const { text, problems } = await readText(file, context)
  const lines = severalLines(text.split('\n'))
  if (lines !== null) return { ...lines, problems: [...problems, ...lines.problems] }
  const tree = await readJsonTree(file, context)
  const records = listOf(tree.value).map((value) => ({ value, line: tree.lineOf(value) ?? 1 }))
  return { records, problems: tree.problems }
}

function readByColumns(
  file: ImportFile,
  records: readonly JsonRecord[],
  problems: readonly SourceProblem[],
  context: ParseContext,
): Parsed {
  const found = recordTable(file.name, records)
  const times = found === null ? null : timeColumns(found.table, context.options.map?.time)
  if (found === null || times === null)
    throw found === null
      ? new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'JSON without fields' })
      : noTime(file, found.table)
  const columns = eventColumns(found.table, times, context.options)
  if (columns === null)
    throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'records of times alone' })
  const notes = streamNotes()
  notes.problems.push(...problems)
  return readEventRows({ format: id, ...found, columns, notes }, context)
}

/** Incidents of a status page, one a line: every post is an event. */
function readStatus(records: readonly JsonRecord[], problems: readonly SourceProblem[], context: ParseContext): Parsed {
  const drafts = eventDrafts(id, context, problems)
  let incidents = 0
  for (const { value, line } of records) {
    const record = statusRecordOf(value)
    if (record === null) {
      drafts.problem(line, 'another-kind', 'This record has no dated posts; it was left out.', JSON.stringify(value))
      continue
    }
    incidents++
    addStatusRecord(drafts, record, () => line, '')
  }
  if (incidents > 1) {
    const message = `The file holds ${incidents} incidents; the updates of all of them were read.`
    drafts.problem(null, 'several-incidents', message)
  }
  return drafts.parsed()
}
