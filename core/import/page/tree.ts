import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as plain } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { writeMarkdown } from '../../markdown/write.ts'
import { tame } from './tame.ts'

/** An imported text as a tree: plain GFM, so that nothing in a foreign text can become a chip or an internal block. */
export function foreignTree(text: string): Root {
  return fromMarkdown(tame(text), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** Clean Markdown of some blocks. */
export function markdownOf(children: readonly RootContent[]): string {
  return writeMarkdown({ type: 'root', children: [...children] })
}

/** The words of a node on one line. */
export function wordsOf(node: Nodes): string {
  return plain(node).replace(/\s+/g, ' ').trim()
}

/** One `**Label:** value` of a text. */
export interface Labelled {
  readonly label: string
  readonly value: string
  /** "Label: value" as it reads. */
  readonly quote: string
  /** Line of the tree's text, from 1. */
  readonly line: number
}

/** Every labelled paragraph and item below a node, in order. */
export function labelledIn(nodes: readonly RootContent[]): Labelled[] {
  return paragraphsIn(nodes).flatMap(labelledParagraph)
}

function paragraphsIn(nodes: readonly Nodes[]): Paragraph[] {
  return nodes.flatMap((node) =>
    node.type === 'paragraph' ? [node] : 'children' in node ? paragraphsIn(node.children) : [],
  )
}

/** A paragraph may hold several: `**Duration:** 2 h **Severity:** high`, or one a line without any bold. */
function labelledParagraph(paragraph: Paragraph): Labelled[] {
  const line = paragraph.position?.start.line ?? 1
  const found: { label: string; value: string }[] = []
  for (const [i, child] of paragraph.children.entries()) {
    const label = labelOf(child, paragraph.children[i + 1])
    if (label !== null) found.push({ label, value: '' })
    else {
      const last = found.at(-1)
      if (last !== undefined) last.value += plain(child)
    }
  }
  if (found.length === 0) return plainLabels(plain(paragraph), line)
  return found.map(({ label, value }) => labelled(label, value, line))
}

function labelOf(node: PhrasingContent, next: PhrasingContent | undefined): string | null {
  if (node.type !== 'strong') return null
  const text = plain(node).trim()
  if (text.endsWith(':')) return text.slice(0, -1).trim()
  return next?.type === 'text' && next.value.startsWith(':') ? text : null
}

function plainLabels(text: string, line: number): Labelled[] {
  return text.split('\n').flatMap((row, i) => {
    const match = /^\s*(\p{Lu}[\p{L} /]{1,40}):\s+(\S.*)$/u.exec(row)
    return match === null ? [] : [labelled(match[1] ?? '', match[2] ?? '', line + i)]
  })
}

function labelled(label: string, value: string, line: number): Labelled {
  const clean = value
    .replace(/^\s*:?\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { label: label.trim(), value: clean, quote: `${label.trim()}: ${clean}`, line }
}
