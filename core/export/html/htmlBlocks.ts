import type { AlignType, Image, List, ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast'
import type { ChartSpec } from '../../charts/chart.ts'
import { chartSvg } from '../../charts/chartSvg.ts'
import { FaultlineError } from '../../errors.ts'
import { plainText } from '../../markdown/plainText.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { chartSize } from '../chartSize.ts'
import { escapeHtml } from './escapeHtml.ts'
import { htmlInline } from './htmlInline.ts'
import type { HtmlWork } from './htmlWork.ts'

/** Blocks in reading order. Throws on a node that it was not taught. */
export function htmlBlocks(nodes: readonly RootContent[], work: HtmlWork): string {
  return nodes.map((node) => block(node, work)).join('\n')
}

function block(node: RootContent, work: HtmlWork): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, work)
    case 'heading': {
      // The title is the page's only h1.
      const depth = Math.max(2, node.depth)
      return `<h${depth} id="${escapeHtml(work.ids.get(node) ?? '')}" dir="auto">${htmlInline(node.children, work)}</h${depth}>`
    }
    case 'list':
      return list(node, work)
    case 'table':
      return table(node, work)
    case 'blockquote':
      return `<blockquote>${htmlBlocks(node.children, work)}</blockquote>`
    case 'code':
      return `<pre tabindex="0"><code>${escapeHtml(node.value)}</code></pre>`
    case 'thematicBreak':
      return '<hr>'
    case 'html':
      return node.value.startsWith('<!--') ? '' : `<pre tabindex="0"><code>${escapeHtml(node.value)}</code></pre>`
    case 'audienceBlock':
      return htmlBlocks(node.children, work)
    case 'definition':
    case 'footnoteDefinition':
      return '' // read beforehand, where they are referred to
    default:
      throw new FaultlineError('internal', { reason: `the web page does not know “${node.type}”` })
  }
}

function paragraph(node: Paragraph, work: HtmlWork): string {
  const [only] = node.children
  if (node.children.length === 1 && only?.type === 'image' && only.data?.chart !== undefined)
    return figure(only, only.data.chart, work)
  const name = node.data?.role === undefined ? '' : ` class="${node.data.role}"`
  return `<p${name} dir="auto">${htmlInline(node.children, work)}</p>`
}

/** The chart as it is drawn for paper, with what it shows in words, and what is marked on it as a list. */
function figure({ alt, title }: Image, chart: ChartSpec, work: HtmlWork): string {
  work.charts += 1
  const drawn = chartSvg(chart, chartSize).replace('<svg ', `<svg aria-label="${escapeHtml(alt ?? '')}" `)
  const marked = [...chart.marks, ...chart.ticks]
    .sort((a, b) => a.at - b.at)
    .map(
      ({ at, label }) =>
        `<li dir="auto"><b>${formatInstant(at, chart.zone, 'clock-zone')}</b> ${escapeHtml(label)}</li>`,
    )
  const listed =
    marked.length === 0 ? '' : `<details><summary>What is marked on it</summary><ul>${marked.join('')}</ul></details>`
  return `<figure>${drawn}<figcaption dir="auto">${escapeHtml(title ?? '')}</figcaption>${listed}</figure>`
}

function list(node: List, work: HtmlWork): string {
  const tag = node.ordered ? 'ol' : 'ul'
  const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : ''
  const tasks = node.children.some(({ checked }) => typeof checked === 'boolean') ? ' class="tasks"' : ''
  return `<${tag}${start}${tasks}>${node.children.map((item) => listItem(item, node, work)).join('')}</${tag}>`
}

function listItem({ checked, children }: ListItem, { spread }: List, work: HtmlWork): string {
  const box =
    typeof checked === 'boolean'
      ? `<input type="checkbox" disabled${checked ? ' checked' : ''} aria-label="${checked ? 'Done' : 'Not done'}"> `
      : ''
  const [first, ...rest] = children
  if (first?.type !== 'paragraph' || spread) return `<li dir="auto">${box}${htmlBlocks(children, work)}</li>`
  return `<li dir="auto">${box}${htmlInline(first.children, work)}${htmlBlocks(rest, work)}</li>`
}

function table(node: Table, work: HtmlWork): string {
  const [head, ...rows] = node.children
  const columns = Math.max(1, ...node.children.map(({ children }) => children.length))
  const cell = (tag: 'th' | 'td', of: TableCell | undefined, index: number, scope = '') =>
    `<${tag}${scope}${alignOf(node.align?.[index])} dir="auto">${htmlInline(of?.children ?? [], work)}</${tag}>`
  const every = (use: (index: number) => string) => Array.from({ length: columns }, (_, index) => use(index)).join('')
  // On a narrow screen it scrolls, which the keyboard must be able to do as well.
  const label = `Table: ${(head?.children ?? []).map(plainText).filter(Boolean).join(', ')}`
  const facts = node.data?.role === 'facts'
  const header = every((index) => {
    const filled = (head?.children[index]?.children.length ?? 0) > 0
    return filled ? cell('th', head?.children[index], index, ' scope="col"') : '<td></td>'
  })
  const body = rows.map(({ children }) => {
    const cells = every((index) =>
      facts && index === 0 ? cell('th', children[index], index, ' scope="row"') : cell('td', children[index], index),
    )
    return `<tr>${cells}</tr>`
  })
  const name = node.data?.role === undefined ? '' : ` class="${node.data.role}"`
  return `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table${name}><thead><tr>${header}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`
}

const alignOf = (align: AlignType | undefined) => (align ? ` style="text-align: ${align}"` : '')
