import { formatNumber, formatQuantity } from '../facts/formatFact.ts'

const sizes = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const
const fine = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** `B` or `B/s` as a size that fits, in thousands; null for any other unit. */
function asSize(value: number, unit: string): string | null {
  const [, per] = /^B((?:\/ ?(?:s|min|h))?)$/.exec(unit) ?? []
  if (per === undefined) return null
  const power = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1) / 3)))
  return `${fine.format(value / 1000 ** power)} ${sizes[power]}${per}`
}

/** A value with its unit, to be read beside a chart: `4,120 req/s`, `41 %`, `3.2 GB`. */
export function valueText(value: number, unit: string): string {
  return asSize(value, unit) ?? formatQuantity(value, unit)
}

/** A value on an axis: its unit is said beside the chart's name, unless it changes with the size. */
export function axisText(value: number, unit: string): string {
  return asSize(value, unit) ?? formatNumber(value)
}
