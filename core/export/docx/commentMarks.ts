import type { Heading, Nodes, Root, RootContent } from 'mdast'
import type { Comment } from '../../postmortem/review.ts'
import { findAnchor, type Range } from '../../review/anchor.ts'
import { treeWords, type WordRun } from '../../review/sectionWords.ts'

declare module 'mdast' {
  interface Data {
    /** Numbers of Word comments whose words begin, and end, with this node. */
    opens?: readonly number[]
    closes?: readonly number[]
  }
}

/** A comment as the Word file numbers it: itself, then its replies. */
export interface NumberedComment {
  readonly comment: Comment
  readonly numbers: readonly number[]
}

export interface MarkedTree {
  readonly root: Root
  /** In the order of the document. */
  readonly comments: readonly NumberedComment[]
}

interface Chapter {
  readonly heading: Heading
  readonly blocks: readonly RootContent[]
}

/**
 * The tree with marks where comments begin and end. One whose words are not in the document, or stand where Word takes no
 * comment (a code block, a footnote), is about its section's heading; without a section, about the first. None is dropped.
 */
export function markComments(root: Root, comments: readonly Comment[]): MarkedTree {
  if (comments.length === 0) return { root, comments: [] }
  const chapters = chaptersOf(root)
  const placed = comments
    .map((comment) => placeOf(comment, chapters))
    .sort((a, b) => a.chapter - b.chapter || (a.range?.start ?? -1) - (b.range?.start ?? -1))
  let next = 0
  const numbered = placed.map((place) => {
    const numbers = [next, ...place.comment.replies.map((_, index) => next + index + 1)]
    next += numbers.length
    return { ...place, numbers }
  })
  const marks = new Map<Nodes, Mark[]>()
  for (const place of numbered) addMarks(place, chapters, marks)
  return { root: { ...root, children: root.children.flatMap((node) => marked(node, marks)) }, comments: numbered }
}

function chaptersOf(root: Root): Chapter[] {
  const chapters: { heading: Heading; blocks: RootContent[] }[] = []
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) chapters.push({ heading: node, blocks: [] })
    else if (node.type !== 'footnoteDefinition') chapters.at(-1)?.blocks.push(node)
  }
  return chapters
}

interface Place {
  readonly comment: Comment
  readonly chapter: number
  readonly runs: readonly WordRun[]
  /** Null: the heading. */
  readonly range: Range | null
}

function placeOf(comment: Comment, chapters: readonly Chapter[]): Place {
  const chapter = chapters.findIndex(({ heading }) => heading.data?.section === comment.section)
  const { text, runs } = treeWords(chapters[chapter]?.blocks ?? [])
  const range = comment.quote === '' ? null : findAnchor(text, comment)
  const ends = range && [runAt(runs, range.start), runAt(runs, range.end - 1)]
  const takes = ends?.every((run) => run !== undefined && run.leaf.type !== 'code') ?? false
  return { comment, chapter: Math.max(0, chapter), runs, range: takes ? range : null }
}

const runAt = (runs: readonly WordRun[], at: number) => runs.find(({ start, end }) => start <= at && at < end)

interface Mark {
  /** Place in the leaf's value, before which it stands. */
  readonly at: number
  readonly edge: 'opens' | 'closes'
  readonly numbers: readonly number[]
}

function addMarks(
  place: Place & { readonly numbers: readonly number[] },
  chapters: readonly Chapter[],
  marks: Map<Nodes, Mark[]>,
): void {
  const add = (leaf: Nodes, mark: Mark) => marks.set(leaf, [...(marks.get(leaf) ?? []), mark])
  const { range, runs, numbers } = place
  if (range === null) {
    const heading = chapters[place.chapter]?.heading
    const leaves = heading ? leavesOf(heading) : []
    const [first, last] = [leaves[0], leaves.at(-1)]
    if (!first || !last) return
    add(first, { at: 0, edge: 'opens', numbers })
    add(last, { at: Number.MAX_SAFE_INTEGER, edge: 'closes', numbers })
    return
  }
  const [from, to] = [runAt(runs, range.start), runAt(runs, range.end - 1)]
  if (!from || !to) return
  add(from.leaf, { at: from.places[range.start - from.start] ?? 0, edge: 'opens', numbers })
  add(to.leaf, { at: (to.places[range.end - 1 - to.start] ?? 0) + 1, edge: 'closes', numbers })
}

const leavesOf = (node: Nodes): Nodes[] =>
  'children' in node ? node.children.flatMap((child) => leavesOf(child)) : [node]

/** The node with its marks; a text is cut where one stands. Trees are shared, so nothing is changed in place. */
function marked<T extends Nodes>(node: T, marks: ReadonlyMap<Nodes, readonly Mark[]>): T[] {
  const own = marks.get(node)
  if (own !== undefined) {
    if (node.type === 'text') return cutText(node, own) as T[]
    const numbersOf = (edge: Mark['edge']) => own.filter((mark) => mark.edge === edge).flatMap(({ numbers }) => numbers)
    return [{ ...node, data: { ...node.data, opens: numbersOf('opens'), closes: numbersOf('closes') } }]
  }
  if (!('children' in node)) return [node]
  const children = node.children.flatMap((child) => marked<Nodes>(child, marks))
  const same =
    children.length === node.children.length && children.every((child, index) => child === node.children[index])
  return same ? [node] : [{ ...node, children } as T]
}

function cutText(node: Extract<Nodes, { type: 'text' }>, own: readonly Mark[]): Nodes[] {
  const edges = [...new Set([0, ...own.map(({ at }) => Math.min(at, node.value.length)), node.value.length])]
  const sorted = edges.sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? node.value.length
    const opens = own.filter(({ at, edge }) => edge === 'opens' && at === start).flatMap(({ numbers }) => numbers)
    const closes = own
      .filter(({ at, edge }) => edge === 'closes' && Math.min(at, node.value.length) === end)
      .flatMap(({ numbers }) => numbers)
    return { type: 'text', value: node.value.slice(start, end), data: { opens, closes } }
  })
}
