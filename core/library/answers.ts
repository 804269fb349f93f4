import { actionExporterOf } from '../export/actions/actionExporters.ts'
import type { Input } from '../host/contract.ts'
import type { Library, Person } from '../postmortem/library.ts'
import type { Digest } from './digest.ts'
import { type Figures, figuresOf } from './figures.ts'
import { type LedgerRow, ledgerOf } from './ledger.ts'
import { matchesDigest } from './matchDigest.ts'
import { matchesRow } from './matchRow.ts'
import { namesOf } from './names.ts'
import { firstRows, groupRows, sortRows } from './orderRows.ts'
import { peopleList } from './peopleList.ts'
import { readQuery } from './query.ts'
import { recurring, relatedTo } from './recurrence.ts'
import type { SearchIndex } from './searchIndex.ts'
import { trendsOf } from './trends.ts'

/** What a host knows of one library when it is asked. */
export interface Known {
  readonly digests: readonly Digest[]
  readonly people: readonly Person[]
}

const mostRecurring = 100
const mostRelated = 8
const mostFactors = 2000

/** The figures of `scope`, and a stretch of the rows of `query` in their order. */
export function answerActions(known: Known, input: Omit<Input<'library.actions'>, 'library'>) {
  const rows = rowsOf(known, input.scope, input)
  const query = readQuery(input.query)
  const me = namesOf(known.people)(input.me)
  const found = rows.filter((row) => matchesRow(row, query, { me }))
  const until = input.from + input.count
  // A page is shown of many thousand rows: the rest of them is not put in order for it.
  const whole = () => groupRows(sortRows(found, input.sort), input.group)
  const { rows: ordered, groups } =
    input.group === 'none' ? { rows: firstRows(found, input.sort, until), groups: [] } : whole()
  return {
    figures: figuresFor(rows, input.asOf),
    total: found.length,
    rows: ordered.slice(input.from, until),
    groups: groups.map((group) => ({ ...group })),
  }
}

const figures = new WeakMap<readonly LedgerRow[], Figures>()

/** Rows are of one as-of day, and their list is a new one whenever any of them is. */
function figuresFor(rows: readonly LedgerRow[], asOf: string): Figures {
  const kept = figures.get(rows) ?? figuresOf(rows, asOf)
  figures.set(rows, kept)
  return kept
}

/** Rows of a query, late ones first, as a file for another program, and what to call it. Throws `export.unknownFormat`. */
export function answerExport(
  known: Known,
  library: Library,
  input: Omit<Input<'library.exportActions'>, 'library' | 'save'>,
  at: string,
): { readonly text: string; readonly rows: number; readonly file: string } {
  const exporter = actionExporterOf(input.format)
  const rows = sortRows(rowsOf(known, input.query, input), 'late')
  const text = exporter.write(rows, { name: library.name, at, asOf: input.asOf })
  const named = exporter.id === exporter.extension ? '' : `-${exporter.id}`
  return { text, rows: rows.length, file: `${input.asOf}-action-items${named}.${exporter.extension}` }
}

interface AsOf {
  readonly asOf: string
  readonly zone: string
}

function rowsOf(known: Known, query: string, { asOf, zone, me }: AsOf & { readonly me: string | null }) {
  const read = readQuery(query)
  const all = wholeLedger(known, { asOf, zone })
  if (read.words.length === 0 && read.fields.size === 0) return all
  const key = JSON.stringify([query, me])
  const kept = scoped.get(all)
  if (kept?.key === key) return kept.rows
  const rows = all.filter((row) => matchesRow(row, read, { me: namesOf(known.people)(me) }))
  scoped.set(all, { key, rows })
  return rows
}

interface Kept {
  readonly key: string
  readonly rows: readonly LedgerRow[]
}

const scoped = new WeakMap<readonly LedgerRow[], Kept>()
const ledgers = new WeakMap<readonly Digest[], Kept>()
const ledgersOf = new WeakMap<Digest, Kept>()

/** The page asks for one ledger again and again while someone filters it: the last one of a library is kept. */
function wholeLedger(known: Known, day: AsOf): readonly LedgerRow[] {
  const key = keyOf(known, day)
  const kept = ledgers.get(known.digests)
  if (kept?.key === key) return kept.rows
  const rows: LedgerRow[] = []
  for (const step of ledgerSteps(known, day)) rows.push(...step)
  ledgers.set(known.digests, { key, rows })
  return rows
}

const keyOf = ({ people }: Known, { asOf, zone }: AsOf) => JSON.stringify([asOf, zone, people])

/** The ledger postmortem by postmortem: after an edit only that of one is made again. */
function* ledgerSteps(known: Known, { asOf, zone }: AsOf): Generator<readonly LedgerRow[]> {
  const key = keyOf(known, { asOf, zone })
  const options = { asOf, zone, nameOf: namesOf(known.people) }
  for (const digest of known.digests) {
    const kept = ledgersOf.get(digest)
    const rows = kept?.key === key ? kept.rows : ledgerOf([digest], options)
    if (kept?.rows !== rows) ledgersOf.set(digest, { key, rows })
    yield rows
  }
}

/** Makes what the first look at the actions needs, in steps of a few milliseconds: take the next when there is time. */
export function* warmActions(known: Known, day: AsOf): Generator<void> {
  let count = 0
  for (const _ of ledgerSteps(known, day)) {
    count += 1
    if (count % 250 === 0) yield
  }
  figuresFor(wholeLedger(known, day), day.asOf)
}

const byFolders = new WeakMap<readonly Digest[], ReadonlyMap<string, Digest>>()

function byFolderOf(digests: readonly Digest[]): ReadonlyMap<string, Digest> {
  const kept = byFolders.get(digests) ?? new Map(digests.map((digest) => [digest.summary.folder, digest]))
  byFolders.set(digests, kept)
  return kept
}

/** Folders that match, best first; newest first where no word says which is better. */
export function answerSearch(
  { digests, people }: Known,
  index: SearchIndex,
  input: Pick<Input<'library.search'>, 'query' | 'asOf' | 'zone' | 'me'>,
): { readonly folders: readonly string[]; readonly words: readonly string[] } {
  const nameOf = namesOf(people)
  const query = readQuery(input.query)
  const byFolder = byFolderOf(digests)
  const options = { asOf: input.asOf, zone: input.zone, nameOf, me: nameOf(input.me) }
  const found = index
    .find(query.words)
    .flatMap((folder) => byFolder.get(folder) ?? [])
    .filter((digest) => matchesDigest(digest, query, options))
  if (query.words.length === 0) found.sort((a, b) => (a.summary.start < b.summary.start ? 1 : -1))
  return { folders: found.map(({ summary }) => summary.folder), words: query.words }
}

export function answerTrends(
  { digests, people }: Known,
  { asOf, zone, step }: Pick<Input<'library.trends'>, 'asOf' | 'zone' | 'step'>,
) {
  const until = digests.filter(({ summary }) => summary.start.slice(0, 10) <= asOf)
  return {
    recurring: recurring(until, { asOf, zone, nameOf: namesOf(people) }).slice(0, mostRecurring),
    trends: trendsOf(until, step),
  }
}

export const answerPeople = ({ digests, people }: Known) => peopleList(digests, people)

/** Nothing for a postmortem that is not known yet. */
export function answerRelated(
  { digests, people }: Known,
  { folder, asOf, zone }: Pick<Input<'library.related'>, 'folder' | 'asOf' | 'zone'>,
) {
  const own = digests.find(({ summary }) => summary.folder === folder)
  if (own === undefined) return { related: [], factors: [] }
  const newest = digests.filter((digest) => digest !== own).sort((a, b) => (a.summary.start < b.summary.start ? 1 : -1))
  const factors = new Map(
    newest.flatMap(({ summary, factors: theirs }) =>
      theirs.map(({ text }) => [text, { text, title: summary.title, start: summary.start }] as const),
    ),
  )
  return {
    related: relatedTo(own, digests, { asOf, zone, nameOf: namesOf(people) }).slice(0, mostRelated),
    factors: [...factors.values()].slice(0, mostFactors),
  }
}
