import type { ListItem, RootContent, Table } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import { plainText } from '../../markdown/plainText.ts'
import { align } from '../../merge/alignBlocks.ts'

/** One thing that reads differently; `before` null: it is new, `after` null: it is gone. */
export interface ChangedLine {
  readonly chapter: string
  readonly before: string | null
  readonly after: string | null
}

interface Line {
  readonly chapter: string
  readonly text: string
}

/** Where a reader of the first document reads something else in the second, in the order of the second. */
export function changedLines(before: ComposedDocument, after: ComposedDocument): ChangedLine[] {
  const [old, now] = [chaptersOf(before), chaptersOf(after)]
  const order = [...now.keys(), ...[...old.keys()].filter((chapter) => !now.has(chapter))]
  return order.flatMap((chapter) => {
    const { instead, before: fresh } = align(old.get(chapter) ?? [], now.get(chapter) ?? [], (line) => line)
    const lines = [...(old.get(chapter) ?? []), null]
    return lines.flatMap((line, index): ChangedLine[] => {
      const added = (fresh[index] ?? []).map((text) => ({ chapter, before: null, after: text }))
      if (line === null || instead[index] === line) return added
      return [...added, { chapter, before: line, after: instead[index] ?? null }]
    })
  })
}

/** What stands above the first heading has no chapter of its own. */
const top = ''

function chaptersOf({ title, root }: ComposedDocument): Map<string, string[]> {
  const chapters = new Map<string, string[]>([[top, [title]]])
  for (const { chapter, text } of linesOf(root.children))
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), text])
  return chapters
}

function linesOf(nodes: readonly RootContent[]): Line[] {
  let chapter = top
  return nodes.flatMap((node) => {
    if (node.type === 'heading' && node.depth === 2) chapter = plainText(node)
    else return textsOf(node).map((text) => ({ chapter, text: text.replace(/\s+/g, ' ').trim() }))
    return []
  })
}

function textsOf(node: RootContent): string[] {
  if (node.type === 'table') return rowsOf(node)
  if (node.type === 'list') return node.children.flatMap(itemsOf)
  if (node.type === 'blockquote' || node.type === 'audienceBlock') return node.children.flatMap(textsOf)
  // A chart's words tell what it shows; that its line moved by a pixel is no news.
  const text = plainText(node)
  return text.trim() === '' ? [] : [text]
}

function rowsOf({ children, data }: Table): string[] {
  return children.slice(1).map(({ children: cells }) => {
    const texts = cells.map(plainText).filter((text) => text.trim() !== '')
    return data?.role === 'facts' ? texts.join(': ') : texts.join(' · ')
  })
}

function itemsOf({ children, checked }: ListItem): string[] {
  const sign = typeof checked === 'boolean' ? (checked ? 'Done: ' : 'Open: ') : ''
  return children.flatMap((child, index) => textsOf(child).map((text) => (index === 0 ? sign + text : text)))
}
