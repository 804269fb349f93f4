import type { Columns } from '../../../core/metrics/columns.ts'

export const minute = 60_000

/** Numbers from 0 to 1 that are the same on every run. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` samples a minute apart from 24 Nov 2025 00:00 UTC; `value` is given normal noise of spread 1. */
export function makeSeries(count: number, value: (index: number, noise: number) => number, seed = 1): Columns {
  const random = makeRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
  const start = Date.parse('2025-11-24T00:00:00Z')
  return {
    t: Float64Array.from({ length: count }, (_, i) => start + i * minute),
    v: Float64Array.from({ length: count }, (_, i) => value(i, normal())),
  }
}
