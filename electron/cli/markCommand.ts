import type { Command } from 'commander'
import { moveEffects } from '../../core/doc/moveEffects.ts'
import { moveWords } from '../../core/doc/moveWords.ts'
import { FaultlineError } from '../../core/errors.ts'
import type { SeriesData } from '../../core/metrics/columns.ts'
import { proposeWindows } from '../../core/metrics/window.ts'
import { impactIntervals, toInterval } from '../../core/postmortem/interval.ts'
import { type Mark, type MarkName, markNames } from '../../core/postmortem/mark.ts'
import { acceptStated, acceptWindow, clearMark, setMark } from '../../core/postmortem/marks.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { instantOf, isInstant } from '../../core/time/instant.ts'
import { readInstant } from '../../core/time/readInstant.ts'
import { libraryOf } from '../node/libraryFiles.ts'
import { readGuides } from '../node/templates.ts'
import { type CliDocument, dataOf, openDocument, surroundingsOf } from './document.ts'
import { print, printJson, say, usage } from './terminal.ts'

interface Flags {
  readonly accept: readonly string[]
  readonly clear: readonly string[]
  readonly json?: boolean
}

const collect = (value: string, before: readonly string[]) => [...before, value]

export function markCommand(program: Command): void {
  program
    .command('mark <dir> [name=instant|name=event:id...]')
    .description('sets the marks of the incident, or lists them')
    .option('--accept <what>', 'stated: what a source states; metric or metric:SERIES: the best window', collect, [])
    .option('--clear <name>', 'take a mark away', collect, [])
    .option('--json', 'print JSON')
    .action(mark)
}

async function mark(dir: string, assignments: string[], { accept, clear, json = false }: Flags): Promise<void> {
  const document = await openDocument(dir)
  const data = await dataOf(document)
  let { postmortem } = document
  for (const what of accept) postmortem = await acceptOne(postmortem, what, data, document.root)
  for (const assignment of assignments) postmortem = setMark(postmortem, markOf(postmortem, assignment), data)
  for (const name of clear) postmortem = clearMark(postmortem, markName(name))
  await document.save(postmortem)
  await tellLeft(document, postmortem)
  const marks = postmortem.marks.map(({ name, at, from, confirmed }) => ({ name, at, from, confirmed }))
  if (json) printJson({ marks, impact: impactIntervals(postmortem).map(toInterval) })
  else
    for (const { name, at, from, confirmed } of marks)
      print(`${name}  ${at}  ${from.kind}${confirmed ? '' : ', proposed'}`)
}

/** What has left and still tells the old time: said, not asked, since a script has nobody to ask. */
async function tellLeft(document: CliDocument, after: Postmortem): Promise<void> {
  if (document.postmortem.exports.length === 0 && !document.postmortem.publications?.length) return
  const surroundings = await surroundingsOf(document)
  const effects = moveEffects(document.postmortem, after, { ...surroundings, guides: await readGuides(document.root) })
  if (effects !== null) say(moveWords(effects, after.zone))
}

async function acceptOne(postmortem: Postmortem, what: string, data: SeriesData, root: string): Promise<Postmortem> {
  if (what === 'stated') return acceptStated(postmortem, { library: await libraryOf(root), data })
  const [kind, ...rest] = what.split(':')
  if (kind === 'metric') return acceptMetric(postmortem, rest.length > 0 ? rest.join(':') : null, data)
  throw usage(`--accept takes stated, metric or metric:SERIES, not ${what}`)
}

/** The best window of the named series; without a name, of the main one, else the best of all. */
function acceptMetric(postmortem: Postmortem, wanted: string | null, data: SeriesData): Postmortem {
  const main = postmortem.series.filter((series) => series.main === true)
  const named = wanted === null ? main : postmortem.series.filter(({ id, name }) => id === wanted || name === wanted)
  if (wanted !== null && named.length === 0)
    throw new FaultlineError('series.unknown', {
      series: wanted,
      known: postmortem.series.map(({ name }) => name).join(', ') || 'none',
    })
  const best = (named.length > 0 ? named : postmortem.series)
    .flatMap((series) => {
      const columns = data.get(series.id)
      const proposal = columns && proposeWindows(columns)[0]
      return columns && proposal ? [{ series, columns, proposal }] : []
    })
    .sort((a, b) => b.proposal.confidence - a.proposal.confidence)[0]
  if (!best) throw new FaultlineError('mark.noSource', { from: `no window stands out in ${wanted ?? 'any series'}` })
  return acceptWindow(postmortem, best.series, best.columns, best.proposal)
}

/** `impactStart`, `impact-start` and `impact.start` are one name. */
function markName(typed: string): MarkName {
  const plain = (name: string) => name.replace(/[^a-z]/gi, '').toLowerCase()
  const found = markNames.find((name) => plain(name) === plain(typed))
  if (found) return found
  throw new FaultlineError('mark.unknown', { mark: typed, known: markNames.join(', ') })
}

function markOf(postmortem: Postmortem, assignment: string): Mark {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(assignment) ?? []
  if (name === undefined || value === undefined) throw usage(`${assignment} is not NAME=INSTANT or NAME=event:ID`)
  if (!value.startsWith('event:')) {
    const from = { kind: 'hand' as const, ref: null, quote: null }
    return { name: markName(name), at: instantFrom(postmortem, value), from, confirmed: true }
  }
  const id = value.slice('event:'.length)
  const events = postmortem.events.filter((event) => event.id === id)
  const [event] = events.length > 0 ? events : postmortem.events.filter((candidate) => candidate.id.startsWith(id))
  if (!event) throw new FaultlineError('event.unknown', { event: id })
  return { name: markName(name), at: event.at, from: { kind: 'event', ref: event.id, quote: null }, confirmed: true }
}

/** An instant, or a time in the postmortem's zone; a time of day is on the day of the first event. */
function instantFrom(postmortem: Postmortem, text: string): string {
  if (isInstant(text)) return text
  const first = postmortem.events.map(({ at }) => at).sort()[0]
  const read = readInstant(text, { zone: postmortem.zone, ...(first ? { day: first.slice(0, 10) } : {}) })
  if (read.ok) return instantOf(read.ms)
  throw usage(`${text} can't be read as a time (${read.reason}); an instant is written 2025-11-24T08:08:00Z`)
}
