import { type Anchor, findAnchor } from '../../../core/review/anchor.ts'
import { pageWords, sectionText } from './pageWords.ts'

const all = 'review-comment'
const one = 'review-comment-current'

export interface Painted extends Anchor {
  readonly id: string
  readonly section: string
}

/** Where each comment stands in the page now; those of steps that are not shown are left out. */
export type Places = ReadonlyMap<string, StaticRange>

/** Looks the comments up in the page and lets the browser paint them over the text, which is not touched. */
export function paintComments(comments: readonly Painted[], current: string | null): Places {
  const places = placesOf(comments)
  if ('highlights' in CSS) {
    const active = current === null ? undefined : places.get(current)
    CSS.highlights.set(all, new Highlight(...places.values()))
    CSS.highlights.set(one, new Highlight(...(active ? [active] : [])))
  }
  return places
}

export function unpaintComments(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(all)
  CSS.highlights.delete(one)
}

function placesOf(comments: readonly Painted[]): Places {
  const places = new Map<string, StaticRange>()
  for (const section of new Set(comments.map((comment) => comment.section))) {
    const root = sectionText(section)
    if (!root) continue
    const words = pageWords(root)
    for (const comment of comments) {
      // One about a whole section would paint all of it.
      if (comment.section !== section || comment.quote === '') continue
      const found = findAnchor(words.text, comment)
      const range = found && words.rangeOf(found)
      if (range) places.set(comment.id, range)
    }
  }
  return places
}

/** The comment whose words hold this point of the page. */
export function commentAt(places: Places, node: Node, offset: number): string | null {
  for (const [id, { startContainer, startOffset, endContainer, endOffset }] of places) {
    const range = document.createRange()
    try {
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
    } catch {
      continue // the text changed since it was looked up
    }
    if (range.isPointInRange(node, offset)) return id
  }
  return null
}
