import type { Columns } from '../../metrics/columns.ts'
import { sampleInterval } from '../../metrics/columnsAt.ts'

/** A typed column that grows as rows come in. */
export class Growing {
  #values = new Float64Array(1024)
  length = 0

  get capacity(): number {
    return this.#values.length
  }

  /** Room for `size` values in all. Pages that are never written cost no memory. */
  reserve(size: number): void {
    if (size <= this.#values.length) return
    const grown = new Float64Array(Math.ceil(size))
    grown.set(this.#values.subarray(0, this.length))
    this.#values = grown
  }

  /** What it is filled through by those who fill many at once and set `length` themselves; until it grows. */
  get values(): Float64Array {
    return this.#values
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.reserve(this.length * 2)
    this.#values[this.length++] = value
  }

  /** The values, without a copy where little room was left over. Nothing is added any more. */
  done(): Float64Array {
    const whole = this.#values.length - this.length <= this.length / 8
    return whole ? this.#values.subarray(0, this.length) : this.#values.slice(0, this.length)
  }
}

/** The order that puts times in a row, stable; null when they are in order already. */
export function orderOf(t: Float64Array): Uint32Array | null {
  let sorted = true
  for (let i = 1; i < t.length && sorted; i++) sorted = (t[i] ?? 0) >= (t[i - 1] ?? 0)
  if (sorted) return null
  return Uint32Array.from(t, (_, i) => i).sort((a, b) => (t[a] ?? 0) - (t[b] ?? 0) || a - b)
}

export function reorder(values: Float64Array, order: Uint32Array | null): Float64Array {
  return order === null ? values : Float64Array.from(order, (i) => values[i] ?? Number.NaN)
}

/** Figures of a series that stay with the postmortem. */
export function summaryOf({ v }: Columns): { gaps: number; min: number | null; max: number | null } {
  let gaps = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const value of v) {
    if (Number.isNaN(value)) gaps++
    else {
      if (value < min) min = value
      if (value > max) max = value
    }
  }
  return gaps === v.length ? { gaps, min: null, max: null } : { gaps, min, max }
}

/** Stretches without a value: rows that hold none, and times that are left out. Neighbouring ones are one. */
export function stretchesOf({ t, v }: Columns): number {
  const step = sampleInterval(t)
  let stretches = 0
  let inside = false
  for (let i = 0; i < t.length; i += 1) {
    const left = i > 0 && (t[i] ?? 0) - (t[i - 1] ?? 0) > 1.5 * step
    const none = Number.isNaN(v[i])
    if (left && !inside) stretches += 1
    if (none && !inside && !left) stretches += 1
    inside = none
  }
  return stretches
}
