import type { Postmortem } from '../postmortem/postmortem.ts'
import { collector } from './collector.ts'
import type { CheckContext } from './finding.ts'
import { type Detector, type InsideWord, insideWordDetector } from './insideWords.ts'
import { gap, type Passage, piecesFor, reads } from './passages.ts'
import { perUnit } from './perUnit.ts'
import { postmortemUnits, type Unit } from './units.ts'

/** One place where customers would read a word that should stay inside. */
export interface WordHit {
  readonly found: InsideWord
  readonly passage: Passage
}

// A chip's label is made from a fact; on its two sides words stay apart.
const readByCustomers = (passage: Passage) =>
  piecesFor(passage, 'customer')
    .map(({ kind, text }) => (kind === 'chip' ? gap : kind === 'address' ? ` ${text} ` : text))
    .join('')

function hitsIn({ passages }: Unit, detect: Detector): readonly WordHit[] {
  return passages
    .filter((passage) => reads(passage, 'customer'))
    .flatMap((passage) => detect(readByCustomers(passage)).map((found) => ({ found, passage })))
}

const hitsInUnit = perUnit(hitsIn)

const collected = collector(insideWordDetector, (unit, detect: Detector) => {
  const hits = hitsIn(unit, detect)
  return hits.length === 0 ? null : hits
})

export type WordHits = ReadonlyMap<string, readonly WordHit[]>

function byWord(lists: readonly (readonly WordHit[])[]): WordHits {
  const words = new Map<string, WordHit[]>()
  for (const hits of lists)
    for (const hit of hits) {
      const known = words.get(hit.found.word)
      if (known === undefined) words.set(hit.found.word, [hit])
      else known.push(hit)
    }
  return words
}

/** Every such place of the document that is checked, by word, in the order of the page. */
export const checkedWordHits = (context: CheckContext): WordHits => byWord(collected(context))

/** The same for any other postmortem, such as one that a fix would leave. */
export function wordHits(postmortem: Postmortem, detect: Detector): WordHits {
  return byWord(postmortemUnits(postmortem).map((unit) => hitsInUnit(unit, detect)))
}
