import { type Mark, type MarkName, markLabels } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { type Instant, secondsBetween } from '../time/instant.ts'
import type { Fact, FactOrigin } from './fact.ts'

/** What a rule reads from the postmortem, before it gets its name and text. */
export interface Reading extends Pick<Fact, 'value' | 'from' | 'status'> {
  readonly reason?: string
  /** Instead of the rule's own, where the way it was reached differs. */
  readonly formula?: string
  /** What an area counts. */
  readonly unitName?: string
}

export function missing(reason: string, from: readonly FactOrigin[] = []): Reading {
  return { value: null, from, status: 'missing', reason }
}

export function findMark(postmortem: Postmortem, name: MarkName): Mark | undefined {
  return postmortem.marks.find((mark) => mark.name === name)
}

export function markOrigin(mark: Mark): FactOrigin {
  return { kind: 'mark', ref: mark.name, at: mark.at }
}

export function noMark(names: readonly MarkName[]): string {
  return `no mark ${names.map((name) => markLabels[name].label).join(' and no mark ')}`
}

/** One end of a time that is measured: what it is called, when, where it comes from. */
export interface Point {
  readonly label: string
  readonly at: Instant
  readonly origin: FactOrigin
  readonly confirmed: boolean
}

export function markPoint(mark: Mark): Point {
  return { label: markLabels[mark.name].label, at: mark.at, origin: markOrigin(mark), confirmed: mark.confirmed }
}

/** Seconds from one point to a later one; negative names both. */
export function between(start: Point, end: Point, zone: string): Reading {
  const value = secondsBetween(start.at, end.at)
  const from = [start.origin, end.origin]
  if (value < 0) {
    const said = (point: Point) => `${point.label} (${formatInstant(point.at, zone, 'clock-zone')})`
    return { value, from, status: 'negative', reason: `${said(end)} is before ${said(start)}` }
  }
  return { value, from, status: start.confirmed && end.confirmed ? 'ok' : 'proposed' }
}

/** `end` − `start`, as most times of domain.md 2 are. */
export function betweenMarks(postmortem: Postmortem, start: MarkName, end: MarkName): Reading {
  const first = findMark(postmortem, start)
  const last = findMark(postmortem, end)
  const absent = [...(first === undefined ? [start] : []), ...(last === undefined ? [end] : [])]
  if (first === undefined || last === undefined)
    return missing(
      noMark(absent),
      [first, last].flatMap((mark) => (mark === undefined ? [] : [markOrigin(mark)])),
    )
  return between(markPoint(first), markPoint(last), postmortem.zone)
}
