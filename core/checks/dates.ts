/** A calendar day that a text names. */
export interface StatedDay {
  /** Null where the text leaves it out. */
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 Sunday to 6; null where none is named. */
  readonly weekday: number | null
  readonly start: number
  readonly end: number
  readonly text: string
}

const months = 'january february march april may june july august september october november december'.split(' ')
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const weekday =
  '(?:(Sun(?:day)?|Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?)\\.?,?\\s+(?:the\\s+)?)?'
const year = '(?:,?\\s+((?:19|20)\\d\\d))?'
const forms = [
  // November 24th, 2025 · Nov 24
  {
    pattern: new RegExp(`\\b${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${year}(?![\\d:])`, 'g'),
    order: [1, 2, 3, 4],
  },
  // 24 November 2025 · 24th of Nov
  {
    pattern: new RegExp(
      `\\b${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?!\\p{L})${year}(?![\\d:])`,
      'gu',
    ),
    order: [1, 3, 2, 4],
  },
  // 2025-11-24
  { pattern: /(?<![\d-])()((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g, order: [1, 3, 4, 2] },
] as const

const indexOf = (names: readonly string[], name: string) =>
  names.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3)))

/** Every day that a text names with its month, in order; numbers alone may be anything. */
export function readDays(text: string): StatedDay[] {
  return forms
    .flatMap(({ pattern, order }) =>
      [...text.matchAll(pattern)].map((match): StatedDay => {
        const [named = '', monthText = '', dayText = '', yearText] = order.map((index) => match[index])
        const inDigits = /^\d/.test(monthText)
        return {
          year: yearText === undefined || yearText === '' ? null : Number(yearText),
          month: inDigits ? Number(monthText) : indexOf(months, monthText) + 1,
          day: Number(dayText),
          weekday: named === '' ? null : indexOf(weekdays, named),
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
        }
      }),
    )
    .sort((a, b) => a.start - b.start)
}

/** Days in a month of that year; 29 for February where the year is not named. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 0 Sunday to 6. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

export const weekdayName = (index: number) => {
  const name = weekdays[index] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}
