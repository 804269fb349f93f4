import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table'
import { $createParagraphNode, $getState, $isElementNode, $setState, createState, type LexicalNode } from 'lexical'
import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import type { BlockRule, Reader, Writer } from '../../model/rule.ts'
import { unplaced } from '../../model/unplaced.ts'

export const tableRule: BlockRule = {
  klasses: [TableNode, TableRowNode, TableCellNode],
  fromMdast: (node, read) => {
    if (node.type !== 'table') return null
    const width = node.children[0]?.children.length ?? 0
    return $createTableNode().append(...node.children.map((row, index) => $readRow(row, index, node, width, read)))
  },
  toMdast: (node, write) => ($isTableNode(node) ? [$writeTable(node, write)] : null),
}

function $readRow(row: TableRow, index: number, table: Table, width: number, read: Reader): TableRowNode {
  const cells = Array.from({ length: width }, (_, column) => {
    const cell = $createTableCellNode(index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS)
    const align = table.align?.[column]
    if (align) cell.setFormat(align)
    return cell.append($createParagraphNode().append(...$readCell(row.children[column], read)))
  })
  const made = $createTableRowNode().append(...cells)
  const surplus = row.children.slice(width)
  return surplus.length > 0 ? $setState(made, surplusState, JSON.stringify(surplus.map(unplaced))) : made
}

/** Cells beyond the header are in the source and in no rendering: they are kept behind their row, unseen. */
const surplusState = createState('surplus', { parse: (value) => (typeof value === 'string' ? value : '[]') })

function $surplusOf(row: TableRowNode): TableCell[] {
  const cells: TableCell[] = JSON.parse($getState(row, surplusState))
  return cells
}

/** GFM has one way to break a line in a cell, and it is HTML. */
function $readCell(cell: TableCell | undefined, read: Reader): LexicalNode[] {
  const children = (cell?.children ?? []).map(
    (node): PhrasingContent => (node.type === 'html' && node.value === '<br>' ? { type: 'break' } : node),
  )
  return read.inline(children)
}

function $writeTable(table: TableNode, write: Writer): Table {
  const rows = table.getChildren().filter($isTableRowNode)
  const first = rows[0]?.getChildren().filter($isTableCellNode) ?? []
  return {
    type: 'table',
    align: first.map((cell) => alignOf(cell.getFormatType())),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: [
        ...row
          .getChildren()
          .filter($isTableCellNode)
          .map((cell): TableCell => ({ type: 'tableCell', children: $writeCell(cell, write) })),
        ...$surplusOf(row),
      ],
    })),
  }
}

function alignOf(format: string): AlignType {
  return format === 'left' || format === 'center' || format === 'right' ? format : null
}

function $writeCell(cell: TableCellNode, write: Writer): PhrasingContent[] {
  const lines = cell
    .getChildren()
    .filter($isElementNode)
    .map((line) => write.inline(line))
    .filter((line) => line.length > 0)
  const joined = lines.flatMap((line, index): PhrasingContent[] => (index > 0 ? [{ type: 'break' }, ...line] : line))
  return joined.map((node) => (node.type === 'break' ? { type: 'html', value: '<br>' } : node))
}
