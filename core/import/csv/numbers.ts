export type Decimal = '.' | ','

const nulls = new Set([
  '',
  'null',
  'undefined',
  'nan',
  'n/a',
  'na',
  '-',
  '–',
  '—',
  'n/d',
  'none',
  'nil',
  '#n/a',
  '\\n',
  'inf',
  '+inf',
  '-inf',
  'infinity',
  '-infinity',
  '+infinity',
])

/** True for the many spellings of "no value". None of them is 0. */
export function isNull(text: string): boolean {
  return nulls.has(text.trim().toLowerCase())
}

/** White space that groups digits, a guard against formulas, a trailing percent sign. */
function bare(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u2009']/g, '').replace(/%$/, '')
}

/** A cell as a number. NaN for a null spelling, null for words. */
export function readNumber(text: string, decimal: Decimal): number | null {
  if (isNull(text)) return Number.NaN
  const digits = bare(text)
  const plain = decimal === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null
}

/** What one cell says about the decimal sign: a sign, nothing, or that it could be either (`1.234`). */
export function decimalOf(text: string): Decimal | 'either' | null {
  const digits = bare(text).replace(/^[+-]/, '')
  if (!/^[\d.,]+(?:e[+-]?\d+)?$/i.test(digits) || !/[.,]/.test(digits)) return null
  const dots = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  if (dots > 1) return ','
  if (commas > 1) return '.'
  const sign: Decimal = dots > 0 ? '.' : ','
  const [whole = '', after = ''] = digits.split(/[.,]/)
  const couldGroup = after.length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0/.test(whole)
  return couldGroup ? 'either' : sign
}

/**
 * The decimal sign of one column. With commas between the cells, a dot is what it looks like; elsewhere digits in threes
 * after the only sign stay undecided (null), unless a cell of the column decides.
 */
export function columnDecimal(cells: readonly string[], delimiter: string): Decimal | null {
  const said = cells.map(decimalOf)
  const sure = said.find((each) => each === '.' || each === ',')
  if (sure === '.' || sure === ',') return sure
  if (!said.includes('either')) return '.'
  const dotted = cells.some((cell) => cell.includes('.'))
  if (delimiter === ',') return dotted ? '.' : null
  return null
}
