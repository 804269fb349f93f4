import { readSlices } from '../markdown/readMarkdown.ts'
import { lineStart, type SourceBlock } from '../markdown/slices.ts'
import { blocksOf } from './passages.ts'

/** A text and its top-level blocks, with the offsets at which reading could be taken up again. */
interface Read {
  readonly text: string
  readonly blocks: readonly SourceBlock[]
  readonly starts: readonly Start[]
}

interface Start {
  readonly at: number
  /** Index of the block that begins there. */
  readonly block: number
}

/** By section, what was read last: typing changes a word of it. */
const lately = new Map<string, Read>()
const mostSections = 40
/** Shorter ones take no time worth remembering. */
const shortText = 4_000
/** As far behind an edit the reading has met the old one again, or the edit changed everything after it. */
const reach = 20_000

function readAll(text: string): Read {
  const blocks: SourceBlock[] = []
  const starts: Start[] = []
  for (const slice of readSlices(text)) {
    const shown = slice.filter(({ start }) => start >= 0)
    if (shown[0] !== undefined) starts.push({ at: lineStart(text, shown[0].start), block: blocks.length })
    blocks.push(...shown)
  }
  return { text, blocks, starts }
}

/** How many characters two texts have in common at their beginning, found by halves. */
function commonStart(one: string, two: string, most: number): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    // Comparing slices goes by machine words, `startsWith` letter by letter.
    if (one.slice(low, middle) === two.slice(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}

function commonEnd(one: string, two: string, most: number): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const tail = (text: string) => text.slice(text.length - middle, text.length - low)
    if (tail(one) === tail(two)) low = middle
    else high = middle - 1
  }
  return low
}

/** Reads only around the edit: from the slice before it, until a slice begins where one began before. Null when that is not near. */
function readEdited(before: Read, text: string): Read | null {
  const least = Math.min(before.text.length, text.length)
  const same = commonStart(before.text, text, least)
  const sameEnd = commonEnd(before.text, text, least - same)
  const [moved, edited] = [text.length - before.text.length, text.length - sameEnd]
  const from = before.starts.findLastIndex(({ at }) => at <= same) - 1
  const resume = before.starts[Math.max(0, from)]
  // A text that was read in one piece defines names for all of it.
  if (resume === undefined || before.starts.length < 4) return null
  const window = text.slice(resume.at, edited + reach)
  const blocks = before.blocks.slice(0, resume.block)
  const starts = before.starts.slice(0, Math.max(0, from))
  for (const slice of readSlices(window)) {
    const shown = slice.filter(({ start }) => start >= 0)
    if (shown[0] === undefined) continue
    const at = resume.at + lineStart(window, shown[0].start)
    const again = at >= edited ? before.starts.findIndex((start) => start.at === at - moved) : -1
    const known = before.starts[again]
    if (known !== undefined) return joined({ text, blocks, starts }, before, again, known, moved)
    starts.push({ at, block: blocks.length })
    for (const { node, start, end } of shown) blocks.push({ node, start: start + resume.at, end: end + resume.at })
  }
  return null
}

function joined(head: Read, before: Read, again: number, known: Start, moved: number): Read {
  const tail = before.blocks.slice(known.block)
  const shift = head.blocks.length - known.block
  return {
    text: head.text,
    blocks: [
      ...head.blocks,
      ...(moved === 0 ? tail : tail.map(({ node, start, end }) => ({ node, start: start + moved, end: end + moved }))),
    ],
    starts: [
      ...head.starts,
      ...before.starts.slice(again).map(({ at, block }) => ({ at: at + moved, block: block + shift })),
    ],
  }
}

/** `blocksOf` for the text of a section: after an edit only its surroundings are read again, and all other nodes are the same. */
export function sectionBlocks(id: string, text: string): readonly SourceBlock[] {
  if (text.length < shortText) return blocksOf(text)
  const before = lately.get(id)
  if (before?.text === text) return before.blocks
  const read = (before && readEdited(before, text)) ?? readAll(text)
  lately.delete(id)
  lately.set(id, read)
  const [oldest] = lately.keys()
  if (lately.size > mostSections && oldest !== undefined) lately.delete(oldest)
  return read.blocks
}
