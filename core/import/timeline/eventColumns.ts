import { type Column, keyOf, type Table, type TimeColumns } from '../csv/table.ts'
import type { ImportOptions, Question } from '../types.ts'

export type EventRole = 'text' | 'author' | 'end' | 'kind' | 'id'

/** How headers call what an event consists of; the order is that of preference. */
const names: Readonly<Record<EventRole, readonly RegExp[]>> = {
  text: [
    /^(?:message|text|event|what|what happened|ereignis|événement|évènement|evenement|evento|beschreibung|nachricht|meldung|mensaje|message text|内容|事件|描述)$/,
    /^(?:description|title|summary|note|notes|details?|subject|entry|activity|action|comment|log|name|titel|bemerkung|incident|event name|event description|故障类型)$/,
    /\b(?:message|description|summary|title|text)$/,
  ],
  author: [
    /^(?:who|author|user|person|by|owner|actor|reporter|responder|user name|username|assignee|autor|nutzer|benutzer|auteur|usuario|posted by|created by|team)$/,
  ],
  end: [
    /^(?:end|end time|end at|ended|ended at|finish|finished at|until|to|ende|fin|结束时间)$/,
    /\bend(?:ed)?(?: at| time)?$|结束/,
  ],
  kind: [/^(?:type|kind|category|event type|typ|art)$/],
  id: [/^(?:id|event id|incident id|uuid|key|entry id|nr|no|number)$/],
}

const otherRoles =
  /^(?:sev|severity|level|priority|impact|status|state|tz|zone|timezone|source|system|tool|channel|team|tags?)$/

function byName(table: Table, role: EventRole, taken: ReadonlySet<number>): Column | undefined {
  for (const pattern of names[role]) {
    const column = table.columns.find((each) => !taken.has(each.index) && pattern.test(each.key))
    if (column !== undefined) return column
  }
  return undefined
}

/** The column that says what happened. `sure` when its header or being the only one says so. */
export function textColumn(
  table: Table,
  times: TimeColumns | null,
): { column: Column; sure: boolean; others: Column[] } | null {
  const taken = new Set([times?.time, times?.date, times?.zone].filter((each) => typeof each === 'number'))
  const named = byName(table, 'text', taken)
  const isTime = (each: Column) => each.times + each.dates + each.clocks > each.filled / 2 && each.filled > 0
  const wordy = (each: Column) => each.filled > 0 && each.numbers < each.filled / 2 && !isTime(each)
  // The same word in every row names a thing and not what happened to it, unless the header is beyond doubt.
  const tells = (each: Column) =>
    each.filled <= 20 || names.text[0]?.test(each.key) === true || each.distinct > each.filled * 0.05
  if (named !== undefined && (named.filled === 0 || (named.numbers < named.filled && tells(named)))) {
    return { column: named, sure: true, others: [] }
  }
  const words = table.columns.filter(
    (each) => !taken.has(each.index) && wordy(each) && !names.author[0]?.test(each.key),
  )
  const plain = words.filter((each) => !otherRoles.test(each.key) && !names.id[0]?.test(each.key))
  const ranked = words.sort((a, b) => b.averageLength - a.averageLength)
  const [best] = ranked
  if (best === undefined) return null
  const only = plain.length === 1 && plain[0] !== undefined && plain[0].averageLength >= 12 && tells(plain[0])
  return { column: only ? (plain[0] ?? best) : best, sure: only, others: ranked }
}

export interface EventColumns {
  readonly times: TimeColumns
  readonly text: Column
  readonly author: Column | undefined
  readonly end: Column | undefined
  readonly kind: Column | undefined
  readonly id: Column | undefined
  readonly question: Question | null
}

/** Every role of a table's columns; the author's own mapping comes first. Null when no column can be the text. */
export function eventColumns(table: Table, times: TimeColumns, options: ImportOptions): EventColumns | null {
  const map = options.map ?? {}
  const mapped = (role: string) => {
    const wanted = map[role]
    return wanted === undefined
      ? undefined
      : table.columns.find((each) => each.name === wanted || each.key === keyOf(wanted))
  }
  const guess = textColumn(table, times)
  const rest = table.columns.find(
    (each) => each.index !== times.time && each.index !== times.date && each.index !== times.zone,
  )
  const text = mapped('text') ?? guess?.column ?? rest
  if (text === undefined) return null
  const taken = new Set([text.index, times.time])
  const find = (role: EventRole) => mapped(role) ?? byName(table, role, taken)
  const sure = mapped('text') !== undefined || guess?.sure === true
  return {
    times,
    text,
    author: find('author'),
    end: find('end'),
    kind: find('kind'),
    id: find('id'),
    question: sure ? null : columnsQuestion(table, times, guess?.others ?? [text]),
  }
}

function columnsQuestion(table: Table, times: TimeColumns, candidates: readonly Column[]): Question {
  const time = table.columns[times.time]?.name ?? ''
  return {
    id: 'columns',
    text: `No column is called text, message or event. Times are in “${time}”; which column says what happened?`,
    options: candidates.map(({ name, cells }) => ({
      value: `time=${time},text=${name}`,
      label: name,
      effect: `“${(cells.find((cell) => cell.trim() !== '') ?? '').slice(0, 60)}”`,
    })),
  }
}
