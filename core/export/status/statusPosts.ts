import type { RootContent, Table } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import type { PostState } from '../../postmortem/event.ts'
import type { Instant } from '../../time/instant.ts'
import { charactersIn } from './characters.ts'
import { joinBlocks, type PostBlock, postBlocks } from './postBlocks.ts'
import type { StatusProfile } from './profiles.ts'

/** One post of a status page: an update as it was (or is to be) said, or the postmortem. */
export interface StatusPost {
  /** 1 for the first update; the postmortem comes after the last. */
  readonly number: number
  readonly state: PostState
  /** Null for the postmortem: it is posted when it is posted. */
  readonly at: Instant | null
  readonly body: string
  /** Characters of the whole post, and how many the page allows (null: it names no limit). */
  readonly length: number
  readonly limit: number | null
  /** Blocks that did not fit and are not in `body`. */
  readonly cut: readonly PostBlock[]
  /** The longest block: the one to shorten first. */
  readonly longest: PostBlock | null
}

/** Every public update in order of time, then the postmortem when the document says anything. */
export function statusPosts(document: ComposedDocument, profile: StatusProfile): StatusPost[] {
  const posts = document.updates.map(({ state, at, children }, index) =>
    fitted({ number: index + 1, state, at }, blocksIn(children, profile, 'update'), profile.limits.update),
  )
  const report = blocksIn(reportNodes(document), profile, 'postmortem')
  if (report.length === 0) return posts
  const place = { number: posts.length + 1, state: 'postmortem' as const, at: null }
  return [...posts, fitted(place, report, profile.limits.postmortem)]
}

function blocksIn(nodes: readonly RootContent[], profile: StatusProfile, kind: 'update' | 'postmortem'): PostBlock[] {
  return postBlocks(nodes, { markup: profile.markup, headings: profile.headings[kind], fencedCode: profile.fencedCode })
}

/** Cut at the last whole block that fits; nothing is ever cut inside a sentence or a link. */
function fitted(
  place: Pick<StatusPost, 'number' | 'state' | 'at'>,
  blocks: readonly PostBlock[],
  limit: number | null,
): StatusPost {
  const length = charactersIn(joinBlocks(blocks))
  let fitting = blocks.length
  if (limit !== null) while (fitting > 0 && charactersIn(joinBlocks(blocks.slice(0, fitting))) > limit) fitting -= 1
  const longest = blocks.reduce<PostBlock | null>(
    (most, block) => (block.text.length > (most?.text.length ?? 0) ? block : most),
    null,
  )
  return { ...place, body: joinBlocks(blocks.slice(0, fitting)), length, limit, cut: blocks.slice(fitting), longest }
}

/** The document without what its page shows anyway (its own updates) or can't show (charts). */
function reportNodes({ root, updates }: ComposedDocument): RootContent[] {
  const isRepeat = (node: RootContent) =>
    node.type === 'table' && node.data?.role === 'timeline' && eventsIn(node) <= updates.length
  const chapters: RootContent[][] = [[]]
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) chapters.push([])
    chapters.at(-1)?.push(node)
  }
  return chapters.flatMap((chapter) => {
    const kept = chapter.some(isRepeat) ? chapter.filter((node) => !isRepeat(node) && !isCaption(node)) : chapter
    const shown = kept.filter((node) => !isFigure(node))
    return shown.length === 1 && shown[0]?.type === 'heading' ? [] : shown
  })
}

/** Rows that tell of an event; a mark in a row of its own is one bold word, and the window stands above. */
const eventsIn = (table: Table) =>
  table.children.slice(1).filter(({ children: [, said] }) => said?.children.some(({ type }) => type !== 'strong'))
    .length

const isCaption = (node: RootContent) => node.type === 'paragraph' && node.data?.role === 'caption'

const isFigure = (node: RootContent) =>
  node.type === 'paragraph' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'image' &&
  node.children[0].data?.chart !== undefined
