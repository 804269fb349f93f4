import type { PlainLane } from '../csv/csvRows.ts'
import { aheadOf, fastInstant } from './fastCells.ts'
import type { Growing } from './growing.ts'
import type { MetricsPlan } from './plan.ts'

const lf = 0x0a
const cr = 0x0d
const dot = 0x2e
const minus = 0x2d
const zero = 0x30
const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

/** Roles of columns; 0 is passed over. */
const timed = 1
const valued = 2

/** What the columns of the table are filled into. */
export interface PlainTarget {
  readonly t: Growing
  readonly v: readonly Growing[]
}

/**
 * The quick lane for what nearly every row of a metrics file is: unquoted cells, an instant with its zone, plain decimals.
 * It reads bytes into columns without ever making a record of them, and leaves every other row, whole, to the reader that
 * takes care. Its figures are those of the careful one.
 */
export class PlainRows implements PlainLane {
  lines = 0
  /** Rows taken so far. */
  rows = 0
  /** Times were read that name UTC, or another offset. */
  utc = false
  offset = false
  readonly #delimiter: number
  readonly #fileBytes: number
  readonly #roles: Uint8Array
  readonly #slots: readonly number[]
  readonly #targetOf: () => PlainTarget | null
  /** Where values go, by column of the file, and times. */
  #values: readonly Float64Array[] = []
  #times: Float64Array = new Float64Array(0)
  #bytesTaken = 0
  #refused = 0
  /** The last minute met, as its first 16 characters, and its start by its own clock: rows of one minute share it. */
  #minute = [0, 0, 0, 0]
  #minuteMs = Number.NaN
  /** The last offset met, as its six characters, and how far it is ahead of UTC. */
  #ahead = [0x7fffffff, 0]
  #aheadMs = Number.NaN

  /** `targetOf` is asked before every piece: a table below the first one has columns of its own. Null keeps the lane shut. */
  constructor(plan: MetricsPlan, delimiter: string, fileBytes: number, targetOf: () => PlainTarget | null) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#fileBytes = fileBytes
    this.#targetOf = targetOf
    const width = Math.max(plan.times.time, ...plan.values) + 1
    this.#roles = new Uint8Array(width)
    this.#slots = Array.from({ length: width }, (_, column) => plan.values.indexOf(column))
    this.#roles[plan.times.time] = timed
    for (const column of plan.values) this.#roles[column] = valued
  }

  /** Whether every cell that the plan needs can be read this way. */
  static fits(plan: MetricsPlan): boolean {
    const { date, zone } = plan.times
    const plain = plan.values.every((column) => (plan.decimals.get(column) ?? '.') === '.')
    return plan.names.length === 0 && date === null && zone === null && plain
  }

  take(bytes: Uint8Array, view: DataView, from: number, to: number): number {
    this.lines = 0
    const target = this.#refused > 1000 && this.#refused > this.rows ? null : this.#targetOf()
    if (target === null) return from
    const first = target.t.length
    let start = from
    for (;;) {
      const room = this.#room(target, start - from)
      start = this.#rowsUpTo(room, bytes, view, start, to, target)
      if (target.t.length < room) break
    }
    // The end of a piece is no refusal.
    if (to - start > 4096) this.#refused++
    this.lines = target.t.length - first
    this.rows += this.lines
    this.#bytesTaken += start - from
    return start
  }

  #rowsUpTo(room: number, bytes: Uint8Array, view: DataView, from: number, to: number, { t, v }: PlainTarget): number {
    this.#times = t.values
    this.#values = this.#slots.map((slot) => v[slot]?.values ?? t.values)
    let row = t.length
    let start = from
    while (row < room) {
      const next = this.#row(bytes, view, start, to, row)
      if (next < 0) break
      start = next
      row++
    }
    for (const column of [t, ...v]) column.length = row
    return start
  }

  /** Rows for which the columns have room; they grow once to what the file will need, by its size. */
  #room({ t, v }: PlainTarget, bytes: number): number {
    if (t.length === t.capacity) {
      const perRow = t.length > 1000 ? (this.#bytesTaken + bytes) / t.length : 0
      const expected = perRow === 0 ? 0 : Math.ceil((this.#fileBytes / perRow) * 1.02)
      for (const column of [t, ...v]) column.reserve(Math.max(expected, t.length * 1.5, 8192))
    }
    return t.capacity
  }

  /** Where the next row starts; −1 where this one needs care, and nothing of it was taken. */
  #row(bytes: Uint8Array, view: DataView, start: number, to: number, row: number): number {
    const roles = this.#roles
    const delimiter = this.#delimiter
    const values = this.#values
    let at = start
    for (let column = 0; column < roles.length; column++) {
      const role = roles[column]
      if (role === valued) {
        const negative = bytes[at] === minus
        if (negative) at++
        const first = at
        let mantissa = 0
        let point = -1
        let byte = bytes[at] ?? 0
        for (; byte !== delimiter && byte !== lf && byte !== cr; byte = bytes[++at] ?? 0) {
          const digit = byte - zero
          if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit
          else if (byte === dot && point < 0) point = at
          else return -1
        }
        const digits = at - first - (point < 0 ? 0 : 1)
        if (at >= to || digits > 15 || (digits === 0 && (negative || point >= 0))) return -1
        const value = digits === 0 ? Number.NaN : point < 0 ? mantissa : mantissa / (powers[at - point - 1] ?? 1)
        const column64 = values[column]
        if (column64 !== undefined) column64[row] = negative ? -value : value
      } else if (role === timed) {
        at = this.#instant(bytes, view, at, to, row)
        if (at < 0) return -1
      } else {
        let byte = bytes[at] ?? 0
        if (byte === 0x22) return -1
        while (byte !== delimiter && byte !== lf && byte !== cr && at < to) byte = bytes[++at] ?? 0
      }
      // Every needed cell but the last has another one behind it.
      if (column < roles.length - 1 && bytes[at++] !== delimiter) return -1
    }
    return this.#lineEnd(bytes, at, to)
  }

  /** Behind the last needed cell: other cells are passed over, and the next row starts. */
  #lineEnd(bytes: Uint8Array, from: number, to: number): number {
    let at = from
    let byte = bytes[at]
    while (byte !== lf && byte !== cr) {
      if (at >= to || (byte === 0x22 && bytes[at - 1] === this.#delimiter)) return -1
      byte = bytes[++at]
    }
    if (byte === cr && bytes[++at] !== lf) return -1
    // A last line that may go on in the next piece is not touched.
    return at + 1 > to ? -1 : at + 1
  }

  /** Puts the instant into its column and says where the cell ends; −1 for every spelling that needs care. */
  #instant(bytes: Uint8Array, view: DataView, at: number, to: number, row: number): number {
    if (at + 25 >= to) return -1
    const minute = this.#minute
    const same =
      view.getInt32(at + 12) === minute[3] &&
      view.getInt32(at + 8) === minute[2] &&
      view.getInt32(at + 4) === minute[1] &&
      view.getInt32(at) === minute[0] &&
      bytes[at + 16] === 0x3a
    const tens = (bytes[at + 17] ?? 0) - zero
    const ones = (bytes[at + 18] ?? 0) - zero
    if (!same || tens < 0 || tens > 5 || ones < 0 || ones > 9) return this.#otherInstant(bytes, view, at, to, row)
    const ms = tens * 10_000 + ones * 1000
    if (bytes[at + 19] === 0x5a) {
      this.#times[row] = this.#minuteMs + ms
      return at + 20
    }
    if (view.getInt32(at + 19) === this.#ahead[0] && view.getInt16(at + 23) === this.#ahead[1]) {
      this.#times[row] = this.#minuteMs + ms - this.#aheadMs
      return at + 25
    }
    const a = (bytes[at + 20] ?? 0) - zero
    const b = (bytes[at + 21] ?? 0) - zero
    const c = (bytes[at + 22] ?? 0) - zero
    const three = bytes[at + 19] === dot && a >= 0 && a <= 9 && b >= 0 && b <= 9 && c >= 0 && c <= 9
    if (!three || bytes[at + 23] !== 0x5a) return this.#otherInstant(bytes, view, at, to, row)
    this.#times[row] = this.#minuteMs + ms + a * 100 + b * 10 + c
    return at + 24
  }

  #otherInstant(bytes: Uint8Array, view: DataView, at: number, to: number, row: number): number {
    let end = at
    while (end < to && bytes[end] !== this.#delimiter && bytes[end] !== lf && bytes[end] !== cr) end++
    const ms = fastInstant(bytes, at, end)
    if (Number.isNaN(ms)) return -1
    const offset = bytes[end - 3] === 0x3a && end - at > 20
    const ahead = offset ? aheadOf(bytes, end) : 0
    if (ahead === 0) this.utc = true
    else this.offset = true
    if (end - at >= 20) {
      if (offset) {
        this.#ahead = [view.getInt32(end - 6), view.getInt16(end - 2)]
        this.#aheadMs = ahead
      }
      this.#minute = [view.getInt32(at), view.getInt32(at + 4), view.getInt32(at + 8), view.getInt32(at + 12)]
      this.#minuteMs = Math.floor((ms + ahead) / 60_000) * 60_000
    }
    this.#times[row] = ms
    return end
  }
}
