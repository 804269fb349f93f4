import type { Columns } from '../../../core/metrics/columns.ts'
import { sampleInterval } from '../../../core/metrics/columnsAt.ts'

const known = new WeakMap<Float64Array, number>()

/** Stretches without a value: rows that hold none, and times that are left out. Neighbouring ones are one gap. */
export function gapsIn({ t, v }: Columns): number {
  const before = known.get(v)
  if (before !== undefined) return before
  const step = sampleInterval(t)
  let gaps = 0
  let inside = false
  for (let i = 0; i < t.length; i += 1) {
    const left = i > 0 && (t[i] ?? 0) - (t[i - 1] ?? 0) > 1.5 * step
    const none = Number.isNaN(v[i])
    if (left && !inside) gaps += 1
    if (none && !inside && !left) gaps += 1
    inside = none
  }
  known.set(v, gaps)
  return gaps
}
