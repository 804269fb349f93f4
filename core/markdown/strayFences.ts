import type { Nodes, Root } from 'mdast'
import { readMarkdown } from './readMarkdown.ts'

/** A line that looks like the start or end of a block, or of an internal run, and was not read as one. */
export interface StrayFence {
  /** 1-based line of the section's text. */
  readonly line: number
  /** The line as it stands, without white space around it. */
  readonly text: string
}

/** List markers, quote markers, a backslash: what may stand before a fence that was meant as one. */
const before = /^(?:[\s>*+\-\\]|\d{1,9}[.)])*/
const fenceLike = /^(?:[:：]{3,}|[:：]{1,2}\s*(?:internal|customers?)\b\s*[^[\s]?$)/i
const blockWord = /^[:：]{1,2}\s*(?:internal|customers?)\s*(?:of=\S*)?$/i
const runLike = /[:：]\\?internal\s?\\?\[/gi

/** Everything that blocks a customer export because its author may believe that it hides something. */
export function strayFences(text: string): readonly StrayFence[] {
  if (!/[:：]/.test(text)) return []
  const read = new Set<number>()
  const runs = new Set<number>()
  collect(readMarkdown(text), read, runs)
  const found: StrayFence[] = []
  let offset = 0
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1
    const bare = raw.replace(before, '').trimEnd()
    const looks = fenceLike.test(bare) || blockWord.test(bare)
    const missedRun = [...raw.matchAll(runLike)].some((match) => !runs.has(offset + match.index))
    if ((looks && !read.has(line)) || missedRun) found.push({ line, text: raw.trim() })
    offset += raw.length + 1
  }
  return found
}

function collect(node: Root | Nodes, read: Set<number>, runs: Set<number>) {
  if (node.type === 'audienceBlock' && node.position) {
    read.add(node.position.start.line)
    if (node.closed) read.add(node.position.end.line)
  }
  if (node.type === 'internalRun' && node.position?.start.offset !== undefined) runs.add(node.position.start.offset)
  if ('children' in node) for (const child of node.children) collect(child, read, runs)
}
