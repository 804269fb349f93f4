/** A measured value with thin thousands and at most three figures that count: 38,792 · 61.3 % · 1.77 s. */
export function showValue(value: number, unit: string): string {
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 2
  const text = new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value)
  return unit === '' ? text : `${text} ${unit}`
}
