import { $isListItemNode } from '@lexical/list'
import { $isQuoteNode } from '@lexical/rich-text'
import {
  $findMatchingParent,
  $getSelection,
  $isRootNode,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { $isAudienceBlockNode } from '../nodes/AudienceBlock/AudienceBlockNode.ts'
import { $continues } from '../nodes/List/rule.ts'

/** Alt-Up and Alt-Down take the block at the caret with them: an item inside its list, else the whole block. */
export function registerMoveBlocks(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false
      event.preventDefault()
      $moveBlocks(event.key === 'ArrowUp' ? 'up' : 'down')
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}

/** Moves the blocks of the selection past their neighbour. False at the edge of what holds them. */
export function $moveBlocks(way: 'up' | 'down'): boolean {
  const selection = $getSelection()
  const nodes = selection?.getNodes() ?? []
  const items = $group(nodes, $isListItemNode)
  return (items.length > 0 && $movePast(items, way)) || $movePast($group(nodes, $standsFree), way)
}

/** Holds a place of its own at the top of the section, of a block for one reader, or of a quote. */
const $standsFree = (node: LexicalNode): node is LexicalNode => {
  const parent = node.getParent()
  return $isRootNode(parent) || $isAudienceBlockNode(parent) || $isQuoteNode(parent)
}

/** The movable things around the nodes, if all of them have one parent. */
function $group(nodes: readonly LexicalNode[], is: (node: LexicalNode) => boolean): readonly LexicalNode[] {
  const found = nodes.map((node) => $findMatchingParent(node, (one): one is LexicalNode => is(one)))
  const all = [...new Set(found)].filter((node) => node !== null)
  const parent = all[0]?.getParent()
  if (found.some((node) => node === null) || all.some((node) => !node.getParent()?.is(parent ?? null))) return []
  return all.sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent())
}

function $movePast(blocks: readonly LexicalNode[], way: 'up' | 'down'): boolean {
  const whole = [...blocks]
  // What belongs to an item, such as a nested list, goes with it.
  for (let next = whole.at(-1)?.getNextSibling(); $belongs(next); next = next.getNextSibling()) whole.push(next)
  const edge = way === 'up' ? whole[0]?.getPreviousSibling() : whole.at(-1)?.getNextSibling()
  if (!edge || $belongs(whole[0])) return false
  if (way === 'up') {
    let before: LexicalNode = edge
    for (let at = before; $belongs(at); at = before) before = at.getPreviousSibling() ?? at
    for (const block of whole) before.insertBefore(block, false)
    return true
  }
  let after: LexicalNode = edge
  for (let next = after.getNextSibling(); $belongs(next); next = next.getNextSibling()) after = next
  for (const block of [...whole].reverse()) after.insertAfter(block, false)
  return true
}

/** Does this item go with the one before it: more of it, or a list nested in it? */
function $belongs(node: LexicalNode | null | undefined): node is LexicalNode {
  if (!$isListItemNode(node) || !node.getPreviousSibling()) return false
  return $continues(node) || node.getFirstChild()?.getType() === 'list'
}
