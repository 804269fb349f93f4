import { FaultlineError } from '../../errors.ts'
import type { Account } from '../../postmortem/account.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { cellsOf } from '../csv/cells.ts'
import { columnDecimal, readNumber } from '../csv/numbers.ts'
import { openTable } from '../csv/openTable.ts'
import { streamNotes, streamRows } from '../csv/streamRows.ts'
import { type Column, keyOf, type Table, timeColumns } from '../csv/table.ts'
import { headTable } from '../headTable.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import type { Importer, ImportOptions } from '../types.ts'

const id = 'accounts-csv'

type Field = Exclude<keyof typeof heads, symbol>
const heads = {
  id: /^(?:account id|account no|account number|customer id|organi[sz]ation id|org id|company id|id)$/,
  name: /^(?:account|account name|customer|customer name|company|company name|organi[sz]ation|organi[sz]ation name|org|client|kunde|firma|name)$/,
  workspace: /^(?:workspace|workspace id|workspace name|site|project|tenant|tenant id|environment)$/,
  region: /^(?:region|data center|datacenter|location|country|geo)$/,
  plan: /^(?:plan|tier|subscription|package|segment|edition)$/,
  csm: /^(?:csm|csm name|customer success manager|success manager|account manager|account owner|owner|am)$/,
  csmEmail: /^(?:csm email|csm mail|csm e mail|owner email|account manager email|customer success manager email)$/,
  delayedMessages:
    /^(?:delayed messages|messages delayed|delayed|affected messages|messages affected|delayed deliveries|messages)$/,
  maxDelayMinutes:
    /^(?:max delay min|max delay minutes|max delay|longest delay|longest delay min|longest delay minutes|max delay \(min\)|delay min|delay minutes)$/,
} as const

/** Affected accounts, one row each or one a workspace, for letters and call sheets. */
export const accountsCsv: Importer = {
  id,
  label: 'Affected accounts, CSV',
  kind: 'accounts',
  extensions: ['csv', 'tsv'],
  sniff(_name, head) {
    const table = headTable(head)
    if (table === null || table.header.length < 2 || table.headerLine === 0) return 0
    const columns = columnsOf(table, {})
    if (columns.name === undefined) return 0
    const others = Object.keys(columns).length - 1
    // Names and numbers alone may be of anything: something has to speak of customers.
    const plain = columns.name.key === 'name' && (columns.id === undefined || columns.id.key === 'id')
    if (plain && others - (columns.id === undefined ? 0 : 1) < 2) return 0
    return others >= 3 ? 0.95 : others >= 1 && timeColumns(table) === null ? 0.7 : 0
  },
  async parse(file, context) {
    const table = await openTable(file, context)
    const columns = columnsOf(table, context.options)
    const { name } = columns
    if (name === undefined)
      throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'a table without account names' })
    const accounts: Account[] = []
    const notes = streamNotes()
    const ids = importedIds(id, context.platform)
    const seen = new Set<string>()
    await streamRows(file, table, context, notes, (row) => {
      if (row === null) return true
      const { cells, foreign } = cellsOf(row, context.platform)
      if (foreign) notes.foreign(row.line)
      if (row.line <= table.headerLine) return true
      const text = (column: Column | undefined) => (column === undefined ? '' : (cells[column.index] ?? '').trim())
      if (text(name) === '') {
        notes.problems.push(unnamed(row.line, cells.join(table.delimiter)))
        return true
      }
      const own = text(columns.id)
      const given =
        own === '' || seen.has(own) ? ids('account', own, '', `${text(name)} ${text(columns.workspace)}`) : own
      seen.add(given)
      accounts.push({
        id: given,
        name: text(name),
        ...words(columns, text),
        ...figures(columns, text, table, row.line, notes.problems),
        origin: '',
      })
      return true
    })
    return { ...nothing('accounts'), accounts, problems: notes.problems }
  },
}

type Columns = Partial<Record<Field, Column>>

function columnsOf(table: Table, options: ImportOptions): Columns {
  const found: Columns = {}
  for (const field of Object.keys(heads).filter((key): key is Field => key in heads)) {
    const wanted = options.map?.[field]
    const column = table.columns.find(({ key, name }) =>
      wanted === undefined ? heads[field].test(key.replace(/[()[\]]/g, '')) : name === wanted || key === keyOf(wanted),
    )
    if (column !== undefined && !Object.values(found).includes(column)) found[field] = column
  }
  return found
}

const unnamed = (line: number, text: string): SourceProblem => ({
  line,
  code: 'no-account',
  message: 'This row names no account; it was left out.',
  text: text.slice(0, 500),
})

function words(columns: Columns, text: (column: Column | undefined) => string): Partial<Account> {
  const found: Record<string, string> = {}
  for (const field of ['workspace', 'region', 'plan', 'csm', 'csmEmail'] as const) {
    const value = text(columns[field])
    if (value !== '') found[field] = value
  }
  return found
}

function figures(
  columns: Columns,
  text: (column: Column | undefined) => string,
  table: Table,
  line: number,
  problems: SourceProblem[],
): Partial<Account> {
  const found: Record<string, number> = {}
  for (const field of ['delayedMessages', 'maxDelayMinutes'] as const) {
    const column = columns[field]
    const cell = text(column)
    if (column === undefined || cell === '') continue
    const value = readNumber(cell, columnDecimal(column.cells, table.delimiter) ?? '.')
    if (value === null)
      problems.push({
        line,
        code: 'not-a-number',
        message: `“${cell.slice(0, 40)}” in ${column.name} is not a number.`,
      })
    else if (!Number.isNaN(value)) found[field] = value
  }
  return found
}
