import type { SourceProblem } from '../postmortem/source.ts'
import { instantOf, isInstant, msOf } from '../time/instant.ts'
import { placeStamp, type ReadInstant, readEpoch, readExcelDay, readStamp } from '../time/readInstant.ts'
import type { DateOrder, Stamp } from '../time/stamp.ts'
import { placeNaive, type Zone, zoneLabel } from '../time/zone.ts'
import { type Asked, clockQuestion, type Open } from './clockQuestions.ts'
import { RepeatedHours } from './repeatedHours.ts'
import type { ImportOptions, Question } from './types.ts'

/** What the file itself says about its times, apart from the time being read. */
export interface Around {
  readonly zone?: Zone | undefined
  readonly day?: string | undefined
  readonly dateOrder?: DateOrder | undefined
  /** Where this time ends what began then, in epoch milliseconds; ends stand in no order. */
  readonly start?: number | undefined
  /** What the format itself says of an hour that happens twice. */
  readonly fold?: 'first' | undefined
}

export interface ClockTime {
  readonly ms: number
  readonly zone: Zone
}

/** Beyond this many problems of one kind, only their number is told. */
const loud = 50

/**
 * Reads the times of one file and remembers what it could not know: which zone, which day, day or month first. What the
 * author has answered is used; what is open is read provisionally and asked at the end, with an example.
 */
export class FileClock {
  readonly problems: SourceProblem[] = []
  readonly #options: ImportOptions
  readonly #counts = new Map<string, number>()
  readonly #zones = new Set<string>()
  readonly #open = new Map<Asked, { count: number; readonly first: Open }>()
  readonly #hours: RepeatedHours
  #read = 0

  constructor(options: ImportOptions) {
    this.#options = options
    this.#hours = new RepeatedHours(options.fold)
  }

  /** A cell that should hold nothing but a time. Null, with a problem at its line, when it does not. */
  cell(text: string, line: number, around: Around = {}): ClockTime | null {
    const trimmed = text.trim()
    // What most machines write needs no second look: a table of 200,000 rows is read in half the time.
    if (isInstant(trimmed)) {
      return this.#utc(msOf(trimmed), around)
    }
    const stamp = readStamp(trimmed, this.#options.dateOrder ?? around.dateOrder)
    if (stamp !== null) return this.stamp(stamp, line, text, around)
    const epoch = readEpoch(trimmed)
    if (epoch !== null) return this.#utc(epoch, around)
    const days = readExcelDay(trimmed)
    if (days !== null) {
      const zone = this.#options.zone ?? around.zone ?? this.#options.assumedZone ?? 'UTC'
      const ms = this.wall(days, line, () => text, around)
      return ms === null ? null : { ms, zone }
    }
    this.#problem(line, 'no-time', trimmed === '' ? 'There is no time in this row.' : 'This is not a time.', text)
    return null
  }

  /**
   * A wall time that was read already, as UTC milliseconds; null where the author leaves such rows out. `text` is asked for
   * only when there is something to say.
   */
  wall(naive: number, line: number, text: () => string, around: Around = {}): number | null {
    const zone = this.#options.zone ?? around.zone ?? this.#options.assumedZone
    const placed = placeNaive(naive, zone ?? 'UTC')
    this.#read++
    if (zone === undefined) {
      if (this.#leaves('zone', line, text)) return null
      this.#ask('zone', () => ({ text: text(), line, ms: placed.ms }))
    }
    this.#zones.add(labelOf(zone, this.#options, around))
    if (placed.note !== null) {
      return this.#settle({ ok: true, own: false, zone: zone ?? 'UTC', ...placed }, line, text(), around)?.ms ?? null
    }
    if (around.start === undefined) this.#hours.pass(placed.ms)
    return placed.ms
  }

  /** A stamp found in a text. `quote` is the line, for problems. */
  stamp(stamp: Stamp, line: number, quote: string, around: Around = {}): ClockTime | null {
    const options = this.#options
    const own = stamp.zone !== null && 'zone' in stamp.zone
    const oneOf = stamp.zone !== null && 'oneOf' in stamp.zone ? stamp.zone.oneOf : undefined
    const zone = options.zone ?? around.zone ?? (oneOf === undefined ? options.assumedZone : undefined)
    const day = around.day ?? options.day
    const context = { zone: zone ?? oneOf?.[0] ?? 'UTC', day: day ?? '1970-01-01' }
    const read = placeStamp({ ...stamp, orderOpen: false }, context)
    if (!read.ok) {
      const message = read.why === 'impossible' ? `No such time: ${read.reason}.` : `Not taken: ${read.reason}.`
      this.#problem(line, read.why === 'impossible' ? 'no-such-time' : 'no-time', message, quote)
      return null
    }
    this.#read++
    const open = [
      stamp.orderOpen && ('dateOrder' as const),
      stamp.day === null && day === undefined && ('day' as const),
      !own && zone === undefined && ('zone' as const),
    ]
    if (open.some((id) => id !== false && this.#leaves(id, line, () => quote))) return null
    const first = { text: quote, line, ms: read.ms }
    if (stamp.orderOpen) this.#ask('dateOrder', () => ({ ...first, ...swap(stamp, context) }))
    if (stamp.day === null && day === undefined) this.#ask('day', () => first)
    if (!own && zone === undefined) this.#ask('zone', () => ({ ...first, ...(oneOf && { oneOf }) }))
    this.#zones.add(own ? (read.zone === 'UTC' ? 'UTC' : 'offset') : labelOf(zone, options, around))
    return this.#settle(read, line, quote, around)
  }

  questions(): readonly Question[] {
    const twice = this.#hours.question()
    const open = [...this.#open].map(([id, { count, first }]) => clockQuestion(id, count, first, count < this.#read))
    return twice === null ? open : [...open, twice]
  }

  /** `UTC`, `offset`, `Europe/Berlin`, `assumed UTC`; null when no time was read. */
  zone(): string | null {
    const [only = null] = this.#zones
    return this.#zones.size > 1 ? 'offset' : only
  }

  #utc(ms: number, { start }: Around): ClockTime {
    this.#read++
    this.#zones.add('UTC')
    if (start === undefined) this.#hours.pass(ms)
    return { ms, zone: 'UTC' }
  }

  #settle(read: ReadInstant, line: number, quote: string, { start, fold }: Around): ClockTime | null {
    const { zone, second } = read
    let { ms } = read
    if (read.note === 'gap') {
      this.#problem(line, 'dst-gap', `This time was skipped in ${zoneLabel(zone)}: clocks went forward.`, quote)
    }
    const asks = second !== null && fold === undefined
    if (asks && this.#leaves('fold', line, () => quote)) return null
    if (asks) {
      const twice = { first: ms, second, zone, line, text: quote }
      ms = start === undefined ? this.#hours.place(twice) : this.#hours.placeEnd(twice, start)
    } else if (start === undefined) this.#hours.pass(ms)
    if (read.note === 'fold') {
      const message = `This time happened twice in ${zoneLabel(zone)}: read as ${instantOf(ms)}.`
      this.#problem(line, 'dst-fold', message, quote)
    }
    return { ms, zone }
  }

  /** True for a row that the author leaves out rather than guess; it is told by its line. */
  #leaves(id: Asked | 'fold', line: number, text: () => string): boolean {
    if (this.#options.leave?.includes(id) !== true) return false
    this.#problem(line, `${id}-left`, `${leftWords[id]}; it was left out, as you said.`, text())
    return true
  }

  #problem(line: number, code: string, message: string, text: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    if (count <= loud) this.problems.push({ line, code, message, text: text.slice(0, 500) })
    else if (count === loud + 1) {
      this.problems.push({ line, code: 'more', message: `More lines like this follow (${code}).` })
    }
  }

  #ask(id: Asked, first: () => Open): void {
    const known = this.#open.get(id)
    if (known === undefined) this.#open.set(id, { count: 1, first: first() })
    else known.count++
  }
}

const leftWords = {
  zone: 'This time names no zone',
  day: 'This time has no date',
  dateOrder: 'This date can be read day first or month first',
  fold: 'This time happened twice',
}

function labelOf(zone: Zone | undefined, options: ImportOptions, around: Around): string {
  if (zone === undefined) return 'assumed UTC'
  return options.zone === undefined && around.zone === undefined ? `assumed ${zone}` : zone
}

function swap(stamp: Stamp, context: { zone: Zone; day: string }): { swapped?: number } {
  if (stamp.day === null) return {}
  const day = { ...stamp.day, month: stamp.day.day, day: stamp.day.month }
  const read = placeStamp({ ...stamp, day, orderOpen: false }, context)
  return read.ok ? { swapped: read.ms } : {}
}
