import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { isChipTarget } from '../../../core/markdown/chips.ts'
import { addItems, isWordSign, slackLevel, wordItem } from './foreignLists.ts'

/** What a link may lead to; anything else stays as its words. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:|mailto:)/i.test(url) || isChipTarget(url)
}

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'BUTTON',
  'AUDIO',
  'VIDEO',
  'CANVAS',
])
const blockNames = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'NAV',
  'FIGURE',
  'FIGCAPTION',
  'ADDRESS',
  'DL',
  'DT',
  'DD',
  'BODY',
  'FORM',
  'FIELDSET',
  'DETAILS',
  'SUMMARY',
  'UL',
  'OL',
  'LI',
  'TABLE',
  'PRE',
  'BLOCKQUOTE',
  'HR',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
])

/** Pasted HTML as what Markdown can say: no styles, no scripts, no pictures from elsewhere, only safe links. */
export function htmlToMdast(body: Element): Root {
  return { type: 'root', children: blocksOf(body) }
}

function blocksOf(parent: Element): RootContent[] {
  const blocks: RootContent[] = []
  let line: PhrasingContent[] = []
  const flush = () => {
    const children = trimmed(line)
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
    line = []
  }
  for (const node of parent.childNodes) {
    if (isElement(node) && holdsBlocks(node)) {
      flush()
      if (!addForeignList(blocks, node)) blocks.push(...blockOf(node))
    } else line.push(...inlineOf(node))
  }
  flush()
  return blocks
}

/** Lists as Word and Slack write them: depth by a number instead of by nesting. */
function addForeignList(blocks: RootContent[], element: Element): boolean {
  const word = wordItem(element)
  if (word) {
    const children = trimmed(inlineChildren(element))
    addItems(
      blocks,
      [{ type: 'listItem', spread: false, checked: null, children: [{ type: 'paragraph', children }] }],
      word,
    )
    return true
  }
  const level = /^[UO]L$/.test(element.tagName) ? slackLevel(element) : null
  const [list] = level === null ? [] : listOf(element)
  if (level === null || list?.type !== 'list') return false
  addItems(blocks, list.children, { level, ordered: list.ordered === true })
  return true
}

/** Terminals and code editors write their lines as blocks of a box with a fixed-width font. */
function isTerminal(element: Element): boolean {
  const style = element.getAttribute('data-style') ?? element.getAttribute('style') ?? ''
  return (
    element.tagName === 'DIV' &&
    /white-space:\s*pre/i.test(style) &&
    /font-family:[^;]*(?:mono|consol|courier|menlo)/i.test(style)
  )
}

function terminalOf(element: Element): RootContent[] {
  const lines = [...element.childNodes].map((node) =>
    isElement(node) && node.tagName === 'BR' ? '' : (node.textContent ?? ''),
  )
  return [{ type: 'code', lang: null, meta: null, value: lines.join('\n').replace(/\n+$/, '') }]
}

const isElement = (node: Node): node is Element => node.nodeType === 1

/** A span or a bold around whole paragraphs, as some programs write, is no inline element. */
function holdsBlocks(element: Element): boolean {
  return blockNames.has(element.tagName) || [...element.children].some((child) => holdsBlocks(child))
}

function blockOf(element: Element): RootContent[] {
  if (skipped.has(element.tagName.toUpperCase())) return []
  if (isTerminal(element)) return terminalOf(element)
  switch (element.tagName) {
    case 'HR':
      return [{ type: 'thematicBreak' }]
    case 'PRE':
      return [{ type: 'code', lang: null, meta: null, value: (element.textContent ?? '').replace(/\n$/, '') }]
    case 'BLOCKQUOTE':
      return [{ type: 'blockquote', children: blocksOf(element) as BlockContent[] }]
    case 'UL':
    case 'OL':
      return listOf(element)
    case 'TABLE':
      return tableOf(element)
    default:
      return headingOf(element) ?? blocksOf(element)
  }
}

function headingOf(element: Element): RootContent[] | null {
  const depth = depths.find((known) => element.tagName === `H${known}`)
  if (!depth) return null
  const children = trimmed(inlineChildren(element))
  return children.length > 0 ? [{ type: 'heading', depth, children }] : []
}

const depths = [1, 2, 3, 4, 5, 6] as const

function listOf(element: Element): RootContent[] {
  const ordered = element.tagName === 'OL'
  const items: ListItem[] = []
  for (const child of element.children) {
    const box = child.querySelector(':scope > input[type=checkbox], :scope > p > input[type=checkbox]')
    const blocks = (child.tagName === 'LI' ? blocksOf(child) : blockOf(child)) as BlockContent[]
    const last = items.at(-1)
    // Word and Docs put a nested list beside its item instead of inside it.
    if (child.tagName !== 'LI' && last) last.children.push(...blocks)
    else
      items.push({
        type: 'listItem',
        spread: false,
        checked: box ? box.hasAttribute('checked') : null,
        children: blocks,
      })
  }
  const start = ordered ? Number(element.getAttribute('start') ?? 1) || 1 : null
  return items.length > 0 ? [{ type: 'list', ordered, start, spread: false, children: items }] : []
}

function tableOf(element: Element): RootContent[] {
  const rows = [...element.querySelectorAll('tr')].map(
    (row): TableRow => ({
      type: 'tableRow',
      children: [...row.children].map((cell) => ({ type: 'tableCell', children: trimmed(inlineChildren(cell)) })),
    }),
  )
  const width = Math.max(0, ...rows.map((row) => row.children.length))
  if (width === 0) return []
  // Tables that only lay out a page have one cell; their content is what counts.
  if (rows.length === 1 && width === 1) return [...element.querySelectorAll('td, th')].flatMap((cell) => blocksOf(cell))
  for (const row of rows) while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] })
  return [{ type: 'table', align: Array.from({ length: width }, () => null), children: rows }]
}

const inlineChildren = (element: Element): PhrasingContent[] => [...element.childNodes].flatMap(inlineOf)

function inlineOf(node: Node): PhrasingContent[] {
  if (node.nodeType === 3) return [{ type: 'text', value: (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ') }]
  if (!isElement(node) || skipped.has(node.tagName.toUpperCase()) || isWordSign(node)) return []
  const chip = node.getAttribute('data-chip')
  if (chip && isChipTarget(chip)) return [{ type: 'chip', target: chip, value: node.textContent ?? '' }]
  if (node.tagName === 'BR') return [{ type: 'break' }]
  if (/^(?:CODE|KBD|SAMP|TT)$/.test(node.tagName)) return codeOf(node)
  if (node.tagName === 'IMG') return wordsOf(node.getAttribute('alt'))
  const children = inlineChildren(node)
  const url = node.tagName === 'A' ? (node.getAttribute('href') ?? '').trim() : ''
  if (url && isSafeUrl(url) && children.length > 0) {
    if (isChipTarget(url)) return [{ type: 'chip', target: url, value: node.textContent ?? '' }]
    return [{ type: 'link', url, title: null, children: children.filter(({ type }) => type !== 'link') as never }]
  }
  return marked(node, children)
}

const wordsOf = (text: string | null): PhrasingContent[] => (text ? [{ type: 'text', value: text }] : [])

function codeOf(element: Element): PhrasingContent[] {
  const value = element.textContent ?? ''
  return value ? [{ type: 'inlineCode', value }] : []
}

/** Docs and Word say bold with a style, and Docs wraps everything in a bold that says it isn't. */
function marked(element: Element, children: PhrasingContent[]): PhrasingContent[] {
  if (children.length === 0) return []
  const style = element.getAttribute('data-style') ?? element.getAttribute('style') ?? ''
  const plain = /(?:^|[;\s])font-weight:\s*(?:normal|400)/i.test(style)
  const bold =
    !plain && (/^(?:B|STRONG)$/.test(element.tagName) || /(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/i.test(style))
  const italic = /^(?:I|EM|CITE|DFN)$/.test(element.tagName) || /(?:^|[;\s])font-style:\s*italic/i.test(style)
  const struck = /^(?:S|STRIKE|DEL)$/.test(element.tagName) || /text-decoration[^;]*line-through/i.test(style)
  let out = children
  if (struck) out = [{ type: 'delete', children: out }]
  if (italic) out = [{ type: 'emphasis', children: out }]
  if (bold) out = [{ type: 'strong', children: out }]
  return out
}

/** White space around a line belongs to the page it came from, not to the words. */
function trimmed(line: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes = line.filter((node) => node.type !== 'text' || node.value !== '')
  const empty = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  while (empty(nodes[0])) nodes.shift()
  while (empty(nodes.at(-1))) nodes.pop()
  const [first] = nodes
  if (first?.type === 'text') nodes[0] = { type: 'text', value: first.value.trimStart() }
  const last = nodes.at(-1)
  if (last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', value: last.value.trimEnd() }
  return nodes
}
