import type { FootnoteDefinition, List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { plainText } from '../../markdown/plainText.ts'
import { walk } from '../walk.ts'
import { type InkOptions, lineStart, type Markup, postText } from './postText.ts'

/** One block of a post, written. `name` says which one it is when it has to be shortened. */
export interface PostBlock {
  readonly name: string
  readonly text: string
  /** Blocks of one list stand on neighbouring lines. */
  readonly list: boolean
}

interface BlockOptions extends InkOptions {
  readonly headings: 'bold' | 'atx'
  readonly fencedCode: boolean
}

/** A tree as the few kinds of block that every status page shows: paragraphs, headings, one level of list. */
export function postBlocks(
  nodes: readonly RootContent[],
  look: { markup: Markup; headings: 'bold' | 'atx'; fencedCode: boolean },
): PostBlock[] {
  const footnotes = new Map<string, FootnoteDefinition>()
  const root: Root = { type: 'root', children: [...nodes] }
  for (const node of walk(root)) if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node)
  const options: BlockOptions = { ...look, footnotes }
  let section = ''
  return nodes.flatMap((node) => {
    if (node.type === 'heading') section = plainText(node)
    return blocksOf(node, options).map((block) => ({ ...block, name: block.name || section }))
  })
}

const single = (text: string): PostBlock[] => (text === '' ? [] : [{ name: '', text, list: false }])

function blocksOf(node: RootContent, options: BlockOptions): PostBlock[] {
  switch (node.type) {
    case 'paragraph':
      return single(
        lineStart(
          postText(
            node.children.filter((child) => !isChart(child)),
            options,
          ),
        ),
      )
    case 'heading':
      return single(heading(postText(node.children, options), node.depth, options))
    case 'list':
      return node.children.flatMap((item, index) => listItem(item, node, index, options))
    case 'table':
      return tableLines(node, options)
    case 'blockquote':
      return node.children.flatMap((child) =>
        blocksOf(child, options).map((block) => (block.list ? block : { ...block, text: `“${block.text}”` })),
      )
    case 'code':
      if (options.fencedCode) return single(`\`\`\`${node.lang ?? ''}\n${node.value}\n\`\`\``)
      return node.value
        .split('\n')
        .flatMap((line) => single(lineStart(postText([{ type: 'text', value: line }], options))))
    default:
      return [] // rules, raw HTML, footnotes where they stand
  }
}

const isChart = (node: PhrasingContent) => node.type === 'image' && node.data?.chart !== undefined

function heading(text: string, depth: number, { markup, headings }: BlockOptions): string {
  if (text === '' || markup === 'plain') return text
  return headings === 'atx' && depth <= 2 ? `## ${text.replaceAll('**', '')}` : `**${text.replaceAll('**', '')}**`
}

// Deeper lists are lost or flattened on most pages: an item and what is below it become one line, "Parent: child; child".
function listItem(item: ListItem, list: List, index: number, options: BlockOptions): PostBlock[] {
  const sign = list.ordered ? `${(list.start ?? 1) + index}. ` : options.markup === 'plain' ? '• ' : '- '
  const state = typeof item.checked === 'boolean' ? (item.checked ? 'Done: ' : 'Open: ') : ''
  const text = itemText(item, options)
  return text === ''
    ? []
    : [{ name: '', text: `${sign}${state}${state === '' && sign !== '' ? lineStart(text) : text}`, list: true }]
}

function itemText(item: ListItem, options: BlockOptions): string {
  const own = item.children.filter((child) => child.type !== 'list')
  const below = item.children.filter((child) => child.type === 'list').flatMap((list) => list.children)
  const head = own
    .map((child) => (child.type === 'paragraph' ? postText(child.children, options) : plainText(child)))
    .join(' ')
  const tail = below
    .map((child) => itemText(child, options))
    .filter(Boolean)
    .join('; ')
  if (tail === '') return head
  if (head === '') return tail
  return /[.!?…]$/.test(head) ? `${head} ${tail}` : `${head.replace(/:$/, '')}: ${tail}`
}

/** Rows as bullets: the first column in bold, then the rest; a fact is "**Duration:** 2 hours 14 minutes". */
function tableLines(table: Table, options: BlockOptions): PostBlock[] {
  const [header, ...rows] = table.children
  const names = header?.children.map((cell) => postText(cell.children, options)) ?? []
  const sign = options.markup === 'plain' ? '• ' : '- '
  return rows.flatMap((row) => {
    const cells = row.children.map((cell) => postText(cell.children, options))
    const label = (text: string) => (options.markup === 'plain' ? `${text}:` : `**${text.replaceAll('**', '')}:**`)
    const [first, ...rest] = cells
    const made = table.data?.role !== undefined
    // The time is the label; a second bold beside it would compete with it.
    const said = rest.filter(Boolean).join('; ')
    const text = made
      ? `${label(first ?? '')} ${table.data?.role === 'timeline' ? said.replaceAll('**', '') : said}`
      : cells
          .flatMap((cell, index) => (cell === '' ? [] : [names[index] ? `${label(names[index] ?? '')} ${cell}` : cell]))
          .join('; ')
    return text.trim() === '' ? [] : [{ name: '', text: sign + text, list: true }]
  })
}

/** Blocks as one text: a blank line between blocks, none inside a list. LF, no space at a line's end. */
export function joinBlocks(blocks: readonly PostBlock[]): string {
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      return index === 0 ? block.text : `${before?.list && block.list ? '\n' : '\n\n'}${block.text}`
    })
    .join('')
}
