import type { Emphasis, Image, ImageData, Nodes, Paragraph, Root, RootContent } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import { writeMarkdown } from '../../markdown/write.ts'
import { frontMatter } from './frontMatter.ts'

/** Where a chart or a picture lies beside a Markdown file, relative to it. */
export type PlacePicture = (image: ImageData) => string

/**
 * A document as the text of a Markdown file. `place` gives the address beside the file of a chart or a kept picture; without
 * it they are told in words, for a file that travels alone. `after` is Markdown that follows, made once for many documents.
 */
export function documentMarkdown(
  document: ComposedDocument,
  { place, after = '' }: { place?: PlacePicture; after?: string } = {},
): string {
  const head = document.properties.length === 0 ? '' : frontMatter(document.properties)
  const parts = [head, writeMarkdown(withTitle(document, place)), after]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Chapters as they stand in a Markdown file that travels alone, for `after`. They begin with a heading, or nothing would part them. */
export const bodyMarkdown = (nodes: readonly RootContent[]): string =>
  writeMarkdown({ type: 'root', children: nodes.flatMap((node) => settle(node, undefined)) })

function withTitle(document: ComposedDocument, place: PlacePicture | undefined): Root {
  const line = [document.subtitle, document.versionLine].filter(Boolean).join('. ')
  const head: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: document.title }] },
    ...(line === '' ? [] : [italic(line)]),
  ]
  return { type: 'root', children: [...head, ...document.root.children.flatMap((node) => settle(node, place))] }
}

const italic = (value: string): Paragraph => ({ type: 'paragraph', children: [emphasis(value)] })

const emphasis = (value: string): Emphasis => ({ type: 'emphasis', children: [{ type: 'text', value }] })

// Charts get their file and a line below with what they show; captions are set apart by italics.
function settle(node: RootContent, place: PlacePicture | undefined): RootContent[] {
  if (node.type !== 'paragraph') return [pictured(node, place)]
  if (node.data?.role === 'caption')
    return [{ type: 'paragraph', children: [{ type: 'emphasis', children: node.children }] }]
  const [only] = node.children
  if (only?.type !== 'image' || only.data?.chart === undefined) return [pictured(node, place)]
  const caption = only.title ? [italic(only.title)] : []
  if (place === undefined) return [italic(only.alt ?? ''), ...caption]
  const image: Image = { type: 'image', url: encodeURI(place(only.data)), alt: only.alt ?? '', title: null }
  return [{ type: 'paragraph', children: [image] }, ...caption]
}

/** Kept pictures anywhere in a block, as files or as their words. */
function pictured<Node extends Nodes>(node: Node, place: PlacePicture | undefined): Node {
  if (!('children' in node)) return node
  const children = node.children.map((child) => {
    if (child.type !== 'image' || child.data?.picture === undefined) return pictured(child, place)
    return place === undefined ? emphasis(child.alt || 'Picture') : { ...child, url: encodeURI(place(child.data)) }
  })
  return { ...node, children }
}
