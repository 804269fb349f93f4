/** `2 h 14 min` · `2 hours 14 minutes` · `just over 2 hours`. */
export type DurationForm = 'short' | 'long' | 'about'

const second = 1
const minute = 60
const hour = 3600
const day = 86_400

/** The two largest units that say it: seconds matter below an hour, minutes below a day. */
function pieces(seconds: number): readonly (readonly [amount: number, unit: number])[] {
  const grain = seconds < hour ? second : seconds < day ? minute : hour
  const rounded = Math.round(seconds / grain) * grain
  const units = [day, hour, minute, second].filter((unit) => unit >= grain)
  let rest = rounded
  const parts: (readonly [number, number])[] = []
  for (const unit of units) {
    const amount = Math.floor(rest / unit)
    rest -= amount * unit
    if (amount > 0) parts.push([amount, unit])
  }
  return parts.length === 0 ? [[0, seconds < minute ? second : minute]] : parts
}

const shortNames = new Map([
  [second, 's'],
  [minute, 'min'],
  [hour, 'h'],
  [day, 'd'],
])
const longNames = new Map([
  [second, 'second'],
  [minute, 'minute'],
  [hour, 'hour'],
  [day, 'day'],
])

const plural = (amount: number, word: string) => (amount === 1 ? `1 ${word}` : `${amount} ${word}s`)

/** Halves are written as a sign: `2½ hours`, `half an hour`. */
function grainName(amount: number, unit: number): string {
  const word = longNames.get(unit) ?? ''
  if (amount === 0.5) return unit === hour ? 'half an hour' : `half a ${word}`
  if (amount === 1) return unit === hour ? 'an hour' : `1 ${word}`
  return Number.isInteger(amount) ? plural(amount, word) : `${Math.floor(amount)}½ ${word}s`
}

/** Roughly, for people: to 5 minutes, half hours, hours and half days, and on which side of it. */
function about(seconds: number): string {
  if (seconds < 90) return `about ${plural(Math.max(1, Math.round(seconds / 5) * 5), 'second')}`
  const [unit, step] =
    seconds < 10 * minute
      ? [minute, 1]
      : seconds < 52.5 * minute
        ? [minute, 5]
        : seconds < 12 * hour
          ? [hour, 0.5]
          : seconds < 2 * day
            ? [hour, 1]
            : [day, 0.5]
  const amount = Math.max(step, Math.round(seconds / unit / step) * step)
  const off = seconds - amount * unit
  const name = grainName(amount, unit)
  if (Math.abs(off) <= 0.025 * seconds) return `about ${name}`
  return off > 0 ? `just over ${name}` : `just under ${name}`
}

/** A duration in seconds as text. Negative ones carry a minus sign. */
export function formatDuration(seconds: number, form: DurationForm = 'short'): string {
  if (seconds < 0) return `−${formatDuration(-seconds, form)}`
  if (form === 'about') return about(seconds)
  return pieces(seconds)
    .map(([amount, unit]) =>
      form === 'short' ? `${amount} ${shortNames.get(unit)}` : plural(amount, longNames.get(unit) ?? ''),
    )
    .join(' ')
}
