/** A duration, time of day or share that a text states. Offsets are into the text; `start` includes no qualifier. */
export interface Stated {
  readonly kind: 'duration' | 'clock' | 'percent'
  /** Seconds; seconds after midnight; a ratio (0.5 for 50 %). */
  readonly value: number
  /** "about", "approximately", "~", "just over" … stand before it. */
  readonly about: boolean
  readonly start: number
  readonly end: number
  readonly text: string
  /** As written behind a time of day: `UTC`, `EST`, `+01:00`. */
  readonly zone?: string
}

const ones: Record<string, number> = {}
const small = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
for (const [index, word] of `${small} seventeen eighteen nineteen`.split(' ').entries()) ones[word] = index + 1
const tens: Record<string, number> = {}
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  tens[word] = (index + 2) * 10

const word = `(?:(?:${Object.keys(tens).join('|')})(?:[- ](?:${small.split(' ').slice(0, 9).join('|')}))?|${Object.keys(ones).join('|')})`
const amount = `(?:\\d+(?:[.,]\\d+)?(?:\\s?[½¼¾])?|[½¼¾]|${word})`
const unit = '(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|days?|weeks?|[hmsd])(?!\\p{L})'
const half = '(?:\\s+and\\s+a\\s+(half|quarter))?'
const step = new RegExp(`(${amount})${half}[\\s-]{0,2}(${unit})${half}`, 'iuy')
const starts = new RegExp(`(?<![\\p{L}\\d.,:/-])(?:${amount})${half}[\\s-]{0,2}${unit}`, 'giu')
const joint = /(?:\s*,\s*|\s+and\s+|\s+|)/iuy
const idioms: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:an|one)\s+hour\s+and\s+a\s+half(?!\p{L})/giu, 5400],
  [/(?<!\p{L})half\s+an\s+hour(?!\p{L})/giu, 1800],
  [/(?<!\p{L})three[\s-]quarters\s+of\s+an\s+hour(?!\p{L})/giu, 2700],
  [/(?<!\p{L})(?:a\s+)?quarter\s+of\s+an\s+hour(?!\p{L})/giu, 900],
  [/(?<!\p{L})half\s+a\s+day(?!\p{L})/giu, 43_200],
  [/(?<!\p{L}|per\s)an\s+hour(?!\p{L}|\s+and\s+a\s+half)/giu, 3600],
]
const qualifier =
  /(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|close to|(?:just |a little |slightly )?(?:over|under)|(?:more|less) than|up to|at least)|[~≈])\s*$/iu

const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, half: 0.5, quarter: 0.25 }
const unitSeconds: Record<string, number> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 }

function numberOf(text: string): number {
  const sign = /[½¼¾]/u.exec(text)?.[0]
  const digits = text.replace(/\s?[½¼¾]/u, '')
  const extra = sign === undefined ? 0 : (fractions[sign] ?? 0)
  if (digits === '') return extra
  if (/^\d/.test(digits)) return Number(digits.replace(',', '.')) + extra
  return digits
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, part) => sum + (tens[part] ?? ones[part] ?? 0), 0)
}

interface Step {
  readonly seconds: number
  readonly unit: number
  readonly end: number
}

function stepAt(text: string, at: number): Step | null {
  step.lastIndex = at
  const match = step.exec(text)
  if (match === null) return null
  const [, value = '', before, name = '', after] = match
  const size = unitSeconds[name.charAt(0).toLowerCase()] ?? 1
  // "5 M" is five million, "3 D" is a shape: single letters count in lower case only.
  if (name.length === 1 && name !== name.toLowerCase()) return null
  const extra = (fractions[(before ?? '').toLowerCase()] ?? 0) + (fractions[(after ?? '').toLowerCase()] ?? 0)
  return { seconds: (numberOf(value) + extra) * size, unit: size, end: step.lastIndex }
}

/** Follows `2 hours, 14 minutes`, `2h14m` as long as the units get smaller. */
function chainAt(text: string, at: number): { seconds: number; end: number } | null {
  let last = stepAt(text, at)
  if (last === null) return null
  let seconds = last.seconds
  for (;;) {
    joint.lastIndex = last.end
    joint.exec(text)
    const next = stepAt(text, Math.max(joint.lastIndex, last.end))
    if (next === null || next.unit >= last.unit) return { seconds, end: last.end }
    seconds += next.seconds
    last = next
  }
}

const isAbout = (text: string, start: number) => qualifier.test(text.slice(Math.max(0, start - 24), start))

/** Every duration stated in a text, in order: "2h 14m", "2 hours 14 mins", "about twenty minutes", "half an hour". */
export function readDurations(text: string): Stated[] {
  const found: Stated[] = []
  const add = (start: number, end: number, value: number) => {
    if (found.some((other) => start < other.end && end > other.start)) return
    found.push({ kind: 'duration', value, about: isAbout(text, start), start, end, text: text.slice(start, end) })
  }
  for (const [pattern, value] of idioms)
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, value)
  for (const match of text.matchAll(starts)) {
    const chain = chainAt(text, match.index)
    if (chain !== null) add(match.index, chain.end, chain.seconds)
  }
  return found.sort((a, b) => a.start - b.start)
}

const clock =
  /(?<![\d:.,/-])([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:])(?:\s?([ap])\.?m\b\.?)?(?:\s?(UTC|GMT|Z|[ECMP][SD]T|CES?T|BST|IST|[+-]\d{2}:\d{2})(?![\p{L}\d]))?/giu

/** Every time of day: `08:15`, `8:08 AM UTC`. */
export function readClocks(text: string): Stated[] {
  return [...text.matchAll(clock)].map((match) => {
    const [all, hours = '0', minutes = '0', seconds = '0', half, zone] = match
    const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
    const value = hour * 3600 + Number(minutes) * 60 + Number(seconds)
    const start = match.index
    const stated = {
      kind: 'clock' as const,
      value,
      about: isAbout(text, start),
      start,
      end: start + all.length,
      text: all,
    }
    return zone === undefined ? stated : { ...stated, zone }
  })
}

const percent = new RegExp(`(?<![\\p{L}\\d.,])(\\d+(?:[.,]\\d+)?|${word})\\s?(?:%|percent(?!age)|per cent)`, 'giu')

/** Every share: `50%`, `approximately 50 %`, `half of` is not one. */
export function readPercentages(text: string): Stated[] {
  return [...text.matchAll(percent)].map((match) => {
    const start = match.index
    const value = numberOf(match[1] ?? '') / 100
    return { kind: 'percent', value, about: isAbout(text, start), start, end: start + match[0].length, text: match[0] }
  })
}

/** All three kinds, in order of place. */
export function readStated(text: string): Stated[] {
  return [...readDurations(text), ...readClocks(text), ...readPercentages(text)].sort((a, b) => a.start - b.start)
}

/** A field that holds nothing but a duration: seconds, or null. */
export function readDuration(text: string): number | null {
  const [first] = readDurations(text.trim())
  return first !== undefined && first.start === 0 && first.end === text.trim().length ? first.value : null
}
