import { matchTracker } from '../../core/import/actions/refresh.ts'
import { decidedPairs, differ, type SamePair, samePairs } from '../../core/import/samePairs.ts'
import { type Taken as FileTaken, type TakeOptions, takeIn } from '../../core/import/takeIn.ts'
import type { Columns } from '../../core/metrics/columns.ts'
import type { Event } from '../../core/postmortem/event.ts'
import { mergeEvents } from '../../core/postmortem/joinEvents.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { ReadyFile } from './readyFiles.ts'
import type { FileResult, ImportResult, ImportWarning, Place, SameChoice } from './types.ts'

export interface Taken {
  readonly postmortem: Postmortem
  readonly result: ImportResult
  /** Points that were read with the files, so that nothing is read twice. */
  readonly data: ReadonlyMap<string, Columns>
}

type Same = ReadonlyMap<string, SameChoice>

/** The postmortem with all these files in it as the author decided, pairs of events included. */
export function takeFiles(start: Postmortem, files: readonly ReadyFile[], same: Same, at: string): Taken {
  let postmortem = start
  const data = new Map<string, Columns>()
  const added = { events: 0, series: 0, accounts: 0, actions: 0 }
  const warnings: ImportWarning[] = []
  const each: FileResult[] = []
  let [duplicates, changed] = [0, 0]
  for (const file of files) {
    const before = new Set(postmortem.series.map((series) => series.id))
    const taken = takeIn(postmortem, file.inspected, takeOptions(postmortem, file, at))
    postmortem = taken.postmortem
    for (const kind of ['events', 'series', 'accounts', 'actions'] as const) added[kind] += taken.added[kind]
    duplicates += taken.duplicates
    changed += taken.changed
    warnings.push(...warningsOf(file, taken))
    each.push({
      name: file.inspected.file.name,
      added: taken.added,
      changed: taken.changed,
      place: placeOf(taken.postmortem, file.inspected.source.id),
    })
    for (const { id, column, source } of postmortem.series.filter((series) => !before.has(series.id))) {
      const read = file.inspected.parsed.series.find((one) => JSON.stringify(one.column) === JSON.stringify(column))
      if (read !== undefined && source === file.inspected.source.id) data.set(id, { t: read.t, v: read.v })
    }
  }
  const paired = withSame(postmortem, same, at)
  const names = files.map(({ inspected }) => inspected.file.name)
  const result = { files: names, added, duplicates, changed, merged: paired.merged, warnings, each }
  return { postmortem: paired.postmortem, data, result }
}

/** With the file and, for a line of it, what stood there. */
function warningsOf({ inspected }: ReadyFile, { warnings }: FileTaken): ImportWarning[] {
  const { problems } = inspected.parsed
  return warnings.map(({ line, message }) => {
    const problem = problems.find((one) => one.line === line && one.message === message)
    return { line, message, file: inspected.file.name, ...(problem?.text !== undefined && { text: problem.text }) }
  })
}

/** The first event, series or action of a source. */
function placeOf({ events, series, actions }: Postmortem, source: string): Place | null {
  const its = ({ origins }: { readonly origins: readonly { readonly source: string }[] }) =>
    origins.some((origin) => origin.source === source)
  const event = events.find(its)
  if (event !== undefined) return { step: 'timeline', id: event.id }
  const metric = series.find((one) => one.source === source)
  if (metric !== undefined) return { step: 'metrics', id: metric.id }
  const action = actions.find(its)
  return action === undefined ? null : { step: 'actions', id: action.id }
}

/** What a card's choices mean for the postmortem that it comes into. */
function takeOptions({ actions }: Postmortem, { card, inspected }: ReadyFile, at: string): TakeOptions {
  const { accepted, ...choices } = card.choices ?? {}
  if (accepted === undefined || accepted.size === 0) return { at, ...choices }
  const { proposed } = matchTracker(actions, inspected.parsed.actions)
  return { at, ...choices, accepted: proposed.filter(({ action }) => accepted.has(action)) }
}

function withSame(postmortem: Postmortem, same: Same, at: string): { postmortem: Postmortem; merged: number } {
  if (same.size === 0) return { postmortem, merged: 0 }
  const pairs = samePairs(postmortem.events, decidedPairs(postmortem))
  const wanted = pairs.filter(({ key }) => same.get(key) === 'merge')
  const chats = chatsOf(postmortem)
  const merged = wanted.reduce((now, pair) => {
    const { keep, away } = keptFirst(pair, chats)
    return mergeEvents(keep.id, [away.id])(now)
  }, postmortem)
  const apart = pairs.filter(({ key }) => same.get(key) === 'differ').map(({ key }) => key)
  return { postmortem: differ(merged, apart, at), merged: wanted.length }
}

/** Ids of the sources that are chats. */
export const chatsOf = ({ sources }: Pick<Postmortem, 'sources'>): ReadonlySet<string> =>
  new Set(sources.filter(({ format }) => format.startsWith('slack')).map(({ id }) => id))

/** Which of the two gives time and words: a chat only retells what a machine, a page or a log wrote itself. */
export function keptFirst(
  { a, b }: SamePair,
  chats: ReadonlySet<string>,
): { readonly keep: Event; readonly away: Event } {
  const retold = (event: Event) => chats.has(event.origins[0]?.source ?? '')
  return retold(a) && !retold(b) ? { keep: b, away: a } : { keep: a, away: b }
}
