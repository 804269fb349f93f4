import type { RootContent, TableRow } from 'mdast'
import type { Finding } from '../../checks/finding.ts'
import { item, list, paragraph, table, words } from '../../doc/build.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { type ComposeContext, readerFor } from '../../doc/reader.ts'
import { plainFor, textFor } from '../../doc/textFor.ts'
import { formatNumber } from '../../facts/formatFact.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import { minutesText, pageSentence, sharedAnswers } from './answers.ts'
import { type BriefTexts, fill } from './briefTexts.ts'
import { type IncidentStory, withoutStop } from './incidentStory.ts'
import type { Recipient } from './recipients.ts'

/** What is said on the phone and never in a letter, the same for every CSM. */
export interface InsideNotes {
  readonly avoid: readonly string[]
  readonly open: readonly string[]
  /** The internal message, as blocks; empty when there is none. */
  readonly message: readonly RootContent[]
  /** The message as sentences, for the guard. */
  readonly sentences: readonly string[]
}

export function insideNotes(
  postmortem: Postmortem,
  context: Omit<ComposeContext, 'audience'>,
  findings: readonly Finding[],
  story: IncidentStory,
  { callSheet }: BriefTexts,
): InsideNotes {
  const reader = readerFor(postmortem, { ...context, audience: 'internal' })
  const promised = postmortem.actions.flatMap(({ title, public: told, status }) =>
    told?.promised && status !== 'done' ? [`${withoutStop(plainFor(title, reader))} (${told.promised.text})`] : [],
  )
  const avoid = [
    fill(callSheet, 'avoid.others'),
    fill(callSheet, 'avoid.window'),
    fill(callSheet, 'avoid.cause'),
    promised.length === 0
      ? fill(callSheet, 'avoid.noDates')
      : fill(callSheet, 'avoid.dates', { promised: promised.join('; ') }),
    fill(callSheet, 'avoid.lost'),
    ...(story.page && story.duration
      ? [fill(callSheet, 'avoid.page', { pageDuration: story.page.duration, duration: story.duration })]
      : []),
  ]
  const open = [
    ...(story.end === null ? [fill(callSheet, 'open.end')] : []),
    ...(story.dataLoss.answer === 'unknown' ? [fill(callSheet, 'open.lost')] : []),
    ...findings.filter(({ rule }) => rule === 'open-answer').map(({ message }) => message),
    ...postmortem.lessons
      .filter(({ kind, action }) => kind === 'question' && action === undefined)
      .map(({ text, owner }) => `${plainFor(text, reader)}${owner ? ` (${owner})` : ''}`),
  ]
  const text = postmortem.sections.find(({ id }) => id === 'internal-message')?.text ?? ''
  const message = text.trim() === '' ? [] : textFor(text, reader)
  const sentences = message.length === 0 ? [] : plainFor(text, reader).split(/(?<=[.!?])\s+/)
  return { avoid, open, message, sentences }
}

export interface CallSheetInput {
  /** Null: the accounts that no one is named for. */
  readonly csm: string | null
  /** Led by this CSM, most late messages first. */
  readonly calls: readonly Recipient[]
  /** Accounts with rows of this CSM that a colleague leads. */
  readonly shared: readonly Recipient[]
  /** Identities whose letter is held. */
  readonly held: ReadonlySet<string>
}

/** Everything that one CSM needs with the phone in hand. Internal. */
export function callSheetFor(
  { csm, calls, shared, held }: CallSheetInput,
  { story, texts, notes }: { readonly story: IncidentStory; readonly texts: BriefTexts; readonly notes: InsideNotes },
): ComposedDocument {
  const { callSheet } = texts
  const heading = (key: string): RootContent => ({
    type: 'heading',
    depth: 2,
    children: [words(fill(callSheet, `${key}.heading`))],
    data: { role: 'part', section: key },
  })
  const bullets = (lines: readonly string[]) =>
    list(
      false,
      lines.map((line) => item(paragraph(words(line)))),
    )
  const title = csm === null ? fill(callSheet, 'titleWithout') : fill(callSheet, 'title', { csm })
  const children: RootContent[] = [
    ...(calls.length === 0 ? [] : [heading('accounts'), callTable(calls, held, callSheet)]),
    heading('answers'),
    answersTable(story, texts),
    heading('avoid'),
    bullets(notes.avoid),
    heading('open'),
    notes.open.length === 0 ? paragraph(words(fill(callSheet, 'open.none'))) : bullets(notes.open),
    ...(shared.length === 0
      ? []
      : [heading('shared'), paragraph(words(fill(callSheet, 'shared.intro'))), sharedTable(shared, callSheet)]),
    ...(notes.message.length === 0 ? [] : [heading('inside'), ...notes.message]),
  ]
  const { report, date } = story
  return {
    ...report,
    audience: 'internal',
    title,
    subtitle: fill(callSheet, 'subtitle', { title: story.title, date }),
    properties: [
      { key: 'title', value: title },
      { key: 'audience', value: 'internal' },
      { key: 'date', value: date },
      { key: 'version', value: story.version },
    ],
    root: { type: 'root', children },
    updates: [],
    withheld: { blocks: 0, events: 0, actions: 0 },
  }
}

type Words = BriefTexts['callSheet']

function callTable(calls: readonly Recipient[], held: ReadonlySet<string>, callSheet: Words) {
  const label = (key: string) => fill(callSheet, `accounts.${key}`)
  const rows = calls.map((call) => [
    ...figures(call),
    held.has(call.identity) ? `${label('held')} ${sentence(call, callSheet)}` : sentence(call, callSheet),
  ])
  return grid([label('account'), label('delayed'), label('longest'), label('say')], rows)
}

function sharedTable(shared: readonly Recipient[], callSheet: Words) {
  const label = (key: string) => fill(callSheet, `accounts.${key}`)
  const rows = shared.map((call) => [...figures(call), call.lead?.name ?? ''])
  return grid([label('account'), label('delayed'), label('longest'), fill(callSheet, 'shared.lead')], rows)
}

function figures({ name, rows, delayed, longest }: Recipient): string[] {
  const more = [
    rows.length > 1 ? `${rows.length} workspaces` : (rows[0]?.workspace ?? ''),
    ...new Set(rows.flatMap(({ plan }) => plan ?? [])),
  ].filter(Boolean)
  return [
    more.length === 0 ? name : `${name} (${more.join(', ')})`,
    delayed === null ? '' : formatNumber(delayed),
    longest === null ? '' : minutesText(longest),
  ]
}

function sentence({ delayed, longest }: Recipient, callSheet: Words): string {
  if (delayed === null) return fill(callSheet, 'say.unknown')
  if (delayed === 0) return fill(callSheet, 'say.none')
  const count = formatNumber(delayed)
  return longest === null
    ? fill(callSheet, 'say.count', { count })
    : fill(callSheet, 'say.delayed', { count, minutes: minutesText(longest) })
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): RootContent {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [words(cell)] })),
  })
  return { type: 'table', align: [null, 'right', 'right', null], children: [row(head), ...rows.map(row)] }
}

/** What all accounts ask, answered as the letters do. */
function answersTable(story: IncidentStory, texts: BriefTexts): RootContent {
  const { letter, callSheet } = texts
  const { over, long, lost } = sharedAnswers(story, texts)
  const page = pageSentence(story, letter)
  const rows = [
    over,
    long,
    { question: fill(callSheet, 'page.question'), answer: page === '' ? fill(callSheet, 'page.same') : page },
    lost,
    { question: fill(callSheet, 'credit.question'), answer: fill(callSheet, 'credit.answer') },
  ]
  return table(
    'facts',
    [fill(callSheet, 'answers.title'), ''],
    rows.map(({ question, answer }) => [[words(question)], [words(answer)]]),
  )
}
