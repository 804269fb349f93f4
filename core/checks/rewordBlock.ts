import type { Detector, InsideWord } from './insideWords.ts'
import { type Passage, type Piece, piecesFor, reads } from './passages.ts'

/** What customers read instead of a word; null leaves it. */
export type Instead = (word: InsideWord) => string | null

interface Cut {
  readonly start: number
  readonly end: number
  readonly text: string
}

const article = /^(?:an?|the|one of (?:our|the)) /i

/** "on the render-7" becomes "on the rendering server", not "the a …"; at the start of a sentence it begins like one. */
function fitted(instead: string, before: string): string {
  if (/\b(?:the|an?|our|this|that|each|every|its|their)\s+$/i.test(before)) return instead.replace(article, '')
  const begins = /(?:^|[.!?]\s+|\n)$/.test(before)
  return begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead
}

function reworded(text: string, detect: Detector, instead: Instead): string {
  return detect(text)
    .flatMap((word) => {
      const said = instead(word)
      return said === null ? [] : [{ ...word, said }]
    })
    .reduceRight(
      (all, { start, end, said }) => all.slice(0, start) + fitted(said, text.slice(0, start)) + all.slice(end),
      text,
    )
}

const label = /^(!?\[)([\s\S]*)(\]\([\s\S]*)$/

/** A link into the inside leads nowhere for customers: its words stay, the address goes. */
function cutLink(source: string, piece: Piece, detect: Detector, instead: Instead): Cut[] {
  const { start, end, kind, text } = piece
  const changed = reworded(text, detect, instead)
  if (changed === text) return []
  const [, open = '', words, rest = ''] = label.exec(source.slice(start, end)) ?? []
  if (words === undefined) return [{ start, end, text: changed === '' ? '' : reworded(text, detect, instead) }]
  const said = reworded(words, detect, instead)
  return [{ start, end, text: kind === 'alt' && rest !== '' ? `${open}${said}${rest}` : said }]
}

const special = /[\\`*_{}[\]<>#|~]/g

/** `before`: what the reader has read of the passage up to this piece. */
function cutWords(source: string, piece: Piece, detect: Detector, instead: Instead, before: string): Cut[] {
  const { start, end, kind, text } = piece
  const written = source.slice(start, end)
  if (kind !== 'code' && written !== text) {
    // Written with escapes or entities: offsets of the words are not those of the source.
    const changed = reworded(text, detect, instead)
    return changed === text ? [] : [{ start, end, text: changed.replace(special, '\\$&') }]
  }
  return detect(written).flatMap((word): Cut[] => {
    const said = instead(word)
    if (said === null) return []
    const text = kind === 'code' ? said : fitted(said, before + written.slice(0, word.start))
    return [{ start: start + word.start, end: start + word.end, text }]
  })
}

function cutsIn(passage: Passage, detect: Detector, instead: Instead): Cut[] {
  let before = ''
  return piecesFor(passage, 'customer').flatMap((piece): Cut[] => {
    const { kind, text } = piece
    if (kind === 'address' || kind === 'alt') return cutLink(passage.source, piece, detect, instead)
    const cuts = kind === 'chip' ? [] : cutWords(passage.source, piece, detect, instead, before)
    before += text
    return cuts
  })
}

/** A block as customers read it: other words in the stretches that they see, internal ones as they were. */
export function rewordBlock(passages: readonly Passage[], detect: Detector, instead: Instead): string {
  const source = passages[0]?.source ?? ''
  const cuts = passages
    .filter((passage) => reads(passage, 'customer'))
    .flatMap((passage) => cutsIn(passage, detect, instead))
    // The widest first: a link that goes takes what was cut inside it along.
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let text = ''
  let at = 0
  for (const cut of cuts) {
    if (cut.start < at) continue
    text += source.slice(at, cut.start) + cut.text
    at = cut.end
  }
  return text + source.slice(at)
}
