import type { ParsedSeries, Question } from '../../../core/import/types.ts'
import { type Anchors, dateEffect, type Zoneless, zoneEffect } from '../../../core/import/zoneEffects.ts'
import type { Span } from '../../../core/postmortem/interval.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { isInstant, msOf } from '../../../core/time/instant.ts'
import { zoneLabel } from '../../../core/time/zone.ts'
import type { ImportCard } from '../../store/types.ts'
import type { SeriesWindowsById } from '../../store/useWindows.ts'
import { anchorsOf, otherSpan } from './anchorsOf.ts'
import { windowsOfCard } from './useCardWindows.ts'

type Option = Question['options'][number]

export interface Around {
  readonly cards: readonly ImportCard[]
  /** The one that the evidence comes into; null for a new one. */
  readonly postmortem: Postmortem | null
  /** Zones that this author uses: the postmortem's, the settings', the computer's. */
  readonly zones: readonly string[]
  /** The zone that times are shown in. */
  readonly shown: string
  /** Of the series of the cards, as far as they are found. */
  readonly windows: SeriesWindowsById
}

/** The question with the answers that the rest of the evidence suggests, and what each would mean for the files that ask. */
export function proposeAnswers(question: Question, around: Around, askers: readonly ImportCard[]): Question {
  if (question.id === 'day') return { ...question, options: withNew(question.options, days(around)) }
  if (question.id === 'dateOrder')
    return { ...question, options: question.options.map((one) => dated(one, around, askers)) }
  if (question.id !== 'zone') return question
  const zones = ['UTC', ...around.zones].map((zone) => ({
    value: zone,
    label: zoneLabel(zone),
    effect: zone === 'UTC' ? 'As most monitoring writes them.' : `${zone}, used on this computer.`,
  }))
  const meaning = meaningOf(question, around, askers)
  const options = withNew(question.options, zones)
  return {
    ...question,
    options: options.map((one) => ({ ...one, effect: (one.value !== 'leave' && meaning(one.value)) || one.effect })),
  }
}

function meaningOf(question: Question, around: Around, askers: readonly ImportCard[]): (zone: string) => string {
  const anchors: Anchors = anchorsOf(around, askers)
  const base = question.options[0]?.value ?? 'UTC'
  const files = askers.flatMap((card) => zoneless(card, base, around))
  // The one that stands out tells most; of several alike, the first.
  const file = files.find(({ window }) => window !== null) ?? files[0]
  return (zone) => (file === undefined ? '' : zoneEffect(zone, file, anchors, around.shown))
}

function zoneless(card: ImportCard, base: string, { windows }: Around): Zoneless[] {
  if (card.state.kind !== 'ready') return []
  const { events, series } = card.state.inspected.parsed
  const [best] = (windowsOfCard(card, windows) ?? []).flatMap((own) => own.slice(0, 1))
  const names = { drop: 'the drop', rise: 'the rise', gap: 'the silence' }
  return [
    {
      base,
      times: events.map(({ at }) => msOf(at)),
      span: spanOf(series[0]),
      window: best === undefined ? null : { start: best.start, end: best.end, name: names[best.direction] },
    },
  ]
}

function spanOf(series: ParsedSeries | undefined): Span | null {
  const [start, end] = [series?.t[0], series?.t.at(-1)]
  return start === undefined || end === undefined ? null : { start, end }
}

/** [3 Apr 2025] "Day first: within a day of all other data". */
function dated(option: Option, around: Around, askers: readonly ImportCard[]): Option {
  const at = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/.exec(option.effect)?.[0]
  if (at === undefined || !isInstant(at)) return option
  const meaning = dateEffect(msOf(at), otherSpan(around, askers))
  const day = formatInstant(at, 'UTC', 'date')
  return { ...option, label: day, effect: meaning === '' ? `${option.label}.` : `${option.label}: ${meaning}.` }
}

const withNew = (given: readonly Option[], more: readonly Option[]) => [
  ...given.filter(({ value }) => value !== 'leave'),
  ...more.filter(({ value }, index) => {
    const first = more.findIndex((one) => one.value === value) === index
    return first && !given.some((one) => one.value === value)
  }),
  ...given.filter(({ value }) => value === 'leave'),
]

/** Days of the other files, and of what is in already. */
function days({ cards, postmortem }: Around): readonly Option[] {
  const files = cards.flatMap(({ file, state }) =>
    state.kind === 'ready' && state.inspected.source.first !== null
      ? [{ at: state.inspected.source.first, effect: `The day that ${file.name} begins.` }]
      : [],
  )
  const [event] = postmortem?.events ?? []
  const known = event ? [{ at: event.at, effect: 'The day of the first event here.' }, ...files] : files
  return known.map(({ at, effect }) => ({ value: at.slice(0, 10), label: formatInstant(at, 'UTC', 'date'), effect }))
}
