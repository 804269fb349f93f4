import { z } from 'zod'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { type FoundText, searchTexts } from './searchTexts.ts'
import { termsOf } from './terms.ts'

/** Where in a postmortem some of the words stand. */
export const placeSchema = z.looseObject({
  kind: z.enum(['title', 'section', 'event', 'factor', 'why', 'lesson', 'action', 'comment']),
  id: z.string(),
  /** The words around the first match, on one line. */
  excerpt: z.string(),
  at: z.string().optional(),
})
export type SearchPlace = z.infer<typeof placeSchema>

const around = 60

/** Places that hold the words, those that hold most of them first. At most `most`. */
export function searchPlaces(postmortem: Postmortem, words: readonly string[], most: number): SearchPlace[] {
  const wanted = words.flatMap(termsOf)
  if (wanted.length === 0) return []
  return searchTexts(postmortem)
    .filter(({ kind }) => kind !== 'title')
    .map((found) => ({ found, hits: hitsIn(found.text, wanted) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, most)
    .map(({ found }) => placeOf(found, wanted))
}

function hitsIn(text: string, wanted: readonly string[]): number {
  const terms = termsOf(text)
  return wanted.filter((term) => terms.some((one) => one.startsWith(term))).length
}

function placeOf({ kind, id, text, at }: FoundText, wanted: readonly string[]): SearchPlace {
  return { kind, id, excerpt: excerptOf(text, wanted), ...(at === undefined ? {} : { at }) }
}

/** A stretch of the text around the first word that matches; cut at words, with … where something is left out. */
function excerptOf(text: string, wanted: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const first = [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].find(([word]) =>
    termsOf(word).some((term) => wanted.some((one) => term.startsWith(one))),
  )
  const place = first?.index ?? 0
  const from = place <= around ? 0 : line.indexOf(' ', place - around) + 1
  const end = place + around * 2
  const to = end >= line.length ? line.length : Math.max(line.lastIndexOf(' ', end), place + (first?.[0].length ?? 0))
  return `${from > 0 ? '… ' : ''}${line.slice(Math.min(from, place), to)}${to < line.length ? ' …' : ''}`
}
