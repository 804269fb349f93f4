const zero = 0x30
const minus = 0x2d
const dot = 0x2e

/** The last day met and its start in epoch ms: rows of one day share it. */
let dayKey = -1
let dayMs = 0

const digit = (bytes: Uint8Array, i: number) => (bytes[i] ?? 0) - zero

function number(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const each = digit(bytes, i)
    if (each < 0 || each > 9) return Number.NaN
    value = value * 10 + each
  }
  return value
}

/**
 * The plain spellings that nearly all rows have, straight from the bytes: `2025-11-24T08:15:00[.123][Z|±hh:mm]` and epoch
 * digits of 10 or 13. NaN for everything else, which is then read with care.
 */
export function fastInstant(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from
  if (length === 13) return number(bytes, from, to)
  if (length === 10) return number(bytes, from, to) * 1000
  const ms = length < 20 ? Number.NaN : dayAndClock(bytes, from)
  if (Number.isNaN(ms)) return ms
  const rest = fractionOf(bytes, from + 19, to)
  const at = rest.end
  if (bytes[at] === 0x5a && at + 1 === to) return ms + rest.ms
  if (to - at !== 6 || bytes[at + 3] !== 0x3a) return Number.NaN
  const sign = bytes[at] === 0x2b ? 1 : bytes[at] === minus ? -1 : Number.NaN
  const hours = number(bytes, at + 1, at + 3)
  return hours > 14 ? Number.NaN : ms + rest.ms - sign * (hours * 60 + number(bytes, at + 4, at + 6)) * 60_000
}

/** How far `+02:00`, which ends at `end` and was read before, is ahead of UTC, in ms. */
export function aheadOf(bytes: Uint8Array, end: number): number {
  const minutes = number(bytes, end - 5, end - 3) * 60 + number(bytes, end - 2, end)
  return (bytes[end - 6] === minus ? -minutes : minutes) * 60_000
}

/** `2025-11-24 08:15:00[.123]` without a zone, as if it were UTC. NaN for everything else. */
export function fastWall(bytes: Uint8Array, from: number, to: number): number {
  const ms = to - from < 19 ? Number.NaN : dayAndClock(bytes, from)
  if (Number.isNaN(ms)) return ms
  const rest = fractionOf(bytes, from + 19, to)
  return rest.end === to ? ms + rest.ms : Number.NaN
}

/** The 19 characters from year to second. */
function dayAndClock(bytes: Uint8Array, from: number): number {
  const joint = bytes[from + 10]
  if (bytes[from + 4] !== minus || bytes[from + 7] !== minus || (joint !== 0x54 && joint !== 0x20)) return Number.NaN
  const day =
    number(bytes, from, from + 4) * 10_000 +
    number(bytes, from + 5, from + 7) * 100 +
    number(bytes, from + 8, from + 10)
  const hour = number(bytes, from + 11, from + 13)
  const minute = number(bytes, from + 14, from + 16)
  const second = number(bytes, from + 17, from + 19)
  const clock = hour < 24 && minute < 60 && second < 60 && bytes[from + 13] === 0x3a && bytes[from + 16] === 0x3a
  if (!clock) return Number.NaN
  if (day !== dayKey) {
    const month = Math.floor(day / 100) % 100
    const ms = Date.UTC(Math.floor(day / 10_000), month - 1, day % 100)
    // Date rolls 30 February over; only a day that comes back as it went in is one.
    const back = new Date(ms)
    if (!(back.getUTCDate() === day % 100 && back.getUTCMonth() === month - 1)) return Number.NaN
    dayKey = day
    dayMs = ms
  }
  return dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000
}

/** Handed out again and again: a row must not cost an object. */
const fraction = { ms: 0, end: 0 }
function fractionOf(bytes: Uint8Array, from: number, to: number): { ms: number; end: number } {
  fraction.ms = 0
  fraction.end = from
  if (bytes[from] !== dot) return fraction
  let scale = 100
  let at = from + 1
  for (; at < to; at++) {
    const each = digit(bytes, at)
    if (each < 0 || each > 9) break
    fraction.ms += each * scale
    scale = scale >= 10 ? scale / 10 : 0
  }
  fraction.end = at
  return fraction
}

const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

/**
 * `-12.5` straight from the bytes, exact: a mantissa of at most 15 digits divided by a power of ten. Null for every other
 * spelling; an empty cell is NaN.
 */
export function fastNumber(bytes: Uint8Array, from: number, to: number): number | null {
  if (from >= to) return Number.NaN
  const negative = bytes[from] === minus
  let i = negative ? from + 1 : from
  if (to - i > 16 || i === to) return null
  let mantissa = 0
  let digits = 0
  let after = -1
  for (; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (byte === dot && after < 0) {
      after = 0
      continue
    }
    const each = byte - zero
    if (each < 0 || each > 9) return null
    mantissa = mantissa * 10 + each
    digits++
    if (after >= 0) after++
  }
  if (digits === 0 || digits > 15) return null
  const value = after > 0 ? mantissa / (powers[after] ?? 1) : mantissa
  return negative ? -value : value
}
