import type { Anchors } from '../../../core/import/zoneEffects.ts'
import type { WindowProposal } from '../../../core/metrics/window.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Span } from '../../../core/postmortem/interval.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { msOf } from '../../../core/time/instant.ts'
import type { ImportCard } from '../../store/types.ts'
import type { Around } from './proposeAnswers.ts'
import { windowsOfCard } from './useCardWindows.ts'

/** What the evidence that needs no answer knows of the incident. */
export function anchorsOf(around: Around, askers: readonly ImportCard[]): Anchors {
  const sure = sureCards(around, askers)
  return { window: markedWindow(around.postmortem) ?? measuredWindow(sure, around), first: firstSign(around, sure) }
}

/** From the first to the last instant of everything else; null when there is nothing else. */
export function otherSpan(around: Around, askers: readonly ImportCard[]): Span | null {
  const files = sureCards(around, askers).flatMap(({ state }) =>
    state.kind === 'ready' ? [state.inspected.source.first, state.inspected.source.last] : [],
  )
  const here = (around.postmortem?.events ?? []).map(({ at }) => at)
  const times = [...files, ...here].flatMap((at) => (at === null ? [] : [msOf(at)]))
  if (times.length === 0) return null
  const [start, end] = times.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as readonly [number, number])
  return { start, end }
}

/** Cards whose times are known. */
const sureCards = ({ cards }: Around, askers: readonly ImportCard[]) =>
  cards.filter(
    (card) =>
      !askers.includes(card) && card.state.kind === 'ready' && card.state.inspected.parsed.questions.length === 0,
  )

function markedWindow(postmortem: Postmortem | null): Anchors['window'] {
  const at = (name: string) => postmortem?.marks.find((mark) => mark.name === name)?.at
  const [start, end] = [at('impactStart'), at('impactEnd')]
  return start === undefined || end === undefined
    ? null
    : { start: msOf(start), end: msOf(end), name: 'the impact window' }
}

function measuredWindow(cards: readonly ImportCard[], { windows }: Around): Anchors['window'] {
  const names = { drop: 'drop', rise: 'rise', gap: 'silence' }
  const found = cards.flatMap((card) =>
    (windowsOfCard(card, windows) ?? []).flatMap((own) => own.slice(0, 1).map((best) => ({ best, card }))),
  )
  const weight = ({ best }: { best: WindowProposal }) => best.confidence
  const [surest] = found.sort((a, b) => weight(b) - weight(a))
  if (surest === undefined) return null
  const { start, end, direction } = surest.best
  return { start, end, name: `the ${names[direction]} in ${surest.card.file.name}` }
}

function firstSign({ postmortem }: Around, cards: readonly ImportCard[]): Anchors['first'] {
  const events = [
    ...(postmortem?.events ?? []),
    ...cards.flatMap(({ state }) => (state.kind === 'ready' ? state.inspected.parsed.events : [])),
  ]
  return (
    earliest(events, ({ kind }) => kind === 'page', 'the first page') ??
    earliest(events, ({ kind }) => kind === 'alert', 'the first alert') ??
    earliest(events, ({ kind }) => kind === 'status-update', 'the first public post') ??
    earliest(events, () => true, 'the first event of all other data')
  )
}

function earliest(events: readonly Event[], is: (event: Event) => boolean, name: string): Anchors['first'] {
  const at = events.filter(is).reduce((least, event) => Math.min(least, msOf(event.at)), Number.POSITIVE_INFINITY)
  return Number.isFinite(at) ? { at, name } : null
}
