import { type Span, unionOf } from '../postmortem/interval.ts'
import type { Series } from '../postmortem/series.ts'
import type { Columns } from './columns.ts'
import { proposeWindows, type WindowProposal } from './window.ts'

/** What is asked of a series here: told apart by id, called by its name; the main one leads. */
export type NamedSeries = Pick<Series, 'id' | 'name' | 'main'>

/** A series that shows the window, with its own edges and reason. */
export interface Support<S extends NamedSeries = Series> {
  readonly series: S
  readonly proposal: WindowProposal
}

/** One window that several series show: the hull of theirs, with the intervals of all inside. Instants in epoch milliseconds. */
export interface JointProposal<S extends NamedSeries = Series> {
  readonly start: number
  readonly end: number
  readonly intervals: readonly Span[]
  /** The surest first. */
  readonly support: readonly Support<S>[]
  /** How far apart the first and the last start lie, and the ends, in minutes. */
  readonly apart: { readonly start: number; readonly end: number }
  /** 0 to 1. */
  readonly confidence: number
  /** Who shows it, who came first and how far they differ, in words. */
  readonly reason: string
}

export interface SeriesWindows<S extends NamedSeries = Series> {
  readonly series: S
  /** Best first. */
  readonly windows: readonly WindowProposal[]
}

/** Windows are about the same thing when they share half of the shorter one … */
const sharedShare = 0.5
/** … and neither is a mere moment of the other. */
const leastShare = 0.25

/** Windows that two or more series show together, best first. */
export function proposeJointly(
  list: readonly { readonly series: Series; readonly columns: Columns }[],
): JointProposal[] {
  return joinWindows(list.map(({ series, columns }) => ({ series, windows: proposeWindows(columns) })))
}

/** The same from windows that are known already. Each series supports a window once, each of its windows one joint one. */
export function joinWindows<S extends NamedSeries>(list: readonly SeriesWindows<S>[]): JointProposal<S>[] {
  const open = list
    .flatMap(({ series, windows }) => windows.map((proposal) => ({ series, proposal })))
    .sort((a, b) => weight(b) - weight(a) || a.proposal.start - b.proposal.start)
  const found: JointProposal<S>[] = []
  while (open.length > 0) {
    const [lead] = open
    if (lead === undefined) break
    const support = [lead]
    for (const one of open) {
      const known = support.some(({ series }) => series.id === one.series.id)
      if (!known && isSame(lead.proposal, one.proposal)) support.push(one)
    }
    for (const one of support) open.splice(open.indexOf(one), 1)
    if (support.length > 1) found.push(describe(support, list.length))
  }
  return found.sort((a, b) => b.support.length - a.support.length || b.confidence - a.confidence || a.start - b.start)
}

/** The series on the fault strip leads where others are about as sure. */
const weight = ({ series, proposal }: Support<NamedSeries>) => proposal.confidence + (series.main ? 0.15 : 0)

function isSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const [short, long] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y)
  if (short === undefined || long === undefined) return false
  return shared >= sharedShare * short && short >= leastShare * long
}

function describe<S extends NamedSeries>(support: readonly Support<S>[], of: number): JointProposal<S> {
  const windows = support.map(({ proposal }) => proposal)
  const starts = windows.map(({ start }) => start)
  const ends = windows.map(({ end }) => end)
  const apart = { start: minutesBetween(starts), end: minutesBetween(ends) }
  // What several series show by themselves is surer than any of them, but they may all err for one reason.
  const doubt = windows.reduce((product, { confidence }) => product * (1 - confidence), 1)
  return {
    start: Math.min(...starts),
    end: Math.max(...ends),
    intervals: unionOf(windows.flatMap(({ intervals }) => intervals)),
    support,
    apart,
    confidence: Math.min(0.99, Math.round(100 * (1 - doubt)) / 100),
    reason: reasonOf(support, of, apart),
  }
}

const minute = 60_000
const minutesBetween = (times: readonly number[]) => Math.round((Math.max(...times) - Math.min(...times)) / minute)

const verbs = { drop: 'fell', rise: 'rose', gap: 'fell silent' } as const

function reasonOf(support: readonly Support<NamedSeries>[], of: number, apart: JointProposal['apart']): string {
  const byStart = [...support].sort((a, b) => a.proposal.start - b.proposal.start)
  const first = byStart[0]?.proposal.start ?? 0
  const words = byStart.map(({ series, proposal }, i) => {
    const after = Math.round((proposal.start - first) / minute)
    return `${series.name} ${verbs[proposal.direction]}${i === 0 ? ' first' : after === 0 ? ' with it' : ` ${after} min later`}`
  })
  const differ = (what: string, by: number) =>
    by === 0 ? `${what} lie in the same minute` : `${what} differ by ${by} min`
  const differences = `Their ${differ('starts', apart.start)}, their ${differ('ends', apart.end)}.`
  return `${support.length} of ${of} series show it: ${words.join(', ')}. ${differences}`
}

/** The joint window as its surest series would propose it; accepting measures that series over all of it. */
export function leadWindow({ start, end, intervals, confidence, reason, support }: JointProposal): Support | null {
  const [lead] = support
  if (lead === undefined) return null
  const proposal = { ...lead.proposal, start, end, intervals, confidence, reason: `${reason} ${lead.proposal.reason}` }
  return { series: lead.series, proposal }
}
