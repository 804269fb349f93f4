import { FaultlineError } from '../errors.ts'
import type { Columns, SeriesData } from '../metrics/columns.ts'
import { measureWindow } from '../metrics/measure.ts'
import { type WindowFigures, type WindowProposal, windowMethod } from '../metrics/window.ts'
import { type Instant, instantOf, isInstant, msOf } from '../time/instant.ts'
import { clipTo, impactHull, impactIntervals, type Span, toInterval, unionOf } from './interval.ts'
import type { Library } from './library.ts'
import { type Mark, type MarkFrom, type MarkName, markNames } from './mark.ts'
import type { Postmortem } from './postmortem.ts'
import type { Series } from './series.ts'
import type { Source, Statement } from './source.ts'

export { type MarkCandidate, markCandidates, type SeriesWindow } from './markCandidates.ts'

const none: SeriesData = new Map()
const findMark = (postmortem: Postmortem, name: MarkName) => postmortem.marks.find((mark) => mark.name === name)

function withMarks(postmortem: Postmortem, marks: readonly Mark[]): Postmortem {
  const order = (mark: Mark) => markNames.indexOf(mark.name)
  return { ...postmortem, marks: [...marks].sort((a, b) => order(a) - order(b)) }
}

/** Intervals belong to the hull: the first starts and the last ends with the marks, nothing lies outside. */
function fitIntervals(postmortem: Postmortem): Postmortem {
  const { intervals } = postmortem.impact
  if (intervals.length === 0) return postmortem
  const hull = impactHull(postmortem)
  // One mark is missing or on the wrong side, perhaps only until the next edit.
  if (hull === null) return postmortem
  const inside = clipTo(unionOf(intervals.map(toSpan)), hull)
  const first = inside[0]
  const last = inside.at(-1)
  const fitted =
    first === undefined || last === undefined || inside.length < 2
      ? []
      : inside.map((span) => ({
          start: span === first ? hull.start : span.start,
          end: span === last ? hull.end : span.end,
        }))
  return { ...postmortem, impact: { ...postmortem.impact, intervals: fitted.map(toInterval) } }
}

const toSpan = ({ start, end }: { start: Instant; end: Instant }): Span => ({ start: msOf(start), end: msOf(end) })

/** As the document keeps them: instants as text. */
function figuresOf(figures: WindowFigures) {
  const { baseline, worst, worstAt, ratio, extreme, extremeAt, extremeRatio, areaLost } = figures
  const at = { worstAt: instantOf(worstAt), extremeAt: instantOf(extremeAt) }
  return { baseline, worst, ratio, extreme, extremeRatio, areaLost, ...at }
}

/** The accepted metric's figures for the window as it now is. They stay as they were while the points can't be read. */
function remeasure(postmortem: Postmortem, data: SeriesData): Postmortem {
  const { metric } = postmortem.impact
  const columns = metric === null ? undefined : data.get(metric.series)
  const intervals = impactIntervals(postmortem)
  if (metric === null || columns === undefined || intervals.length === 0) return postmortem
  const figures = measureWindow(columns, intervals, metric)
  if (figures === null) return postmortem
  return { ...postmortem, impact: { ...postmortem.impact, metric: { ...metric, ...figuresOf(figures) } } }
}

function setMarks(postmortem: Postmortem, marks: readonly Mark[], data: SeriesData): Postmortem {
  const others = postmortem.marks.filter((mark) => !marks.some(({ name }) => name === mark.name))
  const set = withMarks(postmortem, [...others, ...marks])
  const isEdge = ({ name }: Mark) => name === 'impactStart' || name === 'impactEnd'
  return marks.some(isEdge) ? remeasure(fitIntervals(set), data) : set
}

/** Sets or replaces a mark. Moving an edge of the impact keeps its intervals inside and, with `data`, measures it again. */
export function setMark(postmortem: Postmortem, mark: Mark, data: SeriesData = none): Postmortem {
  return setMarks(postmortem, [mark], data)
}

/** The postmortem without that mark; the same object when it was not set. */
export function clearMark(postmortem: Postmortem, name: MarkName): Postmortem {
  if (findMark(postmortem, name) === undefined) return postmortem
  return withMarks(
    postmortem,
    postmortem.marks.filter((mark) => mark.name !== name),
  )
}

/** The author agrees with a proposed mark. */
export function confirmMark(postmortem: Postmortem, name: MarkName): Postmortem {
  const mark = findMark(postmortem, name)
  if (mark === undefined || mark.confirmed) return postmortem
  return withMarks(postmortem, [...postmortem.marks.filter((other) => other !== mark), { ...mark, confirmed: true }])
}

/** An edge of the impact moved by hand. What it came from is not changed and stays linked. */
export function moveEdge(
  postmortem: Postmortem,
  edge: 'start' | 'end',
  at: Instant,
  data: SeriesData = none,
): Postmortem {
  const name = edge === 'start' ? 'impactStart' : 'impactEnd'
  const before = findMark(postmortem, name)
  if (before?.at === at) return postmortem
  const from: MarkFrom = { kind: 'hand', ref: before?.from.ref ?? null, quote: before?.from.quote ?? null }
  return setMark(postmortem, { name, at, from, confirmed: true }, data)
}

interface StatedWindow {
  readonly start: Mark
  readonly end: Mark
}

function statedMark(name: MarkName, at: Instant, source: Source, statement: Statement): Mark {
  return { name, at, from: { kind: 'stated', ref: source.id, quote: statement.quote }, confirmed: true }
}

/** Start and end as one source states them; one of the two may follow from a stated duration. */
function statedWindow(source: Source): StatedWindow | null {
  const find = (name: string) => source.statements.find((statement) => statement.name === name)
  const at = (name: string) => {
    const statement = find(name)
    return typeof statement?.value === 'string' && isInstant(statement.value)
      ? { statement, at: statement.value }
      : null
  }
  const duration = find('duration')
  const seconds = typeof duration?.value === 'number' ? duration.value : null
  const start = at('start')
  const end = at('end')
  const mark = (name: MarkName, found: { statement: Statement; at: Instant }) =>
    statedMark(name, found.at, source, found.statement)
  if (start !== null && end !== null) return { start: mark('impactStart', start), end: mark('impactEnd', end) }
  if (duration === undefined || seconds === null) return null
  if (start !== null) {
    const until = instantOf(msOf(start.at) + seconds * 1000)
    return { start: mark('impactStart', start), end: statedMark('impactEnd', until, source, duration) }
  }
  if (end === null) return null
  const since = instantOf(msOf(end.at) - seconds * 1000)
  return { start: statedMark('impactStart', since, source, duration), end: mark('impactEnd', end) }
}

/** "P2" by the house's own words where a library is given, else by its number. */
function severityKey(stated: string, library: Library | undefined): string | null {
  const same = (word: string) => word.toLowerCase().replace(/\W/g, '') === stated.toLowerCase().replace(/\W/g, '')
  const known = library?.severities.find(({ key, label, customer }) => same(key) || same(label) || same(customer))
  if (library !== undefined) return known?.key ?? null
  const digit = /^\s*(?:p|s|sev|severity|priority)\W*([1-4])\b/i.exec(stated)?.[1]
  return digit === undefined ? null : `sev${digit}`
}

function withStatedSeverity(postmortem: Postmortem, library: Library | undefined): Postmortem {
  const stated = postmortem.sources.flatMap(({ statements }) => statements).find(({ name }) => name === 'severity')
  if (typeof stated?.value !== 'string') return postmortem
  return {
    ...postmortem,
    severity: postmortem.severity ?? severityKey(stated.value, library),
    stated: { ...postmortem.stated, customerSeverity: postmortem.stated.customerSeverity ?? stated.value },
  }
}

/**
 * Takes what a source states: start, end (or one of them and a duration) as the impact, and the severity where none is set.
 * Detected and Resolved are not invented from it. Throws `mark.noSource` when no source states a window.
 */
export function acceptStated(
  postmortem: Postmortem,
  { library, data = none }: { library?: Library; data?: SeriesData } = {},
): Postmortem {
  // A postmortem's own words come before what other files say in passing.
  const sources = [...postmortem.sources].sort(
    (a, b) => Number(b.kind === 'postmortem') - Number(a.kind === 'postmortem'),
  )
  const window = sources.map(statedWindow).find((found) => found !== null)
  if (window === undefined)
    throw new FaultlineError('mark.noSource', { from: 'no source states when the impact began and ended' })
  const marked = setMarks(postmortem, [window.start, window.end], data)
  return withStatedSeverity(marked, library)
}

/** The author accepts a window that a metric shows: both edges, its intervals and figures, with the file and the method. */
export function acceptWindow(
  postmortem: Postmortem,
  series: Series,
  columns: Columns,
  proposal: WindowProposal,
): Postmortem {
  const from: MarkFrom = { kind: 'metric', ref: series.id, quote: proposal.reason }
  const edge = (name: MarkName, at: number): Mark => ({ name, at: instantOf(at), from, confirmed: true })
  const edges = [edge('impactStart', proposal.start), edge('impactEnd', proposal.end)]
  const others = postmortem.marks.filter(({ name }) => name !== 'impactStart' && name !== 'impactEnd')
  const measured = measureWindow(columns, proposal.intervals, proposal) ?? proposal
  const { direction, confidence, reason } = proposal
  const metric = {
    series: series.id,
    source: series.source,
    method: windowMethod,
    direction,
    confidence,
    reason,
    ...figuresOf(measured),
  }
  const intervals = proposal.intervals.length > 1 ? proposal.intervals.map(toInterval) : []
  return fitIntervals({
    ...withMarks(postmortem, [...others, ...edges]),
    impact: { ...postmortem.impact, metric, intervals },
  })
}
