import { FaultlineError } from '../errors.ts'
import type { Action } from '../postmortem/action.ts'
import { type Event, sortEvents } from '../postmortem/event.ts'
import { idsOf } from '../postmortem/joinEvents.ts'
import { setMark } from '../postmortem/marks.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import type { Series } from '../postmortem/series.ts'
import { instantOf } from '../time/instant.ts'
import type { RefreshReport } from './actions/refresh.ts'
import { summaryOf } from './metrics/growing.ts'
import { seriesIds } from './seriesIds.ts'
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
  /** What a tracker's list changed; null for every other file. */
  readonly refresh: RefreshReport | null
  readonly warnings: readonly { readonly line: number | null; readonly message: string }[]
}

/**
 * Puts an inspected file into a postmortem; the one that came in is not changed. What is there already, by id, is counted
 * and not added; empty fields are filled, text that stands is never replaced. Marks are left to their own functions.
 * A tracker's list changes the actions that it knows and adds none.
 * Throws `import.question` while the file leaves something open.
 */
export function takeIn(
  postmortem: Postmortem,
  inspected: Inspected,
  { at }: { readonly at: string; readonly newId?: () => string },
): Taken {
  const { parsed, source, file } = inspected
  const [question] = parsed.questions
  if (question !== undefined)
    throw new FaultlineError('import.question', {
      name: file.name,
      question: question.text.replace(/[.?]$/, ''),
      id: question.id,
    })
  if (parsed.kind === 'actions') return takeRefresh(postmortem, inspected, at)
  if (parsed.whole !== undefined && isBlank(postmortem)) return adopted(postmortem, parsed.whole)
  const notes: string[] = []
  const events = mergeEvents(postmortem.events, parsed.events)
  const series = mergeById(postmortem.series, seriesOf(inspected, postmortem.series))
  const actions = mergeById(
    postmortem.actions,
    parsed.actions.map((action) => stamped(action, at)),
  )
  const accounts = mergeById(postmortem.accounts, parsed.accounts)
  const known = postmortem.sources.some((other) => other.id === source.id)
  return {
    postmortem: {
      ...withHeader(withMarks(postmortem, parsed), parsed.header),
      events: sortEvents(events.all),
      series: series.all,
      actions: actions.all,
      accounts: accounts.all,
      sections: withSections(postmortem.sections, parsed.sections, notes),
      sources: known ? postmortem.sources : [...postmortem.sources, { ...source, importedAt: at }],
    },
    added: { events: events.added, series: series.added, accounts: accounts.added, actions: actions.added },
    duplicates: events.duplicates + series.duplicates + actions.duplicates + accounts.duplicates,
    refresh: null,
    warnings: [
      ...parsed.problems.map(({ line, message }) => ({ line, message })),
      ...notes.map((message) => ({ line: null, message })),
    ],
  }
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
  return { postmortem: { ...whole, id }, added, duplicates: 0, refresh: null, warnings: [] }
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
  const inside = new Set(there.flatMap(idsOf))
  const fresh = incoming.filter(({ id }) => !inside.has(id))
  const again = new Map(incoming.map((event) => [event.id, event]))
  const all = [...there, ...fresh].map((event) => {
    const origins =
      again.get(event.id)?.origins.filter(({ source }) => !event.origins.some((o) => o.source === source)) ?? []
    return origins.length === 0 ? event : { ...event, origins: [...event.origins, ...origins] }
  })
  return { all, added: fresh.length, duplicates: incoming.length - fresh.length }
}

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
    const { gaps, min, max } = summaryOf(series)
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

/** Marks that the author set on what he chose; every other mark is left to its own functions. */
function withMarks(postmortem: Postmortem, { marks = new Map(), events }: Parsed): Postmortem {
  return [...marks].reduce((now, [name, id]) => {
    const event = events.find((each) => each.id === id)
    const from = { kind: 'event', ref: id, quote: null } as const
    return event === undefined ? now : setMark(now, { name, at: event.at, from, confirmed: true })
  }, postmortem)
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
    else if (!section.text.includes(text)) {
      sections[at] = { ...section, text: `${section.text}\n\n${text}` }
      notes.push(`“${heading}” was added below the text that was there.`)
    }
  }
  return sections
}
