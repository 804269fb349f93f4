import { $createCodeNode, $isCodeNode } from '@lexical/code-core'
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingTagType,
} from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableNode,
} from '@lexical/table'
import { $insertNodeToNearestRoot } from '@lexical/utils'
import {
  $create,
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import { $createChipNode } from './nodes/Chip/ChipNode.ts'
import { RuleNode } from './nodes/Rule/RuleNode.ts'

function $anchorParent<T extends LexicalNode>(is: (node: LexicalNode) => node is T): T | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $findMatchingParent(selection.anchor.getNode(), is)
}

/** The same heading again makes it a paragraph. */
export function $toggleHeading(tag: HeadingTagType): void {
  const heading = $anchorParent($isHeadingNode)
  const selection = $getSelection()
  $setBlocksType(selection, () => (heading?.getTag() === tag ? $createParagraphNode() : $createHeadingNode(tag)))
}

export function $makeParagraph(): void {
  $setBlocksType($getSelection(), () => $createParagraphNode())
}

export function $toggleCodeBlock(): void {
  const code = $anchorParent($isCodeNode)
  $setBlocksType($getSelection(), () => (code ? $createParagraphNode() : $createCodeNode()))
}

/** The language of the code block around the caret; an empty one names none. */
export function $setLanguage(language: string): void {
  $anchorParent($isCodeNode)?.setLanguage(language || undefined)
}

/** Quotes hold blocks: the selected ones go in, or those of the quote come out. */
export function $toggleQuote(): void {
  const quote = $anchorParent($isQuoteNode)
  if (quote) {
    for (const child of quote.getChildren()) quote.insertBefore(child)
    quote.remove()
    return
  }
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const blocks = [...new Set(selection.getNodes().flatMap((node) => node.getTopLevelElement() ?? []))]
  const [first] = blocks
  if (!first) return
  const box = $createQuoteNode({ shadowRoot: true })
  first.insertBefore(box)
  box.splice(0, 0, blocks)
}

export function $insertRule(): void {
  $insertNodeToNearestRoot($create(RuleNode))
}

export function $insertTable(): void {
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false })
  $insertNodeToNearestRoot(table)
  table.getFirstDescendant()?.selectStart()
}

export type TableStep =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnLeft'
  | 'columnRight'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteTable'

export function $changeTable(step: TableStep): void {
  switch (step) {
    case 'rowAbove':
    case 'rowBelow':
      $insertTableRowAtSelection(step === 'rowBelow')
      return
    case 'columnLeft':
    case 'columnRight':
      $insertTableColumnAtSelection(step === 'columnRight')
      return
    case 'deleteRow':
      $deleteTableRowAtSelection()
      return
    case 'deleteColumn':
      $deleteTableColumnAtSelection()
      return
    case 'deleteTable': {
      const table = $anchorParent($isTableNode)
      table?.selectNext()
      table?.remove()
    }
  }
}

/** A live value at the caret, with a space after it when words follow at once. */
export function $insertChip(target: string, label: string): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertNodes([$createChipNode(target, label)])
}
