import type { Emphasis, Image, Paragraph, Root, RootContent } from 'mdast'
import type { ChartSpec } from '../../charts/chart.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { writeMarkdown } from '../../markdown/write.ts'
import { frontMatter } from './frontMatter.ts'

/**
 * A document as the text of a Markdown file. `place` gives a chart's address beside the file; without it a chart is told in
 * words, for a file that travels alone. `after` is Markdown that follows, made once for many documents.
 */
export function documentMarkdown(
  document: ComposedDocument,
  { place, after = '' }: { place?: (spec: ChartSpec) => string; after?: string } = {},
): string {
  const parts = [frontMatter(document.properties), writeMarkdown(withTitle(document, place)), after]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Chapters as they stand in a Markdown file that travels alone, for `after`. They begin with a heading, or nothing would part them. */
export const bodyMarkdown = (nodes: readonly RootContent[]): string =>
  writeMarkdown({ type: 'root', children: nodes.flatMap((node) => settle(node, undefined)) })

function withTitle(document: ComposedDocument, place: ((spec: ChartSpec) => string) | undefined): Root {
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
function settle(node: RootContent, place: ((spec: ChartSpec) => string) | undefined): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  if (node.data?.role === 'caption')
    return [{ type: 'paragraph', children: [{ type: 'emphasis', children: node.children }] }]
  const [only] = node.children
  if (only?.type !== 'image' || only.data?.chart === undefined) return [node]
  const caption = only.title ? [italic(only.title)] : []
  if (place === undefined) return [italic(only.alt ?? ''), ...caption]
  const image: Image = { type: 'image', url: encodeURI(place(only.data.chart)), alt: only.alt ?? '', title: null }
  return [{ type: 'paragraph', children: [image] }, ...caption]
}
