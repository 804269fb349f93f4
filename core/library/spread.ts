import { z } from 'zod'

/** Never a bare mean: how many there are, the middle one, and how far they lie apart. */
export const spreadSchema = z.looseObject({
  n: z.number().int(),
  median: z.number().nullable(),
  /** First and third quartile. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
})
export type Spread = z.infer<typeof spreadSchema>

/** Quantiles by linear interpolation between neighbours, so that the median of two is their middle. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort()
  if (sorted.length === 0) return { n: 0, median: null, low: null, high: null, min: null, max: null }
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
    return below + (above - below) * (place - Math.floor(place))
  }
  return { n: sorted.length, median: at(0.5), low: at(0.25), high: at(0.75), min: at(0), max: at(1) }
}
