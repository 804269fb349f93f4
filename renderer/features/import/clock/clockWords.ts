import { formatInstant } from '../../../../core/time/formatInstant.ts'
import { msOf } from '../../../../core/time/instant.ts'

/** `08:11:44`, for comparing clocks. */
export function clockWithSeconds(at: string, zone: string): string {
  const seconds = String(Math.floor(msOf(at) / 1000) % 60).padStart(2, '0')
  return `${formatInstant(at, zone, 'clock')}:${seconds}`
}

export const dayOf = (at: string, zone: string): string => formatInstant(at, zone, 'date')

/** `42 s`, `1 min 5 s`, `1 h 2 min`; without a sign. */
export function amountOf(seconds: number): string {
  const whole = Math.round(Math.abs(seconds) * 1000) / 1000
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    Math.round((whole % 60) * 1000) / 1000,
  ]
  const parts = [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`, rest > 0 && `${rest} s`].filter(Boolean)
  return parts.length === 0 ? '0 s' : parts.join(' ')
}

/** "runs 42 s ahead", "runs 42 s late". */
export function aheadWords(seconds: number): string {
  if (seconds === 0) return 'agrees with the others'
  return `runs ${amountOf(seconds)} ${seconds > 0 ? 'ahead' : 'late'}`
}

/** Seconds from `42`, `-42`, `1:30`, `-0:01:05`, `42 s`, `2 min`, `1 min 5 s`; null when it is none of these. A day is the most. */
export function readSeconds(text: string): number | null {
  const trimmed = text.trim().replace(/^−/, '-').toLowerCase()
  const sign = trimmed.startsWith('-') ? -1 : 1
  const words = trimmed.replace(/^[-+]\s*/, '')
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d{1,3})?)$/.exec(words)
  const units = /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+(?:\.\d{1,3})?)\s*s?)?$/.exec(words)
  const found = clock ?? units
  if (words === '' || found === null) return null
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0))
  const total = hours * 3600 + minutes * 60 + seconds
  return total > 86_400 ? null : sign * total
}
