import type { Nodes, Root, RootContent } from 'mdast'

/**
 * A tree as a string in which two trees are equal when a reader sees the same: positions, soft line ends, white space at
 * the edges of a paragraph, padding of short table rows and the closing line of a block don't count.
 */
export function shapeOf(nodes: Root | readonly RootContent[]): string {
  return JSON.stringify(('children' in nodes ? nodes.children : nodes).map((node) => comparable(node)))
}

/** Keys in alphabetical order, so that two ways to build a node give one string. */
type Plain = Record<string, unknown>

function comparable(node: Nodes): Plain {
  const plain: Plain = { type: node.type }
  for (const [key, value] of Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!dropped.has(key) && value !== null && value !== undefined && value !== '') plain[key] = value
  if (node.type === 'text') plain.value = softened(node.value)
  if (node.type === 'code') plain.value = node.value
  if ('children' in node)
    plain.children = trimmed(
      node,
      node.children.map((child) => comparable(child)),
    )
  if (node.type === 'list') plain.spread = node.spread === true || node.children.some((item) => item.spread === true)
  if (node.type === 'listItem') delete plain.spread
  if (node.type === 'table') padRows(plain, node.children[0]?.children.length ?? 0)
  return plain
}

const dropped = new Set(['position', 'data', 'closed', 'children'])
const edged = new Set(['paragraph', 'heading', 'tableCell'])

/** Spaces around a soft line end are not part of the text; inside a line they are left alone. */
function softened(value: string): string {
  return value.replace(/[ \t]*\n[ \t]*/g, ' ')
}

function trimmed(node: Nodes, children: Plain[]): Plain[] {
  const joined: Plain[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (last?.type === 'text' && child.type === 'text') last.value = `${last.value}${child.value}`
    else joined.push(child)
  }
  if (!edged.has(node.type)) return joined
  const first = joined[0]
  if (first?.type === 'text') first.value = String(first.value).replace(/^[ \t]+/, '')
  const last = joined.at(-1)
  if (last?.type === 'text') last.value = String(last.value).replace(/[ \t]+$/, '')
  return joined.filter((child) => child.type !== 'text' || child.value !== '')
}

function padRows(table: Plain, width: number) {
  for (const row of Array.isArray(table.children) ? table.children : [])
    while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] })
}
