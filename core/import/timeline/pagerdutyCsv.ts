import { msOf } from '../../time/instant.ts'
import { noTime, openTable } from '../csv/openTable.ts'
import { streamNotes } from '../csv/streamRows.ts'
import { type Column, keyOf, type Table } from '../csv/table.ts'
import { headTable } from '../headTable.ts'
import type { Importer } from '../types.ts'
import { readRows } from './eventCsv.ts'
import { type EventDrafts, eventDrafts } from './eventDrafts.ts'

const id = 'pagerduty-csv'

/** Headings differ between the report of the web page and the fields of the interface, in case, spaces and words. */
const heads = {
  id: /^(?:id|incident id)$/,
  number: /^(?:incident number|number|#)$/,
  title: /^(?:description|title|summary|incident title)$/,
  service: /^(?:service name|service)$/,
  created: /^(?:created at|created on|created|triggered at|start|opened on)$/,
  resolved: /^(?:resolved at|resolved on|resolved|end|closed on)$/,
  ack: /^(?:seconds to first ack|time to first ack seconds|seconds to first acknowledge|seconds to ack)$/,
  by: /^(?:resolved by user name|resolved by|resolved by name)$/,
} as const
type Field = keyof typeof heads

/** PagerDuty's incidents as a table: when each was triggered, acknowledged and resolved. */
export const pagerdutyCsv: Importer = {
  id,
  label: 'PagerDuty incidents, CSV',
  kind: 'timeline',
  extensions: ['csv'],
  sniff(_name, head) {
    const table = headTable(head)
    if (table === null || table.headerLine === 0) return 0
    const columns = columnsOf(table, {})
    const own = ['urgency', 'escalation count', 'escalation policy name', 'incident key', 'auto resolved']
    const others = table.columns.filter(({ key }) => own.includes(key)).length + (columns.ack === undefined ? 0 : 1)
    return columns.number !== undefined && columns.created !== undefined && others >= 1 ? 0.95 : 0
  },
  async parse(file, context) {
    const table = await openTable(file, context)
    const columns = columnsOf(table, context.options.map ?? {})
    if (columns.created === undefined) throw noTime(file, table)
    const notes = streamNotes()
    const rows = await readRows(file, table, context, notes)
    const drafts = eventDrafts(id, context, notes.problems)
    for (const { line, cells } of rows) {
      const cell = (field: Field) => cells[columns[field]?.index ?? -1]?.trim() ?? ''
      readIncident(drafts, line, cell)
    }
    return drafts.parsed()
  },
}

type Columns = { readonly [K in Field]?: Column }

function columnsOf(table: Table, map: Readonly<Record<string, string>>): Columns {
  const found: { [K in Field]?: Column } = {}
  for (const field of Object.keys(heads).filter((key): key is Field => key in heads)) {
    const wanted = map[field] ?? (field === 'created' ? map.time : field === 'title' ? map.text : undefined)
    const column = table.columns.find(({ key, name }) =>
      wanted === undefined ? heads[field].test(key) : name === wanted || key === keyOf(wanted),
    )
    if (column !== undefined) found[field] = column
  }
  return found
}

function readIncident(drafts: EventDrafts, line: number, cell: (field: Field) => string): void {
  const number = cell('number')
  const own = cell('id') || number
  const service = cell('service')
  const name = `#${number}: ${cell('title')}${service === '' ? '' : ` (${service})`}`
  const base = { line, zone: undefined }
  const started = drafts.add({
    ...base,
    own: own === '' ? '' : `${own}/triggered`,
    time: cell('created'),
    kind: 'alert',
    text: `Triggered ${name}`,
    original: cell('title'),
  })
  const seconds = Number(cell('ack'))
  if (started !== null && cell('ack') !== '' && Number.isFinite(seconds) && seconds >= 0) {
    drafts.add({
      ...base,
      own: own === '' ? '' : `${own}/acknowledged`,
      time: '',
      // The report counts from the trigger: the sum of its two figures is no guess.
      placed: { ms: msOf(started.at) + seconds * 1000, zone: started.zone },
      kind: 'acknowledgement',
      text: `Acknowledged ${name}`,
      original: `${seconds} s after it was triggered`,
      rank: 1,
    })
  }
  if (cell('resolved') === '') return
  drafts.add({
    ...base,
    own: own === '' ? '' : `${own}/resolved`,
    time: cell('resolved'),
    kind: 'alert',
    text: `Resolved ${name}`,
    author: cell('by'),
    rank: 2,
  })
}
