import { axisText } from './valueText.ts'

export interface ValueTick {
  readonly value: number
  readonly label: string
}

export interface ValueAxis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly ValueTick[]
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const share = rough / power
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10) * power
}

/**
 * An axis that holds everything from `min` to `max`. `zero` starts it at nothing; `auto` does so unless that would flatten what is to
 * be seen; `data` never.
 */
export function valueAxis(
  min: number,
  max: number,
  most: number,
  { from = 'auto', unit = '' }: { readonly from?: 'auto' | 'zero' | 'data'; readonly unit?: string } = {},
): ValueAxis {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return { low: 0, high: 1, ticks: [] }
  const atZero = from === 'zero' || (from === 'auto' && min >= 0 && min <= 0.75 * max)
  const bottom = atZero ? Math.min(0, min) : min
  // Below the least normal number there are no steps left to take; that little is nothing.
  const span = [max - bottom, Math.abs(max)].find((one) => one > 1e-300) ?? 1
  const wide = niceStep(span / Math.max(1, most))
  // A round number far above the data would press the line into the lower half; half the step comes closer.
  const step = Math.ceil(max / wide - 1e-9) * wide - max > 0.3 * span ? wide / 2 : wide
  const low = atZero && min >= 0 ? 0 : Math.floor((min - 0.05 * span) / step) * step
  const top = Math.ceil(max / step - 1e-9) * step
  const high = top > low ? top : low + step
  const ticks: ValueTick[] = []
  for (let i = Math.round(low / step); i * step <= high + step / 1e6; i += 1)
    ticks.push({ value: i * step, label: axisText(Number((i * step).toPrecision(12)), unit) })
  return { low, high, ticks }
}
