import { formatDuration } from '../time/formatDuration.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { FactForm, FactUnit } from './fact.ts'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** Thousands separated; small figures with three digits that count. */
export function formatNumber(value: number): string {
  return Math.abs(value) >= 100 ? whole.format(value) : fine.format(value)
}

/** `51 %`, `0.31 %`; from threefold up as `4.9 times`. */
export function formatRatio(ratio: number): string {
  if (ratio >= 3) return `${fine.format(ratio)} times`
  const percent = ratio * 100
  return `${Math.abs(percent) >= 10 || percent === 0 ? whole.format(percent) : fine.format(percent)} %`
}

function formatArea(value: number, unit: string): string {
  return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`
}

/** A value of a fact as text. `unitName` names what an area counts ("messages"). */
export function formatFact(
  value: number | string,
  unit: FactUnit,
  { zone, form = 'short', unitName = '' }: { zone: string; form?: FactForm; unitName?: string },
): string {
  if (unit === 'instant') {
    const clock = form === 'clock' || form === 'date' ? form : 'clock-zone'
    return formatInstant(String(value), zone, clock)
  }
  const figure = Number(value)
  if (unit === 's') return formatDuration(figure, form === 'long' || form === 'about' ? form : 'short')
  if (unit === 'ratio') return form === 'about' ? `about ${formatRatio(figure)}` : formatRatio(figure)
  return unit === 'area' ? formatArea(figure, unitName) : formatNumber(figure)
}

/** A sample with its unit: `41 %`, `1,773 req/s`, `612`. */
export function formatQuantity(value: number, unit: string): string {
  return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`
}
