import type { Nodes, Root, RootContent } from 'mdast'
import { writeMarkdown } from '../markdown/write.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Comment } from '../postmortem/review.ts'
import { anchorAt, findAnchor, type Range } from './anchor.ts'
import { mergeWords } from './mergeWords.ts'
import { collapse, type SectionWords, sectionWords, type WordRun } from './sectionWords.ts'
import type { Who } from './states.ts'

/** The text with the suggested words in their place, and what the place reads then; the same postmortem when it is lost. */
export function takeSuggestion(postmortem: Postmortem, id: string, { by, at }: Who): Postmortem {
  const comment = postmortem.comments.find((one) => one.id === id)
  const section = postmortem.sections.find((one) => one.id === comment?.section)
  if (comment?.suggestion === undefined || section === undefined) return postmortem
  const text = replaceWords(section.text, comment, comment.suggestion)
  if (text === null) return postmortem
  const settled = settle(comment, section.text, text, { choice: 'taken', by, at })
  return {
    ...postmortem,
    sections: postmortem.sections.map((one) => (one === section ? { ...one, text } : one)),
    comments: postmortem.comments.map((one) => (one === comment ? settled : one)),
  }
}

/** The words stay as they are; the thread says who decided so. */
export function leaveSuggestion(postmortem: Postmortem, id: string, { by, at }: Who): Postmortem {
  const comments = postmortem.comments.map((comment): Comment => {
    if (comment.id !== id || comment.suggestion === undefined) return comment
    const { waiting: _, ...rest } = comment
    return { ...rest, resolved: true, verdict: { choice: 'not', by, at } }
  })
  return { ...postmortem, comments }
}

/** What taking a suggestion would do: `lost` without a place, `changed` where its words were changed in another way since. */
export type Taking = 'lost' | 'changed' | { readonly chips: number }

/** Whether a suggestion can be taken, and how many live values it would turn into plain words. */
export function takingOf(source: string, comment: Comment): Taking {
  const words = sectionWords(source)
  if (findAnchor(words.text, comment) === null) return 'lost'
  const change = changeOf(words, comment, comment.suggestion ?? comment.quote)
  if (change === null) return 'changed'
  return { chips: words.runs.filter((run) => run.leaf.type === 'chip' && touches(run, change.range)).length }
}

function settle(comment: Comment, was: string, is: string, verdict: NonNullable<Comment['verdict']>): Comment {
  const { waiting: _, ...rest } = comment
  const settled: Comment = { ...rest, resolved: true, verdict }
  const place = findAnchor(sectionWords(was).text, comment)
  const now = sectionWords(is).text
  const end = (place?.start ?? 0) + (comment.suggestion ?? '').length
  if (place === null || now.slice(place.start, end) !== comment.suggestion || comment.suggestion === '') return settled
  const { before = '', after = '', quote, occurrence } = anchorAt(now, { start: place.start, end })
  return { ...settled, quote, occurrence, before, after }
}

/** A section's Markdown with other words where the anchor is; null when its place is lost. What surrounds it keeps its bytes. */
function replaceWords(source: string, anchor: Comment, suggestion: string): string | null {
  const words = sectionWords(source)
  const change = changeOf(words, anchor, suggestion)
  if (change === null) return null
  if (change.range.start === change.range.end && change.insert === '') return source
  return inSource(source, words, change) ?? inTree(source, words, change)
}

interface Change {
  readonly range: Range
  readonly insert: string
}

/** Only what differs: format and live values in words that stay are left alone. */
function changeOf(words: SectionWords, anchor: Comment, proposed: string): Change | null {
  const place = findAnchor(words.text, anchor)
  if (place === null) return null
  const old = words.text.slice(place.start, place.end)
  const merged = mergeWords(collapse(anchor.proposedFor ?? anchor.quote), old, collapse(proposed))
  return merged === null ? null : leastChange(words, place, merged)
}

function leastChange(words: SectionWords, place: Range, suggestion: string): Change {
  const old = words.text.slice(place.start, place.end)
  let head = 0
  while (head < old.length && head < suggestion.length && old[head] === suggestion[head]) head += 1
  let tail = 0
  const most = Math.min(old.length, suggestion.length) - head
  while (tail < most && old[old.length - 1 - tail] === suggestion[suggestion.length - 1 - tail]) tail += 1
  const least = {
    range: { start: place.start + head, end: place.end - tail },
    insert: suggestion.slice(head, suggestion.length - tail),
  }
  // Across two blocks, half of a word would stay in the second.
  return crossesBlocks(words, least.range) ? { range: place, insert: suggestion } : least
}

function crossesBlocks({ runs }: SectionWords, range: Range): boolean {
  const touched = runs.filter((run) => touches(run, range))
  return touched.some((run, index) => (touched[index + 1]?.start ?? run.end) > run.end)
}

const touches = (run: WordRun, { start, end }: Range) => run.start < end && run.end > start

/** Within one leaf of plain text the source itself is cut, so that not a byte beside it changes. */
function inSource(source: string, { runs }: SectionWords, { range, insert }: Change): string | null {
  const run = runs.find(({ start, end }) => start <= range.start && range.end <= end)
  if (run?.leaf.type !== 'text' || run.source === null) return null
  // A leaf without words would leave its marks behind.
  if (insert === '' && range.start <= run.start && run.end <= range.end) return null
  const next = run.source[range.start - run.start]
  const from = next?.from ?? run.source.at(-1)?.to
  const to = range.end === range.start ? from : run.source[range.end - 1 - run.start]?.to
  if (from === undefined || to === undefined) return null
  return source.slice(0, from) + escaped(insert) + source.slice(to)
}

/** Words as Markdown that reads as just these words. */
function escaped(words: string): string {
  // Between two letters nothing is the start of a line, where a dash or a number would be a list.
  const text = writeMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: `x${words}x` }] }],
  })
  return text.slice(1, -1)
}

/** Across formats, live values and blocks: the blocks that are touched are written anew. */
function inTree(source: string, words: SectionWords, { range, insert }: Change): string | null {
  const touched = words.runs.filter((run) => touches(run, range))
  const first = touched[0] ?? words.runs.find(({ end }) => end >= range.start)
  if (first === undefined) return null
  const { children } = words.tree
  const holds = (block: RootContent, leaf: Nodes) => leavesOf(block).includes(leaf)
  const from = children.findIndex((block) => holds(block, first.leaf))
  const to = Math.max(
    from,
    children.findLastIndex((block) => touched.some(({ leaf }) => holds(block, leaf))),
  )
  const [start, end] = [children[from]?.position?.start.offset, children[to]?.position?.end.offset]
  if (start === undefined || end === undefined) return null
  const edits = new Map<Nodes, string>()
  for (const run of touched) edits.set(run.leaf, cut(words.text, run, range, ''))
  edits.set(first.leaf, cut(words.text, first, range, insert))
  const blocks = children.slice(from, to + 1).flatMap((block) => rewritten(block, edits))
  const root: Root = { type: 'root', children: blocks.filter((block): block is RootContent => block.type !== 'root') }
  const text = writeMarkdown(root)
  if (text !== '') return source.slice(0, start) + text + source.slice(end)
  return [source.slice(0, start).trimEnd(), source.slice(end).trimStart()].filter(Boolean).join('\n\n')
}

const leavesOf = (node: Nodes): Nodes[] =>
  'children' in node ? node.children.flatMap((child) => leavesOf(child)) : [node]

/** What is left of a run's words, with `insert` where they are cut. */
function cut(text: string, run: WordRun, { start, end }: Range, insert: string): string {
  const from = Math.min(Math.max(start, run.start), run.end)
  const to = Math.max(Math.min(end, run.end), from)
  return text.slice(run.start, from) + insert + text.slice(to, run.end)
}

/** The node with its leaves changed; nothing when no word is left in it. A live value that was cut is plain words. */
function rewritten(node: Nodes, edits: ReadonlyMap<Nodes, string>): Nodes[] {
  const value = edits.get(node)
  if (value !== undefined) {
    if (value === '') return []
    return node.type === 'chip' ? [{ type: 'text', value }] : 'value' in node ? [{ ...node, value }] : [node]
  }
  if (!('children' in node)) return [node]
  const children = node.children.flatMap((child) => rewritten(child, edits))
  if (children.length === 0 && node.children.length > 0 && node.type !== 'tableCell' && node.type !== 'tableRow')
    return []
  return [{ ...node, children } as Nodes]
}
