import { align } from './alignBlocks.ts'

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
  const before = splitBlocks(base)
  const [mine, other] = [align(before, splitBlocks(ours), blockKey), align(before, splitBlocks(theirs), blockKey)]
  const doubled: string[] = []
  const blocks = [...before, null].flatMap((block, index) => {
    const added = union(mine.before[index] ?? [], other.before[index] ?? [])
    const kept = block === null ? [] : settle(block, mine.instead[index] ?? null, other.instead[index] ?? null)
    doubled.push(...kept.slice(1))
    return [...added, ...kept]
  })
  return { text: blocks.join('\n\n'), doubled }
}

/** One block: as it is, or deleted, or both versions of it. An edit stays where the other side deleted. */
function settle(base: string, ours: string | null, theirs: string | null): string[] {
  if (ours === null || theirs === null) {
    const left = ours ?? theirs
    return left === null || blockKey(left) === blockKey(base) ? [] : [left]
  }
  const [before, a, b] = [blockKey(base), blockKey(ours), blockKey(theirs)]
  if (a === b) return [pickLabels(base, ours, theirs)]
  if (a === before) return [theirs]
  if (b === before) return [ours]
  return [ours, theirs].sort(byText)
}

/** The same block but for labels: whoever relabelled wins. */
function pickLabels(base: string, ours: string, theirs: string): string {
  if (ours === base) return theirs
  return theirs === base || ours > theirs ? ours : theirs
}

/** New paragraphs of both sides at one place are paragraphs side by side, not two versions of one. */
function union(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [one, two] = [ours, theirs].sort((a, b) => byText(a.join('\n\n'), b.join('\n\n')))
  const there = new Set(one?.map(blockKey))
  return [...(one ?? []), ...(two ?? []).filter((block) => !there.has(blockKey(block)))]
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

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
