import type { Table } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import type { Handle, Options } from 'mdast-util-to-markdown'

/** GFM's own way to write tables, wherever it stands in its nested extensions. */
function handlerOf(options: Options, name: string): Handle | undefined {
  const own: unknown = Object.entries(options.handlers ?? {}).find(([key]) => key === name)?.[1]
  if (isHandle(own)) return own
  return options.extensions?.map((each) => handlerOf(each, name)).find((found) => found !== undefined)
}

const isHandle = (value: unknown): value is Handle => typeof value === 'function'

const plain = handlerOf(gfmToMarkdown(), 'table')
const writeCell = handlerOf(gfmToMarkdown(), 'tableCell')

/**
 * Cells beyond the header are in the source and in no rendering. They are written behind the end of their row, where they
 * stay such; as cells like any other they would make the table wider.
 */
const writeTable: Handle = (node: Table, parent, state, info) => {
  if (!plain || !writeCell) throw new Error('GFM has no tables')
  const width = node.children[0]?.children.length ?? 0
  const table: Table = {
    ...node,
    children: node.children.map((row) => ({ ...row, children: row.children.slice(0, width) })),
  }
  const lines = plain(table, parent, state, info).split('\n')
  for (const [index, row] of node.children.entries()) {
    const surplus = row.children.slice(width)
    if (surplus.length === 0) continue
    const text = surplus.map((cell) => ` ${writeCell(cell, row, state, info)} |`).join('')
    // The line below the header only says how columns stand.
    lines[index === 0 ? 0 : index + 1] += text
  }
  return lines.join('\n')
}

export function surplusCellsToMarkdown(): Options {
  return { handlers: { table: writeTable } }
}
