import { readEpoch } from '../../time/readInstant.ts'
import { streamNotes } from '../csv/streamRows.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { csvColumns, type NamedRow } from './csvColumns.ts'
import { type SeriesDraft, SeriesDrafts } from './seriesDrafts.ts'

/** Locust's history: one row a second for everything, and for each endpoint when the full history was asked for. */
export const locust: Importer = {
  id: 'locust',
  label: 'Locust history',
  kind: 'metrics',
  extensions: ['csv'],
  sniff: (_name, head) => (/^"?Timestamp"?,"?User Count"?,"?Type"?,"?Name"?,/.test(head) ? 0.98 : 0),
  parse: readLocust,
}

/** What is drawn, by its place. Totals since the start of the test are no metric over time. */
const drawn = [
  { title: 'users', unit: '', of: ({ cell }: NamedRow) => cell('User Count') },
  { title: 'requests', unit: '/ s', of: ({ cell }: NamedRow) => cell('Requests/s') },
  { title: 'errors', unit: '%', of: errorShare },
  { title: 'p50', unit: 'ms', of: ({ cell }: NamedRow) => cell('50%') },
  { title: 'p95', unit: 'ms', of: ({ cell }: NamedRow) => cell('95%') },
  { title: 'p99', unit: 'ms', of: ({ cell }: NamedRow) => cell('99%') },
] as const

/** Failures per second of the requests per second; nothing where nothing was asked. */
function errorShare({ cell }: NamedRow): number {
  const [failures, requests] = [Number(cell('Failures/s') || 'none'), Number(cell('Requests/s') || 'none')]
  return requests > 0 ? (failures / requests) * 100 : Number.NaN
}

async function readLocust(file: ImportFile, context: ParseContext): Promise<Parsed> {
  const notes = streamNotes()
  const drafts = new SeriesDrafts(context)
  const open = new Map<string, readonly SeriesDraft[]>()
  let untimed = 0
  await csvColumns(file, context, notes, { header: [], first: /^Timestamp$/ }, (row) => {
    const ms = readEpoch(row.cell('Timestamp'))
    if (ms === null) {
      untimed++
      return
    }
    const name = [row.cell('Type'), row.cell('Name')].filter(Boolean).join(' ')
    const series = open.get(name) ?? openSeries(drafts, name)
    open.set(name, series)
    for (const [i, draft] of series.entries()) {
      const value = drawn[name === 'Aggregated' ? i : i + 1]?.of(row)
      drafts.point(draft, ms, drafts.value(value))
    }
  })
  if (untimed > 0)
    drafts.problems.push({ line: null, code: 'no-time', message: `Rows without a time were left out: ${untimed}.` })
  const message = 'The columns of totals since the start of the test were not drawn.'
  drafts.problems.push(...notes.problems, { line: null, code: 'left-out', message })
  return drafts.parsed()
}

/** Users belong to the whole test; an endpoint has only its own figures. */
function openSeries(drafts: SeriesDrafts, name: string): SeriesDraft[] {
  return drawn.flatMap(({ title, unit }, i) => {
    if (name === 'Aggregated') return [drafts.open(title, unit, { time: 0, value: i })]
    if (title === 'users') return []
    return [drafts.open(`${name} ${title}`, unit, { time: 0, value: i, where: [{ column: 3, equals: name }] })]
  })
}
