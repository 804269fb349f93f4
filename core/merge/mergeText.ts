import { diff3 } from './diff3.ts'

/** Text that both sides changed: what to show, and the blocks that are there beside another version of themselves. */
export interface MergedText {
  readonly text: string
  readonly doubled: readonly string[]
}

/**
 * Three-way merge of Markdown by top-level blocks. Where both sides changed the same block differently, both versions stay
 * in the text, one after the other; `doubled` names the second. Labels of chips are caches and never a difference.
 * Swapping `ours` and `theirs` gives the same result.
 */
export function mergeText(base: string, ours: string, theirs: string): MergedText {
  const doubled: string[] = []
  const blocks = diff3(splitBlocks(base), splitBlocks(ours), splitBlocks(theirs), blockKey).flatMap((piece) => {
    if (piece.kind === 'stable') return [pickStable(piece.base, piece.ours, piece.theirs)]
    const { kept, second } = settle(piece.base, piece.ours, piece.theirs)
    doubled.push(...second)
    return kept
  })
  return { text: blocks.join('\n\n'), doubled }
}

const later = (a: string, b: string) => (a > b ? a : b)
const keysOf = (blocks: readonly string[]) => blocks.map(blockKey).join('\n\n')

/** The same block but for labels: whoever relabelled wins. */
function pickStable(base: string, ours: string, theirs: string): string {
  if (ours === base) return theirs
  return theirs === base ? ours : later(ours, theirs)
}

type Settled = { readonly kept: readonly string[]; readonly second: readonly string[] }

function settle(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Settled {
  const [before, a, b] = [keysOf(base), keysOf(ours), keysOf(theirs)]
  const first = a < b || (a === b && ours.join('\n') <= theirs.join('\n'))
  if (a === b) return { kept: first ? theirs : ours, second: [] }
  if (a === before) return { kept: theirs, second: [] }
  if (b === before) return { kept: ours, second: [] }
  // Deleted here, edited there: the edit stays.
  if (ours.length === 0 || theirs.length === 0) return { kept: [...ours, ...theirs], second: [] }
  const [one, two] = first ? [ours, theirs] : [theirs, ours]
  const there = new Set(one.map(blockKey))
  const extra = two.filter((block) => !there.has(blockKey(block)))
  // Two new paragraphs at one place are two paragraphs, not two versions of one.
  return { kept: [...one, ...extra], second: base.length === 0 ? [] : extra }
}

function blockKey(block: string): string {
  return block.replace(/\[[^\]\n]*\]\((?=(?:fact|event|series):)/g, '[](')
}

const fence = /^ {0,3}(`{3,}|~{3,})/
const audienceOpen = /^:::[ \t]*(?:internal|customer)\b/
const audienceClose = /^:::[ \t]*$/

/** Pieces between blank lines; a code fence and an audience block stay whole, so that no merge can tear one open. */
export function splitBlocks(text: string): string[] {
  const blocks: string[] = []
  let current: string[] = []
  let closing: RegExp | null = null
  const flush = () => {
    if (current.length > 0) blocks.push(current.join('\n'))
    current = []
  }
  for (const line of text.split('\n')) {
    if (closing === null && line.trim() === '') {
      flush()
      continue
    }
    if (closing?.test(line)) closing = null
    else if (closing === null) closing = closingOf(line)
    current.push(line)
  }
  flush()
  return blocks
}

function closingOf(line: string): RegExp | null {
  if (audienceOpen.test(line)) return audienceClose
  const marker = fence.exec(line)?.[1]
  return marker ? new RegExp(`^ {0,3}${marker.charAt(0)}{${marker.length},}[ \\t]*$`) : null
}
