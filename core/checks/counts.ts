/** A count with what was counted. */
export interface StatedCount {
  readonly value: number
  /** "about", "roughly", "~" stand before it. */
  readonly about: boolean
  /** The noun, in the singular as it was asked for. */
  readonly noun: string
  readonly start: number
  readonly end: number
  readonly text: string
}

const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
}
const about = /(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa)|[~≈])\s*$/i
const big = { k: 1e3, thousand: 1e3, million: 1e6, m: 1e6 } as const

function numberOf(digits: string, unit: string): number {
  const word = words[digits.toLowerCase()]
  const value = word ?? Number(digits.replace(/[,\s\u{a0}\u{202f}](?=\d{3})/gu, ''))
  const scale = Object.entries(big).find(([name]) => name === unit.toLowerCase())?.[1] ?? 1
  return value * scale
}

/** Every "160 accounts", "12,400 delayed messages", "about forty customers": up to two words may stand between. `nouns` are in the singular. */
export function readCounts(text: string, nouns: readonly string[]): StatedCount[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,:/#-])(\\d{1,3}(?:[,\\u{a0}\\u{202f}]\\d{3})+|\\d+(?:\\.\\d+)?|${Object.keys(words).join('|')})(?:\\s?(k|thousand|million))?\\s+(?:(?!of\\b|in\\b|and\\b|to\\b|per\\b|minutes?\\b|hours?\\b|seconds?\\b|days?\\b|more\\b)[\\p{L}-]+\\s+){0,2}?(${nouns.join('|')})s?(?![\\p{L}-])`,
    'giu',
  )
  return [...text.matchAll(pattern)].map((match) => {
    const [said, digits = '', unit = '', noun = ''] = match
    const before = text.slice(Math.max(0, match.index - 20), match.index)
    return {
      value: numberOf(digits, unit),
      about: about.test(before) || unit !== '',
      noun: noun.toLowerCase(),
      start: match.index,
      end: match.index + said.length,
      text: said,
    }
  })
}
