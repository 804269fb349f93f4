import type { SourceProblem } from '../postmortem/source.ts'
import { instantOf, isInstant, msOf } from '../time/instant.ts'
import { placeStamp, type ReadInstant, readEpoch, readExcelDay, readStamp } from '../time/readInstant.ts'
import type { DateOrder, Stamp } from '../time/stamp.ts'
import { placeNaive, type Zone, zoneLabel } from '../time/zone.ts'
import type { ImportOptions, Question } from './types.ts'

/** What the file itself says about its times, apart from the time being read. */
export interface Around {
  readonly zone?: Zone | undefined
  readonly day?: string | undefined
  readonly dateOrder?: DateOrder | undefined
}

export interface ClockTime {
  readonly ms: number
  readonly zone: Zone
}

/** Beyond this many problems of one kind, only their number is told. */
const loud = 50

interface Open {
  readonly text: string
  readonly line: number
  readonly ms: number
  readonly swapped?: number
  readonly oneOf?: readonly Zone[]
}

type Asked = 'zone' | 'dateOrder' | 'day'

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
  #last = Number.NEGATIVE_INFINITY

  constructor(options: ImportOptions) {
    this.#options = options
  }

  /** A cell that should hold nothing but a time. Null, with a problem at its line, when it does not. */
  cell(text: string, line: number, around: Around = {}): ClockTime | null {
    const trimmed = text.trim()
    // What most machines write needs no second look: a table of 200,000 rows is read in half the time.
    if (isInstant(trimmed)) {
      this.#zones.add('UTC')
      this.#last = msOf(trimmed)
      return { ms: this.#last, zone: 'UTC' }
    }
    const stamp = readStamp(trimmed, this.#options.dateOrder ?? around.dateOrder)
    if (stamp !== null) return this.stamp(stamp, line, text, around)
    const epoch = readEpoch(trimmed)
    if (epoch !== null) {
      this.#zones.add('UTC')
      this.#last = epoch
      return { ms: epoch, zone: 'UTC' }
    }
    const days = readExcelDay(trimmed)
    if (days !== null) {
      const zone = this.#options.zone ?? around.zone ?? this.#options.assumedZone ?? 'UTC'
      return { ms: this.wall(days, line, () => text, around), zone }
    }
    this.#problem(line, 'no-time', trimmed === '' ? 'There is no time in this row.' : 'This is not a time.', text)
    return null
  }

  /** A wall time that was read already, as UTC milliseconds. `text` is asked for only when there is something to say. */
  wall(naive: number, line: number, text: () => string, around: Around = {}): number {
    const zone = this.#options.zone ?? around.zone ?? this.#options.assumedZone
    const placed = placeNaive(naive, zone ?? 'UTC')
    if (zone === undefined) this.#ask('zone', () => ({ text: text(), line, ms: placed.ms }))
    this.#zones.add(labelOf(zone, this.#options, around))
    if (placed.note !== null) {
      return this.#settle({ ok: true, own: false, zone: zone ?? 'UTC', ...placed }, line, text()).ms
    }
    this.#last = placed.ms
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
    const first = { text: quote, line, ms: read.ms }
    if (stamp.orderOpen) this.#ask('dateOrder', () => ({ ...first, ...swap(stamp, context) }))
    if (stamp.day === null && day === undefined) this.#ask('day', () => first)
    if (!own && zone === undefined) this.#ask('zone', () => ({ ...first, ...(oneOf && { oneOf }) }))
    this.#zones.add(own ? (read.zone === 'UTC' ? 'UTC' : 'offset') : labelOf(zone, options, around))
    return this.#settle(read, line, quote)
  }

  questions(): readonly Question[] {
    return [...this.#open].map(([id, { count, first }]) => question(id, count, first))
  }

  /** `UTC`, `offset`, `Europe/Berlin`, `assumed UTC`; null when no time was read. */
  zone(): string | null {
    const [only = null] = this.#zones
    return this.#zones.size > 1 ? 'offset' : only
  }

  #settle(read: ReadInstant, line: number, quote: string): ClockTime {
    let { ms } = read
    if (read.note === 'gap') {
      const message = `This time was skipped in ${zoneLabel(read.zone)}: clocks went forward.`
      this.#problem(line, 'dst-gap', message, quote)
    } else if (read.note === 'fold') {
      // A file in order of time says by its own order which of the two hours it is in.
      if (read.second !== null && ms < this.#last && read.second >= this.#last) ms = read.second
      const message = `This time happened twice in ${zoneLabel(read.zone)}: read as ${instantOf(ms)}.`
      this.#problem(line, 'dst-fold', message, quote)
    }
    this.#last = ms
    return { ms, zone: read.zone }
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

function question(id: 'zone' | 'dateOrder' | 'day', count: number, first: Open): Question {
  const example = `“${first.text.trim().slice(0, 60)}” (line ${first.line})`
  const others = count > 1 ? `, like ${count - 1} more` : ''
  if (id === 'day') {
    return { id, text: `${example} has a time of day and no date${others}. Which day was it?`, options: [] }
  }
  if (id === 'dateOrder') {
    const effect = (ms: number | undefined) => (ms === undefined ? 'not a date' : `reads as ${instantOf(ms)}`)
    return {
      id,
      text: `${example} can be read day first or month first${others}.`,
      options: [
        { value: 'dmy', label: 'Day first', effect: effect(first.ms) },
        { value: 'mdy', label: 'Month first', effect: effect(first.swapped) },
      ],
    }
  }
  const options = (first.oneOf ?? ['UTC']).map((value) => ({
    value,
    label: zoneLabel(value),
    effect: value === 'UTC' || first.oneOf?.[0] === value ? `reads as ${instantOf(first.ms)}` : 'reads by that clock',
  }))
  return { id, text: `${example} names no time zone${others}. Which clock wrote it?`, options }
}
