import type { Postmortem } from '../../postmortem/postmortem.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { type Instant, instantOf, msOf } from '../../time/instant.ts'
import { daysIn, readDays, type StatedDay, weekdayName, weekdayOf } from '../dates.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note, placeKey, slug } from '../note.ts'
import { type Passage, prose } from '../passages.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'date-disagree'

interface Days {
  /** `2025-11-24` of everything that the evidence dates. */
  readonly known: ReadonlySet<string>
  /** Day of the impact, as it is shown. */
  readonly incident: string | null
  readonly years: ReadonlySet<number>
  readonly today: string
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function daysOf(at: Instant, zone: string): string[] {
  const shown = readDays(formatInstant(at, zone, 'date'))[0]
  return [at.slice(0, 10), ...(shown?.year ? [iso(shown.year, shown.month, shown.day)] : [])]
}

/** Every day between two instants: an incident over a weekend names its Sunday too. */
function daysBetween(from: Instant, to: Instant): Instant[] {
  const days: Instant[] = []
  for (let at = msOf(from); at < msOf(to) && days.length < 60; at += 86_400_000) days.push(instantOf(at))
  return days
}

function known(postmortem: Postmortem, today: string): Days {
  const { marks, events, impact, created, exports, actions, series, sources, zone } = postmortem
  const start = marks.find(({ name }) => name === 'impactStart')?.at
  const end = marks.find(({ name }) => name === 'impactEnd')?.at
  const instants: (Instant | null | undefined)[] = [
    ...marks.map(({ at }) => at),
    ...events.flatMap(({ at, end: until }) => [at, until]),
    ...impact.intervals.flatMap((interval) => [interval.start, interval.end]),
    ...(start !== undefined && end !== undefined ? daysBetween(start, end) : []),
    created,
    ...exports.map(({ at }) => at),
    ...actions.flatMap(({ completed }) => completed),
    ...series.flatMap(({ first, last }) => [first, last]),
    ...sources.flatMap(({ first, last, importedAt }) => [first, last, importedAt]),
  ]
  const days = new Set(instants.flatMap((at) => (at ? daysOf(at, zone) : [])))
  for (const { due, public: shown } of actions) for (const one of [due, shown?.promised]) if (one) days.add(one.date)
  return {
    known: days,
    incident: start === undefined ? null : formatInstant(start, zone, 'date'),
    years: new Set([...days].map((day) => Number(day.slice(0, 4)))),
    today,
  }
}

const envOf = steady(
  ({ postmortem, today }) => {
    const { marks, events, impact, exports, actions, series, sources, zone } = postmortem
    return [marks, events, impact.intervals, exports, actions, series, sources, zone, today]
  },
  ({ postmortem, today }) => known(postmortem, today),
)

/** Only a sentence that says of the incident that it was on that day; others may speak of any day. */
const speaks =
  /\b(?:incident|outage|disruption|degrad\w+|interruption|downtime|impact|we experienced|our service|customers (?:were|experienced|saw))\b/i
const elsewhere =
  /\b(?:previous|earlier|similar|last (?:week|month|year)|since|until|before|prior|scheduled|planned|by|review|meeting|follow|first noticed|released?|deployed|introduced|updated?|published|next|postmortem|retrospective|will)\b/i

type Told = Pick<Finding, 'title' | 'message' | 'why'> | null

/** Wrong by the calendar alone. */
function againstCalendar({ year, month, day, weekday, text }: StatedDay, years: ReadonlySet<number>): Told {
  const why = 'One of the two is a slip, and a reader who plans by it finds out.'
  if (day < 1 || day > daysIn(month, year))
    return { title: 'There is no such day', message: `“${text}” is on no calendar.`, why }
  const possible = year === null ? [...years] : [year]
  if (weekday === null || possible.length === 0) return null
  if (possible.some((one) => weekdayOf(one, month, day) === weekday)) return null
  const is = weekdayName(weekdayOf(possible[0] ?? 0, month, day))
  return { title: 'Day and weekday disagree', message: `“${text}” was a ${is}.`, why }
}

function againstEvidence(stated: StatedDay, { known: days, incident, years }: Days, text: string): Told {
  const { year, month, day, start, end, text: said } = stated
  const sentence = sentenceAround(text, start, end)
  const labelled = /(?:^|\n|incident |impact )\W*date:\s*$/i.test(text.slice(0, start))
  if (incident === null || !(labelled || speaks.test(sentence)) || elsewhere.test(sentence)) return null
  if (!/(?:\bon|\bof|\bdate:?|^)\s*(?:the\s+)?$/i.test(text.slice(0, start))) return null
  const possible = year === null ? [...years] : [year]
  if (possible.some((one) => days.has(iso(one, month, day)))) return null
  return {
    title: 'A date fits no day of it',
    message: `“${sentence}” names ${said}; the impact began on ${incident}, and nothing in the evidence is of the day named.`,
    why: 'Customers look their own records up by the date.',
  }
}

function inPassage(passage: Passage, env: Days): Finding[] {
  if (passage.quoted || passage.kind === 'code') return []
  const text = prose(passage)
  return readDays(text).flatMap((stated): Finding[] => {
    const calendar = againstCalendar(stated, env.years)
    const told = calendar ?? (passage.where.section === undefined ? null : againstEvidence(stated, env, text))
    if (told === null) return []
    const key = `${id}:${placeKey(passage.where)}:${slug(stated.text)}`
    return [
      note({
        rule: id,
        key,
        group: 'wrong',
        severity: calendar === null ? 'warning' : 'error',
        ...told,
        where: { ...passage.where, text: stated.text },
        fixes: [keepBecause(key, env.today)],
      }),
    ]
  })
}

/** Typed dates that are on no calendar, fall on another weekday, or fit no day of the incident. */
export const dateDisagree: Rule = textRule({ id, title: 'Dates that fit no day', env: envOf, find: inPassage })
