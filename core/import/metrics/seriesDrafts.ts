import type { ColumnMap } from '../../postmortem/series.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { FileClock } from '../clock.ts'
import { readNumber } from '../csv/numbers.ts'
import { nothing } from '../parsed.ts'
import type { ParseContext, Parsed, ParsedSeries } from '../types.ts'
import { Growing, orderOf, reorder } from './growing.ts'
import { seriesNotes } from './seriesNotes.ts'

/** How a source writes its times. */
export type TimeUnit = 's' | 'ms'

export interface SeriesDraft {
  readonly name: string
  readonly unit: string
  readonly column: ColumnMap
  readonly t: Growing
  readonly v: Growing
}

/** Collects the series of a file that is not a plain table. */
export class SeriesDrafts {
  readonly clock: FileClock
  readonly problems: SourceProblem[]
  readonly #drafts: SeriesDraft[] = []
  #infinite = 0
  #words = 0
  #untimed = 0
  #utc = false

  constructor(context: ParseContext, problems: readonly SourceProblem[] = []) {
    this.clock = new FileClock(context.options)
    this.problems = [...problems]
  }

  /** A series to fill with `add`. `column` has to tell it from every other series of its file. */
  open(name: string, unit: string, column: ColumnMap): SeriesDraft {
    const draft = { name, unit, column, t: new Growing(), v: new Growing() }
    this.#drafts.push(draft)
    return draft
  }

  /** One point as the source writes it. Null for a time that is none: it is counted and left out. */
  add(draft: SeriesDraft, time: unknown, value: unknown, unit: TimeUnit, line: number | null = null): void {
    const ms = this.time(time, unit, line)
    if (ms !== null) this.put(draft, ms, this.value(value))
  }

  /** A point whose time is in UTC and known. */
  point(draft: SeriesDraft, ms: number, value: number): void {
    this.#utc = true
    this.put(draft, ms, value)
  }

  /** A point whose time came from `time`. */
  put(draft: SeriesDraft, ms: number, value: number): void {
    draft.t.push(ms)
    draft.v.push(value)
  }

  /** Epoch milliseconds of a time as the source writes it; null for one that is none. */
  time(time: unknown, unit: TimeUnit, line: number | null): number | null {
    if (typeof time === 'number' && Number.isFinite(time)) {
      this.#utc = true
      return unit === 's' ? Math.round(time * 1000) : Math.round(time)
    }
    if (typeof time === 'string') return this.clock.cell(time, line ?? 0)?.ms ?? null
    this.#untimed++
    return null
  }

  /** NaN for everything that is no number, infinity included: a chart has no room for it. */
  value(value: unknown): number {
    if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN
    if (typeof value !== 'string') return Number.NaN
    if (/^[+-]?inf(?:inity)?$/i.test(value.trim())) this.#infinite++
    const read = readNumber(value, '.')
    if (read === null) this.#words++
    return read === null || !Number.isFinite(read) ? Number.NaN : read
  }

  parsed(): Parsed {
    const series = this.#drafts.map(finished)
    const empty = series.filter(({ t }) => t.length === 0)
    const say = (code: string, message: string): SourceProblem => ({ line: null, code, message })
    const problems = [...this.problems, ...this.clock.problems]
    for (const { name } of empty.slice(0, 20)) problems.push(say('no-rows', `“${name}” has no points.`))
    if (this.#infinite > 0)
      problems.push(say('infinite', `Values that are infinite were taken as gaps: ${this.#infinite}.`))
    if (this.#words > 0)
      problems.push(say('not-a-number', `Values that are no numbers were taken as gaps: ${this.#words}.`))
    if (this.#untimed > 0) problems.push(say('no-time', `Points without a time were left out: ${this.#untimed}.`))
    const read = this.clock.zone()
    return {
      ...nothing('metrics'),
      series,
      zone: read === null || read === 'UTC' ? (this.#utc || read !== null ? 'UTC' : null) : read,
      questions: this.clock.questions(),
      problems: [...problems, ...seriesNotes(series)],
    }
  }
}

function finished({ name, unit, column, t, v }: SeriesDraft): ParsedSeries {
  const times = t.done()
  const order = orderOf(times)
  return { name, unit, column, t: reorder(times, order), v: reorder(v.done(), order) }
}
