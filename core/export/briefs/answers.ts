import { spanText } from '../../doc/header.ts'
import { formatNumber } from '../../facts/formatFact.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { type BriefTexts, fill } from './briefTexts.ts'
import type { IncidentStory } from './incidentStory.ts'
import { differsFromUtc, localSpan, placeOf, zonesOf } from './localTime.ts'
import type { Recipient } from './recipients.ts'

export interface Answer {
  readonly question: string
  readonly answer: string
}

export interface AnswerContext {
  readonly story: IncidentStory
  readonly texts: BriefTexts
  /** Used where an account's region gives no zone. */
  readonly zone?: string | undefined
}

/** The five that every customer asks, in the order in which they ask them. */
export function fiveAnswers(recipient: Recipient, context: AnswerContext): Answer[] {
  const { story, texts } = context
  const { letter } = texts
  const long = [howLong(story, letter), ...local(recipient, context), pageSentence(story, letter)]
  return [
    asked('over', over(story, letter), letter),
    asked('long', long.filter(Boolean).join(' '), letter),
    asked('noticed', noticed(recipient, story, letter), letter),
    asked('lost', lost(story, letter), letter),
    asked('next', next(recipient, story, letter), letter),
  ]
}

/** Those of the five that are the same for everyone. */
export function sharedAnswers(
  story: IncidentStory,
  { letter }: BriefTexts,
): { over: Answer; long: Answer; lost: Answer } {
  return {
    over: asked('over', over(story, letter), letter),
    long: asked('long', howLong(story, letter), letter),
    lost: asked('lost', lost(story, letter), letter),
  }
}

const asked = (key: string, answer: string, letter: Letter): Answer => ({
  question: fill(letter, `${key}.question`),
  answer,
})

type Letter = BriefTexts['letter']

const clock = (at: string) => formatInstant(at, 'UTC', 'clock-zone')
const day = (at: string) => formatInstant(at, 'UTC', 'date')

function over({ end, resolved }: IncidentStory, letter: Letter): string {
  if (end !== null) return fill(letter, 'over.yes', { end: clock(end), endDate: day(end) })
  if (resolved === null) return fill(letter, 'over.no')
  return fill(letter, 'over.page', { resolved: clock(resolved), resolvedDate: day(resolved) })
}

function howLong({ start, end, duration, stretches, date }: IncidentStory, letter: Letter): string {
  if (start === null) return fill(letter, 'long.unknown')
  if (end === null || duration === null) return fill(letter, 'long.open', { start: clock(start), date })
  const span = spanText(start, end, 'UTC')
  // A span over midnight names its days itself.
  const key = stretches > 1 ? 'long.parts' : 'long.known'
  const said = fill(letter, key, { duration, span, date, count: stretches })
  return day(start) === day(end) ? said : said.replace(` on ${date}`, '')
}

function local(recipient: Recipient, { story, texts, zone }: AnswerContext): string[] {
  const { start, end, date } = story
  if (start === null || end === null) return []
  const found = [...new Set(recipient.rows.flatMap(({ region }) => zonesOf(region, texts.regions)))]
  const zones = found.length > 0 ? found : zone === undefined ? [] : [zone]
  return zones
    .filter((each) => differsFromUtc(start, each))
    .map((each) => fill(texts.letter, 'long.local', { place: placeOf(each), span: localSpan(start, end, each, date) }))
}

/** What reconciles the page with the evidence; empty where they agree. */
export function pageSentence({ page, end, duration }: IncidentStory, letter: Letter): string {
  if (page === null) return ''
  const values = {
    pageDuration: page.duration,
    pageSpan: page.span,
    end: end === null ? '' : clock(end),
    duration: duration ?? '',
  }
  return fill(letter, `page.${page.kind}`, values)
}

export const minutesText = (minutes: number): string =>
  `${formatNumber(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`

function noticed({ delayed, longest, rows }: Recipient, { headline, start }: IncidentStory, letter: Letter): string {
  if (delayed === null && longest === null)
    return headline === '' ? fill(letter, 'noticed.nothing') : fill(letter, 'noticed.noFigures', { headline })
  if (delayed === 0 && (longest ?? 0) === 0) return fill(letter, 'noticed.none')
  return [
    delayed === null ? '' : fill(letter, 'noticed.delayed', { count: formatNumber(delayed) }),
    longest === null ? '' : fill(letter, 'noticed.longest', { minutes: minutesText(longest) }),
    rows.length > 1 ? fill(letter, 'noticed.workspaces', { count: rows.length }) : '',
    // The list gives figures and no times: nothing here may be read as the account's own from and to.
    start === null ? '' : fill(letter, 'noticed.times'),
  ]
    .filter(Boolean)
    .join(' ')
}

function lost({ dataLoss }: IncidentStory, letter: Letter): string {
  const lead = fill(letter, `lost.${dataLoss.answer}`)
  const { text } = dataLoss
  if (text === '') return lead
  // What the author wrote often begins with the answer itself.
  const own = /^(?:no|yes)\b[,.]/i.test(text) ? text : `${lead} ${text}`
  return /[.!?]$/.test(own) ? own : `${own}.`
}

function next({ lead }: Recipient, { actions }: IncidentStory, letter: Letter): string {
  const of = (status: IncidentStory['actions'][number]['status']) =>
    actions.filter((action) => action.status === status).map(({ text }) => text)
  const said = (['done', 'doing', 'planned'] as const).flatMap((status) =>
    of(status).length === 0 ? [] : [fill(letter, `next.${status}`, { actions: of(status).join('; ') })],
  )
  const contact = lead === null ? '' : lead.email === null ? lead.name : `${lead.name}, ${lead.email}`
  const asked = contact === '' ? [] : [fill(letter, 'next.contact', { contact })]
  return [...(said.length === 0 ? [fill(letter, 'next.none')] : said), ...asked].join(' ')
}
