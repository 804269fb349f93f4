/** What makes a text hard, added up so that parts of it can be counted once and put together. */
export interface Reading {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  /** The sentence with the most words, and how many. */
  readonly hardest: string
  readonly longest: number
}

export const nothingRead: Reading = { words: 0, sentences: 0, syllables: 0, hardest: '', longest: 0 }

/** Vowel groups, less a silent ending: good enough for a grade, which is a rough thing. */
function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '')
  if (bare.length <= 3) return 1
  const groups = bare.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0)).match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}

/** Counts an English text. Lines end sentences too; figures and names in capitals are no long words. */
export function readText(text: string): Reading {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .map((sentence) => ({ sentence, words: sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [] }))
    .filter(({ words }) => words.length > 2)
    .map(({ sentence, words }) => ({
      words: words.length,
      sentences: 1,
      syllables: words.reduce((sum, word) => sum + (/[\d]|^\p{Lu}{2,}$/u.test(word) ? 1 : syllablesOf(word)), 0),
      hardest: sentence,
      longest: words.length,
    }))
    .reduce(together, nothingRead)
}

export function together(one: Reading, two: Reading): Reading {
  const longer = two.longest > one.longest ? two : one
  return {
    words: one.words + two.words,
    sentences: one.sentences + two.sentences,
    syllables: one.syllables + two.syllables,
    hardest: longer.hardest,
    longest: longer.longest,
  }
}

/** Years of school that a text asks for (Flesch and Kincaid's formula). */
export function gradeOf({ words, sentences, syllables }: Reading): number {
  return words === 0 || sentences === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}
