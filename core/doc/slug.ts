import { formatInstant } from '../time/formatInstant.ts'
import type { Instant } from '../time/instant.ts'

const longest = 60

/** Words as part of a file name: `US delivery delays` → `us-delivery-delays`. Letters of other scripts stay; accents go. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [...plain].slice(0, longest).join('').replace(/-+$/, '')
}

/** `2025-11-24-us-delivery-delays`: the day in the postmortem's zone, then the title. */
export function fileSlug(at: Instant, zone: string, title: string): string {
  const [day, month, year] = formatInstant(at, zone, 'date').split(' ')
  const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'
  const number = String(months.indexOf(month ?? 'Jan') / 3 + 1).padStart(2, '0')
  return [`${year}-${number}-${String(day).padStart(2, '0')}`, slugOf(title)].filter(Boolean).join('-')
}
