import type { Range as WordRange } from '../../../core/review/anchor.ts'

/** The words of a section as they stand in the page, white space collapsed as in core/review/sectionWords.ts. */
export interface PageWords {
  readonly text: string
  /** The same stretch in the page's own terms; null where the page changed since. */
  readonly rangeOf: (range: WordRange) => StaticRange | null
  /** Offset of a point of the page in the words; null when it is not in this text. */
  readonly offsetOf: (node: Node, offset: number) => number | null
  /** The block (paragraph, item, cell) that holds an offset. */
  readonly blockAt: (offset: number) => WordRange
}

interface Leaf {
  readonly node: Text
  readonly start: number
  readonly end: number
  /** For each character of the words its place in the node. */
  readonly places: readonly number[]
}

const blockTags = 'p, li, td, th, h1, h2, h3, h4, h5, h6, pre, code, blockquote, div'

/** Where a section's text is in the page; null while its step is not shown, or its source is. */
export function sectionText(section: string): HTMLElement | null {
  const blocks = document.querySelectorAll<HTMLElement>('.sheet-column [data-section]')
  const block = [...blocks].find((element) => element.dataset.section === section)
  return block?.querySelector<HTMLElement>('.ed-text:not([hidden])') ?? null
}

export function pageWords(root: HTMLElement): PageWords {
  const leaves: Leaf[] = []
  const blocks: number[] = [0]
  // Joined once at the end: a string that is asked for its end while it grows is copied each time.
  const parts: string[] = []
  let length = 0
  let blank = true
  const add = (words: string) => {
    parts.push(words)
    length += words.length
    blank = words.endsWith(' ')
  }
  let block: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const own = node.parentElement?.closest(blockTags) ?? null
    if (own !== block) {
      if (!blank) add(' ')
      blocks.push(length)
      block = own
    }
    const start = length
    const { words, places } = collapsed(node.data, blank)
    if (words !== '') add(words)
    leaves.push({ node, start, end: length, places })
  }
  const all = parts.join('').trimEnd()
  return {
    text: all,
    rangeOf: ({ start, end }) => rangeIn(leaves, start, end),
    offsetOf: (node, offset) => offsetIn(root, leaves, node, offset),
    blockAt: (offset) => ({
      start: blocks.findLast((start) => start <= offset) ?? 0,
      end: blocks.find((start) => start > offset) ?? all.length,
    }),
  }
}

function collapsed(data: string, blankBefore: boolean): { readonly words: string; readonly places: readonly number[] } {
  const places: number[] = []
  let words = ''
  let blank = blankBefore
  for (let at = 0; at < data.length; at += 1) {
    const sign = data.charAt(at)
    const isBlank = /\s/.test(sign)
    if (isBlank && blank) continue
    blank = isBlank
    words += isBlank ? ' ' : sign
    places.push(at)
  }
  return { words, places }
}

function rangeIn(leaves: readonly Leaf[], start: number, end: number): StaticRange | null {
  const from = leaves.find((leaf) => leaf.start <= start && start < leaf.end)
  const to =
    leaves.findLast((leaf) => leaf.start < end && end <= leaf.end) ?? leaves.findLast((leaf) => leaf.start < end)
  const startOffset = from?.places[start - from.start]
  const endOffset = to?.places[Math.min(end, to.end) - 1 - to.start]
  if (!from || !to || startOffset === undefined || endOffset === undefined) return null
  return new StaticRange({
    startContainer: from.node,
    startOffset,
    endContainer: to.node,
    endOffset: endOffset + 1,
  })
}

function offsetIn(root: HTMLElement, leaves: readonly Leaf[], node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const leaf = leaves.find((one) => one.node === node)
  if (leaf) {
    const index = leaf.places.findIndex((place) => place >= offset)
    return index === -1 ? leaf.end : leaf.start + index
  }
  // An element as a point: what stands before its child of that number.
  const child = node.childNodes[offset] ?? null
  const after = leaves.find(({ node: text }) =>
    child
      ? child === text || child.contains(text) || (child.compareDocumentPosition(text) & 4) !== 0
      : (node.compareDocumentPosition(text) & 4) !== 0 && !node.contains(text),
  )
  return after?.start ?? leaves.at(-1)?.end ?? 0
}
