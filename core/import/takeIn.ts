import { FaultlineError } from '../errors.ts'
import { splitBlocks } from '../merge/mergeText.ts'
import type { Action } from '../postmortem/action.ts'
import { withClock } from '../postmortem/clockDifference.ts'
import { type Event, sortEvents } from '../postmortem/event.ts'
import { idsOf } from '../postmortem/joinEvents.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import type { Series } from '../postmortem/series.ts'
import type { Source } from '../postmortem/source.ts'
import { instantOf } from '../time/instant.ts'
import type { Match, RefreshReport } from './actions/refresh.ts'
import { applyChanges } from './applyChanges.ts'
import { withEventMarks } from './chat/withEventMarks.ts'
import { summaryOf } from './metrics/growing.ts'
import { replaceSeries } from './replaceSeries.ts'
import { seriesIds } from './seriesIds.ts'
import { type SourceChanges, sourceChanges } from './sourceChanges.ts'
import { takeRefresh } from './takeRefresh.ts'
import type { Inspected, Parsed, ParsedSection } from './types.ts'

export interface Taken {
  readonly postmortem: Postmortem
  readonly added: {
    readonly events: number
    readonly series: number
    readonly accounts: number
    readonly actions: number
  }
  /** Things that were there already. */
  readonly duplicates: number
  /** Lines and series of a file that was taken in before which say something else now. */
  readonly changed: number
  /** What a tracker's list changed; null for every other file. */
  readonly refresh: RefreshReport | null
  readonly warnings: readonly { readonly line: number | null; readonly message: string }[]
}

/** What the author decided about a file before it is taken in; left out, all of it comes in as it stands. */
export interface TakeOptions {
  /** When. */
  readonly at: string
  readonly newId?: () => string
  /** Seconds that the file's clock runs ahead; of a file that was taken in before, what was said then holds. */
  readonly ahead?: number
  /** Ids of its events that are left out, or whose change is not taken. */
  readonly skip?: ReadonlySet<string>
  /** Ids of its events that the author left out before and wants now. */
  readonly restore?: ReadonlySet<string>
  /** Ids of events of an earlier version that the file no longer holds and that go. */
  readonly takeOut?: ReadonlySet<string>
  /** Rows of a tracker's list that were matched by title and confirmed. */
  readonly accepted?: readonly Match[]
  /** Ids of actions that the tracker's list must leave as they are. */
  readonly refused?: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/**
 * Puts an inspected file into a postmortem; the one that came in is not changed. What is there already, by id, is counted
 * and not added; a changed file changes its own lines and nothing that the author made of them. Empty fields are filled,
 * text that stands is never replaced. Marks are left to their own functions.
 * A tracker's list changes the actions that it knows and adds none.
 * Throws `import.question` while the file leaves something open.
 */
export function takeIn(before: Postmortem, inspected: Inspected, options: TakeOptions): Taken {
  const { parsed, file } = inspected
  const [question] = parsed.questions
  if (question !== undefined)
    throw new FaultlineError('import.question', {
      name: file.name,
      question: question.text.replace(/[.?]$/, ''),
      id: question.id,
    })
  const { at, skip = none, restore = none } = options
  if (parsed.kind === 'actions') return takeRefresh(before, inspected, options)
  if (parsed.whole !== undefined && isBlank(before)) return adopted(before, parsed.whole)
  const changes = sourceChanges(before, inspected)
  const { postmortem, changed, ahead } = withChanges(before, inspected, changes, options)
  const notes: string[] = []
  const stillOut = (changes?.leftOut ?? []).map(({ id }) => id).filter((id) => !restore.has(id))
  const out = new Set([...skip, ...stillOut])
  const fresh = parsed.events.filter(({ id }) => !out.has(id)).map((event) => withClock(event, ahead))
  const events = mergeEvents(postmortem.events, fresh)
  const series = mergeById(postmortem.series, seriesOf(inspected, postmortem.series))
  const actions = mergeById(
    postmortem.actions,
    parsed.actions.map((action) => stamped(action, at)),
  )
  const accounts = mergeById(postmortem.accounts, parsed.accounts)
  const marked = withEventMarks({ ...postmortem, events: sortEvents(events.all) }, parsed.marks)
  return {
    postmortem: {
      ...withHeader(marked, parsed.header),
      series: series.all,
      actions: actions.all,
      accounts: accounts.all,
      sections: withSections(postmortem.sections, parsed.sections, notes),
      sources: sourcesWith(postmortem.sources, inspected, changes, { at, ahead, skip, restore }),
    },
    added: { events: events.added, series: series.added, accounts: accounts.added, actions: actions.added },
    duplicates:
      events.duplicates + series.duplicates + actions.duplicates + accounts.duplicates - (changes?.same ? 0 : changed),
    changed,
    refresh: null,
    warnings: [
      ...parsed.problems.map(({ line, message }) => ({ line, message })),
      ...notes.map((message) => ({ line: null, message })),
    ],
  }
}

/** What a file that was taken in before says anew, put in place of what it said. */
function withChanges(before: Postmortem, inspected: Inspected, changes: SourceChanges | null, options: TakeOptions) {
  const ahead = options.ahead ?? changes?.previous.ahead ?? 0
  if (changes === null) return { postmortem: before, changed: 0, ahead }
  const { skip = none, takeOut = none } = options
  const { source, parsed } = inspected
  const lines = applyChanges(before, changes, source.id, { ahead, skip, takeOut })
  const fresh = seriesOf(inspected, before.series)
  const pairs = changes.series.flatMap(({ before: { id }, after }) => {
    const to = fresh[parsed.series.indexOf(after)]
    return to === undefined ? [] : [{ from: id, to }]
  })
  const changed = changes.changed.filter(({ after }) => !skip.has(after.id)).length + pairs.length
  return { postmortem: replaceSeries(lines, pairs), changed, ahead }
}

interface Said {
  readonly at: string
  readonly ahead: number
  readonly skip: ReadonlySet<string>
  readonly restore: ReadonlySet<string>
}

/** The file among the sources: once, with its clock, what it took the place of and what was left out of it. */
function sourcesWith(
  sources: readonly Source[],
  { source, parsed }: Inspected,
  changes: SourceChanges | null,
  { at, ahead, skip, restore }: Said,
): Source[] {
  const { previous, same = false, fresh = parsed.events, leftOut = [] } = changes ?? {}
  const out = [...leftOut, ...fresh.filter(({ id }) => skip.has(id))].map(({ id }) => id)
  const all = [...new Set([...(same ? (previous?.leftOut ?? []) : []), ...out])].filter((id) => !restore.has(id))
  const said = {
    ...(ahead !== 0 && { ahead }),
    ...(all.length > 0 && { leftOut: all }),
  }
  if (same)
    return sources.map((one) => {
      if (one.id !== source.id) return one
      const { ahead: _, leftOut: __, ...rest } = one
      return { ...rest, ...said }
    })
  const replaces = previous === undefined ? {} : { replaces: previous.id }
  return [...sources, { ...source, importedAt: at, ...said, ...replaces }]
}

/** Nothing was written or taken in yet. */
function isBlank({ events, series, actions, accounts, factors, lessons, marks, sections }: Postmortem): boolean {
  const lists = [events, series, actions, accounts, factors, lessons, marks]
  return lists.every(({ length }) => length === 0) && sections.every(({ text }) => text.trim() === '')
}

/** Our own file into an empty postmortem: an equal one, under the id that its folder has. The file is no source of it. */
function adopted({ id }: Postmortem, whole: Postmortem): Taken {
  const { events, series, accounts, actions } = whole
  const added = { events: events.length, series: series.length, accounts: accounts.length, actions: actions.length }
  return { postmortem: { ...whole, id }, added, duplicates: 0, changed: 0, refresh: null, warnings: [] }
}

interface Merged<T> {
  readonly all: T[]
  readonly added: number
  readonly duplicates: number
}

function mergeById<T extends { id: string }>(there: readonly T[], incoming: readonly T[]): Merged<T> {
  const ids = new Set(there.map((each) => each.id))
  const fresh = incoming.filter((each) => !ids.has(each.id))
  return { all: [...there, ...fresh], added: fresh.length, duplicates: incoming.length - fresh.length }
}

/** The same event in another file keeps both places; one that was merged into another by hand stays there. */
function mergeEvents(there: readonly Event[], incoming: readonly Event[]): Merged<Event> {
  const inside = new Set(there.flatMap(namesOf))
  const fresh = incoming.filter(({ id }) => !inside.has(id))
  const again = new Map(incoming.map((event) => [event.id, event]))
  const all = [...there, ...fresh].map((event) => {
    const origins =
      again.get(event.id)?.origins.filter(({ source }) => !event.origins.some((o) => o.source === source)) ?? []
    return origins.length === 0 ? event : { ...event, origins: [...event.origins, ...origins] }
  })
  return { all, added: fresh.length, duplicates: incoming.length - fresh.length }
}

/** Its ids, and those that later versions of its files gave it. */
const namesOf = (event: Event) => [
  ...idsOf(event),
  ...event.origins.flatMap((origin) => (origin.event === undefined ? [] : [origin.event])),
]

const stamped = (action: Action, at: string): Action => ({
  ...action,
  created: at,
  history: [{ at, status: action.status }],
})

function seriesOf({ parsed, source, options }: Inspected, there: readonly Series[]): Series[] {
  const ids = seriesIds(source.id, parsed.series)
  const hasMain = there.some((series) => series.main === true)
  return parsed.series.map((series, i): Series => {
    const { t } = series
    const [first, last] = [t[0], t.at(-1)]
    const { gaps, min, max } = series.summary ?? summaryOf(series)
    return {
      id: ids[i] ?? '',
      name: series.name,
      unit: series.unit,
      source: source.id,
      format: source.format,
      column: series.column,
      read: options,
      points: t.length,
      gaps,
      first: first === undefined ? null : instantOf(first),
      last: last === undefined ? null : instantOf(last),
      min,
      max,
      audience: 'internal',
      ...(i === 0 && !hasMain && { main: true }),
    }
  })
}

function withHeader(postmortem: Postmortem, header: Parsed['header']): Postmortem {
  const { impact, stated } = postmortem
  const fill = (now: string, next: string | undefined) => (now === '' && next !== undefined ? next : now)
  const severity = stated.pageSeverity ?? header.pageSeverity
  const customer = stated.customerSeverity ?? header.customerSeverity
  const company = postmortem.company ?? header.company
  return {
    ...postmortem,
    title: fill(postmortem.title, header.title),
    ...(company !== undefined && { company }),
    stated: {
      ...stated,
      ...(severity !== undefined && { pageSeverity: severity }),
      ...(customer !== undefined && { customerSeverity: customer }),
    },
    impact: {
      ...impact,
      services: impact.services.length === 0 ? [...(header.services ?? [])] : impact.services,
      headline: { ...impact.headline, text: fill(impact.headline.text, header.headline) },
      where: { ...impact.where, text: fill(impact.where.text, header.where) },
      dataLoss:
        impact.dataLoss.answer === 'open' && header.dataLoss !== undefined
          ? { ...impact.dataLoss, ...header.dataLoss }
          : impact.dataLoss,
    },
  }
}

/** Fills empty sections and appends to the others. A page is public, so its text is for customers unless it says otherwise. */
function withSections(there: readonly Section[], incoming: readonly ParsedSection[], notes: string[]): Section[] {
  const sections = [...there]
  for (const { id, heading, text, audience = 'customer' } of incoming) {
    if (id === null) continue
    const at = sections.findIndex((section) => section.id === id)
    const section = sections[at]
    if (section === undefined) sections.push({ id, audience, text })
    else if (section.text.trim() === '') sections[at] = { ...section, text }
    else {
      // A later version of a page says most of what it said before.
      const fresh = splitBlocks(text).filter((block) => !section.text.includes(block))
      if (fresh.length === 0) continue
      sections[at] = { ...section, text: `${section.text}\n\n${fresh.join('\n\n')}` }
      notes.push(`“${heading}” was added below the text that was there.`)
    }
  }
  return sections
}
