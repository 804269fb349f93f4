import type { Library } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'

/** What was decided about a word, in this postmortem or for all of the library. */
export interface WordChoice {
  readonly word: string
  readonly choice: 'replace' | 'internal' | 'allow'
  /** What customers read instead of it. */
  readonly replacement?: string | undefined
  readonly because?: string | undefined
  /** How it stood when it was decided, for names that only people.json knows. */
  readonly spelled: readonly string[]
  readonly from: 'postmortem' | 'library'
}

const prefix = 'word:'

/** The key of a word's decision and of its finding. */
export const wordKey = (word: string) => `${prefix}${word}`

/** Every decided word; the postmortem's own decision counts more than the library's. */
export function wordChoices({ decisions }: Postmortem, library: Library): ReadonlyMap<string, WordChoice> {
  const choices = new Map<string, WordChoice>()
  for (const { word, choice, replacement, because, spelled = [] } of library.words ?? [])
    choices.set(word, { word, choice, replacement, because, spelled, from: 'library' })
  for (const { key, choice, replacement, because, spelled = [] } of decisions) {
    if (!key.startsWith(prefix)) continue
    if (choice !== 'replace' && choice !== 'internal' && choice !== 'allow') continue
    const word = key.slice(prefix.length)
    choices.set(word, { word, choice, replacement, because, spelled, from: 'postmortem' })
  }
  return choices
}

/** Only where what customers read instead is known does a replacement happen by itself. */
export const isReplaced = (choice: WordChoice | undefined) =>
  choice?.choice === 'replace' && (choice.replacement ?? '').trim() !== ''
