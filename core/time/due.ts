import type { Due } from '../postmortem/action.ts'
import { matchStamp } from './stamp.ts'

const pad = (value: number, width = 2) => String(value).padStart(width, '0')
const lastDay = (year: number, month: number) =>
  `${pad(year, 4)}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`

/** "Q1 2026", "2026 Q1", "H2 2026", "March 2026", "2026-03", "31 Mar 2026", "2026-03-31". Null when it is none of these. */
export function readDue(text: string): Due | null {
  const words = text.trim().replace(/^(?:by|before|until|due|end of|eta:?)\s+(?:the\s+)?(?:end of\s+)?/i, '')
  const quarter = /^(?:Q([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*Q([1-4]))$/i.exec(words)
  if (quarter !== null) {
    const [number, year] = [Number(quarter[1] ?? quarter[4]), Number(quarter[2] ?? quarter[3])]
    return { date: lastDay(year, number * 3), text: `Q${number} ${year}` }
  }
  const half = /^H([12])[\s/-]*(\d{4})$/i.exec(words)
  if (half !== null) return { date: lastDay(Number(half[2]), Number(half[1]) * 6), text: `H${half[1]} ${half[2]}` }
  const month = /^(\d{4})-(\d{2})$/.exec(words)
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    return { date: lastDay(Number(month[1]), Number(month[2])), text: words }
  }
  const named = /^(\p{L}+)\.?,?\s+(\d{4})$/u.exec(words)
  const first = named === null ? null : matchStamp(`${named[1]} 1, ${named[2]}`, 0)
  if (named !== null && first?.day) return { date: lastDay(Number(named[2]), first.day.month), text: words }
  return readDay(words)
}

function readDay(text: string): Due | null {
  const stamp = matchStamp(text, 0)
  if (stamp === null || stamp.end !== text.length || stamp.day === null || stamp.flaw !== null) return null
  if (stamp.clock !== null || stamp.orderOpen || stamp.day.year === null) return null
  return { date: `${pad(stamp.day.year, 4)}-${pad(stamp.day.month)}-${pad(stamp.day.day)}`, text }
}
