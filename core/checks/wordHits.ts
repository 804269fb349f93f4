import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Detector, InsideWord } from './insideWords.ts'
import { gap, type Passage, piecesFor, reads } from './passages.ts'
import { perUnit } from './textRule.ts'
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

const none: readonly WordHit[] = []

const hitsInUnit = perUnit((unit: Unit, detect: Detector) => {
  const hits = unit.passages
    .filter((passage) => reads(passage, 'customer'))
    .flatMap((passage) => detect(readByCustomers(passage)).map((found) => ({ found, passage })))
  return hits.length === 0 ? none : hits
})

/** Every such place, by word, in the order of the page. */
export function wordHits(postmortem: Postmortem, detect: Detector): ReadonlyMap<string, readonly WordHit[]> {
  const byWord = new Map<string, WordHit[]>()
  for (const unit of postmortemUnits(postmortem))
    for (const hit of hitsInUnit(unit, detect)) {
      const hits = byWord.get(hit.found.word)
      if (hits === undefined) byWord.set(hit.found.word, [hit])
      else hits.push(hit)
    }
  return byWord
}
