import { formatInstant } from '../time/formatInstant.ts'
import { instantOf } from '../time/instant.ts'
import { offsetAt, type Zone, zoneLabel } from '../time/zone.ts'
import type { ImportOptions, Question } from './types.ts'

/** A time that the end of summer time lets happen twice. Epoch milliseconds. */
export interface Twice {
  readonly first: number
  readonly second: number
  readonly zone: Zone
  readonly line: number
  readonly text: string
}

interface Hour {
  readonly example: Twice
  /** The neighbours outside of it, as they were read; null at the ends of the file. */
  readonly before: number | null
  after: number | null
  last: Twice
  count: number
  /** Line from which the order of the rows means the other hour; null while only one hour is there. */
  turn: number | null
  /** The step between the hours is too wide to be two rows that changed places. */
  wide: boolean
  /** Ends of what began outside of it: no order speaks of them. */
  ends: number
}

/** Fewer steps than this are no order. */
const enoughSteps = 3
const quarter = 900_000

/**
 * The repeated hours of one file. The order of its rows tells the two apart where both are there and every row follows the
 * one before it; in every other case the author is asked.
 */
export class RepeatedHours {
  readonly #answer: ImportOptions['fold']
  readonly #hours = new Map<string, Hour>()
  #last: number | null = null
  #rises = 0
  #falls = 0
  #open: Hour | null = null

  constructor(answer: ImportOptions['fold']) {
    this.#answer = answer
  }

  /** A row whose time happened once. */
  pass(ms: number): void {
    if (this.#open !== null) {
      this.#open.after ??= ms
      this.#open = null
    }
    this.#follow(ms)
  }

  /** Where a row of a repeated hour lies; provisional while `question` asks. */
  place(twice: Twice): number {
    const hour = this.#hourOf(twice)
    const last = this.#last
    const falling = this.#falls > this.#rises || (this.#rises === 0 && last !== null && last > twice.second)
    const turned = last !== null && (falling ? twice.second > last : twice.first < last && twice.second >= last)
    const second = turned !== falling
    if (turned && hour.turn === null) {
      hour.turn = twice.line
      hour.wide = Math.abs(falling ? twice.second - last : last - twice.first) * 4 >= twice.second - twice.first
    }
    hour.count++
    hour.last = twice
    this.#open = hour
    const ms = this.#given(twice) ?? (second ? twice.second : twice.first)
    this.#follow(ms)
    return ms
  }

  /** The end of what began at `start`: it follows its start where that says enough. */
  placeEnd(twice: Twice, start: number): number {
    const given = this.#given(twice)
    if (given !== null && given >= start) return given
    if (twice.first < start) return twice.second
    // What began in the hour ends in the hour that its start is asked about.
    if (this.#open !== null && this.#last === start) return twice.first
    const hour = this.#hourOf(twice)
    hour.count++
    hour.ends++
    return twice.first
  }

  /** Null when the order says it all, or the author did. */
  question(): Question | null {
    const open = this.#answer === undefined ? [...this.#hours.values()].filter((hour) => !this.#sure(hour)) : []
    const [hour] = open
    if (hour === undefined) return null
    const rows = open.reduce((sum, { count }) => sum + count, 0)
    const turned = open.find(({ turn }) => turn !== null)
    const suggested = turned === undefined ? nearer(hour) : 'order'
    const options = [
      ...(turned === undefined ? [] : [byOrder(turned, this.#falls > this.#rises)]),
      ...(['first', 'second'] as const).map((value) => reading(value, hour, suggested === value)),
    ]
    return {
      id: 'fold',
      text: `${spanOf(hour.example)} happened twice in ${zoneLabel(hour.example.zone)}. ${
        rows === 1 ? '1 row' : `${rows} rows`
      } could be either${suggestion[suggested ?? 'none']}.`,
      options: [
        ...options.sort((a, b) => Number(b.value === suggested) - Number(a.value === suggested)),
        { value: 'leave', label: 'Leave these rows out', effect: 'Told line by line; the rest is taken' },
      ],
    }
  }

  #given({ first, second }: Twice): number | null {
    return this.#answer === 'first' ? first : this.#answer === 'second' ? second : null
  }

  #follow(ms: number): void {
    if (this.#last !== null && ms > this.#last) this.#rises++
    if (this.#last !== null && ms < this.#last) this.#falls++
    this.#last = ms
  }

  #sure({ wide, ends }: Hour): boolean {
    return wide && ends === 0 && Math.min(this.#rises, this.#falls) === 0 && this.#rises + this.#falls >= enoughSteps
  }

  #hourOf(twice: Twice): Hour {
    const key = `${twice.zone} ${changeOf(twice)}`
    const known = this.#hours.get(key)
    if (known !== undefined) return known
    const hour = {
      example: twice,
      before: this.#last,
      after: null,
      last: twice,
      count: 0,
      turn: null,
      wide: false,
      ends: 0,
    }
    this.#hours.set(key, hour)
    return hour
  }
}

const suggestion = {
  first: '; the file’s order suggests the first',
  second: '; the file’s order suggests the second',
  order: '; the file’s order suggests some of each',
  none: '',
}

/** The reading that leaves the smaller hole to a neighbour in the file; null when neither does. */
function nearer({ example, last, before, after }: Hour): 'first' | 'second' | null {
  const far = (a: number | null, b: number) => (a === null ? Number.POSITIVE_INFINITY : Math.abs(a - b))
  const first = Math.min(far(before, example.first), far(after, last.first))
  const second = Math.min(far(before, example.second), far(after, last.second))
  return first < second ? 'first' : second < first ? 'second' : null
}

function reading(value: 'first' | 'second', { example }: Hour, suggested: boolean): Question['options'][number] {
  const effect = `“${example.text.trim().slice(0, 60)}” (line ${example.line}) reads as ${instantOf(example[value])}`
  const label = value === 'first' ? 'First' : 'Second'
  return { value, label: suggested ? `${label} (suggested)` : label, effect }
}

function byOrder({ turn }: Hour, falling: boolean): Question['options'][number] {
  const [above, below] = falling ? ['second', 'first'] : ['first', 'second']
  return {
    value: 'order',
    label: 'By the rows’ order (suggested)',
    effect: `The ${above} hour above line ${turn}, the ${below} from there on`,
  }
}

/** `25 Oct 2026, 02:00 to 03:00` by the clock that went back. */
function spanOf(twice: Twice): string {
  const change = changeOf(twice)
  const wall = (ms: number, form: 'date' | 'clock') => formatInstant(instantOf(ms), 'UTC', form)
  const from = change + offsetAt(twice.zone, twice.second)
  const to = change + offsetAt(twice.zone, twice.first)
  return `${wall(from, 'date')}, ${wall(from, 'clock')} to ${wall(to, 'clock')}`
}

/** When the clock went back. */
function changeOf({ first, zone }: Twice): number {
  const before = offsetAt(zone, first)
  let at = Math.floor(first / quarter) * quarter
  while (offsetAt(zone, at) === before) at += quarter
  return at
}
