import type { SourceProblem } from '../postmortem/source.ts'
import { instantOf } from '../time/instant.ts'
import { placeStamp, type ReadInstant, readExcelDay, readInstant, readStamp } from '../time/readInstant.ts'
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

/**
 * Reads the times of one file and remembers what it could not know: which zone, which day, day or month first. What the
 * author has answered is used; what is open is read provisionally and asked at the end, with an example.
 */
export interface FileClock {
  /** A cell that should hold nothing but a time. Null, with a problem at its line, when it does not. */
  readonly cell: (text: string, line: number, around?: Around) => ClockTime | null
  /** A stamp found in a text. `quote` is the line, for problems. */
  readonly stamp: (stamp: Stamp, line: number, quote: string, around?: Around) => ClockTime | null
  readonly questions: () => readonly Question[]
  /** `UTC`, `offset`, `Europe/Berlin`, `assumed UTC`; null when no time was read. */
  readonly zone: () => string | null
  readonly problems: SourceProblem[]
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

export function fileClock(options: ImportOptions): FileClock {
  const problems: SourceProblem[] = []
  const counts = new Map<string, number>()
  const zones = new Set<string>()
  const open = new Map<'zone' | 'dateOrder' | 'day', { count: number; first: Open }>()
  let last = Number.NEGATIVE_INFINITY

  const problem = (line: number, code: string, message: string, text: string) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count <= loud) problems.push({ line, code, message, text: text.slice(0, 500) })
    else if (count === loud + 1)
      problems.push({ line, code: 'more', message: `More lines like this follow (${code}).` })
  }
  const ask = (id: 'zone' | 'dateOrder' | 'day', first: Open) => {
    const known = open.get(id)
    open.set(id, { count: (known?.count ?? 0) + 1, first: known?.first ?? first })
  }

  const settle = (read: ReadInstant, line: number, quote: string): ClockTime => {
    let { ms } = read
    if (read.note === 'gap') {
      problem(line, 'dst-gap', `This time was skipped in ${zoneLabel(read.zone)}: clocks went forward.`, quote)
    } else if (read.note === 'fold') {
      // A file in order of time says by its own order which of the two hours it is in.
      if (read.second !== null && ms < last && read.second >= last) ms = read.second
      problem(line, 'dst-fold', `This time happened twice in ${zoneLabel(read.zone)}: read as ${instantOf(ms)}.`, quote)
    }
    last = ms
    return { ms, zone: read.zone }
  }

  const place = (stamp: Stamp, line: number, quote: string, around: Around): ClockTime | null => {
    const own = stamp.zone !== null && 'zone' in stamp.zone
    const oneOf = stamp.zone !== null && 'oneOf' in stamp.zone ? stamp.zone.oneOf : undefined
    const zone = options.zone ?? around.zone ?? (oneOf === undefined ? options.assumedZone : undefined)
    const day = around.day ?? options.day
    const context = { zone: zone ?? oneOf?.[0] ?? 'UTC', day: day ?? '1970-01-01' }
    const read = placeStamp({ ...stamp, orderOpen: false }, context)
    if (!read.ok) {
      const message = read.why === 'impossible' ? `No such time: ${read.reason}.` : `Not taken: ${read.reason}.`
      problem(line, read.why === 'impossible' ? 'no-such-time' : 'no-time', message, quote)
      return null
    }
    if (stamp.orderOpen) ask('dateOrder', { text: quote, line, ms: read.ms, ...swap(stamp, context) })
    if (stamp.day === null && day === undefined) ask('day', { text: quote, line, ms: read.ms })
    if (!own && zone === undefined) ask('zone', { text: quote, line, ms: read.ms, ...(oneOf && { oneOf }) })
    zones.add(own ? (read.zone === 'UTC' ? 'UTC' : 'offset') : labelOf(zone, options, around))
    return settle(read, line, quote)
  }

  const cell = (text: string, line: number, around: Around = {}): ClockTime | null => {
    const order = options.dateOrder ?? around.dateOrder
    const stamp = readStamp(text.trim(), order)
    if (stamp !== null) return place(stamp, line, text, around)
    const epoch = readInstant(text)
    if (epoch.ok) {
      zones.add('UTC')
      last = epoch.ms
      return { ms: epoch.ms, zone: 'UTC' }
    }
    const days = readExcelDay(text.trim())
    if (days !== null) {
      const zone = options.zone ?? around.zone ?? options.assumedZone
      const placed = placeNaive(days, zone ?? 'UTC')
      if (zone === undefined) ask('zone', { text, line, ms: placed.ms })
      zones.add(labelOf(zone, options, around))
      return { ms: placed.ms, zone: zone ?? 'UTC' }
    }
    problem(line, 'no-time', text.trim() === '' ? 'There is no time in this row.' : 'This is not a time.', text)
    return null
  }

  return {
    cell,
    stamp: (stamp, line, quote, around = {}) => place(stamp, line, quote, around),
    questions: () => [...open].map(([id, { count, first }]) => question(id, count, first)),
    zone: () => (zones.size === 0 ? null : zones.size === 1 ? ([...zones][0] ?? null) : 'offset'),
    problems,
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
