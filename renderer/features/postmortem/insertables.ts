import { isoDay } from '../../../core/doc/header.ts'
import { type ChipContext, resolveChip } from '../../../core/facts/chip.ts'
import { type FactName, factNames } from '../../../core/facts/fact.ts'
import { phraseOf } from '../../../core/facts/phrases.ts'
import { sortEvents } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { type Instant, instantOf } from '../../../core/time/instant.ts'
import { readClocks } from '../../../core/time/readDuration.ts'
import { readInstant } from '../../../core/time/readInstant.ts'

/** One thing that "@" offers: what the chip points at, how it is called, what it reads now. */
export interface Insertable {
  readonly target: string
  readonly label: string
  readonly value: string
  readonly hint: string
}

/**
 * Every fact that is known or proposed, those that can be said in words of their own, then what series showed at the marks
 * and at a time that stands in `words`, then every event in order of time.
 */
export function insertablesOf(context: ChipContext, words: string): Insertable[] {
  const known = factNames.flatMap((name) => factOf(name, context))
  return [
    ...known,
    ...known.flatMap(({ target }) => inWords(target, context)),
    ...seriesValues(context, words),
    ...events(context),
  ]
}

function factOf(name: FactName, { facts }: ChipContext): Insertable[] {
  const fact = facts.get(name)
  if (!fact || fact.status === 'missing' || fact.status === 'negative') return []
  const hint = fact.status === 'proposed' ? 'proposed' : fact.formula
  return [{ target: `fact:${name}`, label: fact.label, value: fact.text, hint }]
}

function inWords(target: string, { facts, postmortem }: ChipContext): Insertable[] {
  const fact = facts.get(factNames.find((name) => target === `fact:${name}`) ?? 'ttd')
  const value = fact && target === `fact:${fact.name}` ? phraseOf(fact, postmortem) : null
  return fact && value !== null
    ? [{ target: `${target}?as=phrase`, label: `${fact.label}, in words`, value, hint: 'in words' }]
    : []
}

interface Moment {
  readonly at: Instant
  readonly name: string
}

/** Times at which a reader asks what the metric showed, and the one that was typed. */
function momentsOf({ marks, impact, zone }: Postmortem, { id, first }: Series, words: string): Moment[] {
  const at = (name: string) => marks.find((mark) => mark.name === name)?.at
  const [start, end] = [at('impactStart'), at('impactEnd')]
  const from = start ?? first
  const typed = readClocks(words).flatMap(({ text }) => {
    const read = readInstant(text, { zone, ...(from === null ? {} : { day: isoDay(from, zone) }) })
    return read.ok ? [{ at: instantOf(read.ms), name: `at ${text}` }] : []
  })
  return [
    ...typed,
    ...(start === undefined ? [] : [{ at: start, name: 'at impact start' }]),
    ...(impact.metric?.series === id ? [{ at: impact.metric.worstAt, name: 'at its worst' }] : []),
    ...(end === undefined ? [] : [{ at: end, name: 'at impact end' }]),
  ]
}

function seriesValues(context: ChipContext, words: string): Insertable[] {
  return context.postmortem.series.flatMap((series) =>
    momentsOf(context.postmortem, series, words).flatMap(({ at, name }): Insertable[] => {
      const target = `series:${series.id}?at=${at}`
      const { text, status } = resolveChip(target, context)
      if (status === 'missing') return []
      const hint = formatInstant(at, context.postmortem.zone, 'clock-zone')
      return [{ target, label: `${series.name} ${name}`, value: text, hint }]
    }),
  )
}

function events({ postmortem }: ChipContext): Insertable[] {
  return sortEvents(postmortem.events).map((event) => ({
    target: `event:${event.id}?as=clock`,
    label: event.text.split('\n')[0] ?? '',
    value: formatInstant(event.at, postmortem.zone, 'clock'),
    hint: event.audience === 'customer' ? 'event' : 'internal event',
  }))
}
