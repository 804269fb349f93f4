import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  ListItemNode,
  ListNode,
  type ListType,
} from '@lexical/list'
import { $getState, $isDecoratorNode, $isElementNode, $setState, createState, type LexicalNode } from 'lexical'
import type { List, ListItem } from 'mdast'
import { onlyBlocks } from '../../model/onlyBlocks.ts'
import type { BlockRule, Reader, Writer } from '../../model/rule.ts'

const flag = { parse: (value: unknown) => value === true }
const spreadState = createState('spread', flag)
/** An item of Lexical's holds one line; further blocks of the same Markdown item follow as items that continue it. */
const continuesState = createState('continues', flag)

/** An item of its own although a nested list is all it holds; without it such an item belongs to the one before. */
const standsState = createState('stands', flag)

/** Does this item go on with the one before it? */
export function $continues(item: ListItemNode): boolean {
  return $getState(item, continuesState)
}

export const listRule: BlockRule = {
  klasses: [ListNode, ListItemNode],
  fromMdast: (node, read) => {
    if (node.type !== 'list') return null
    if (listTypeOf(node) === 'check' && node.ordered) return null
    const list = $createListNode(listTypeOf(node), node.start ?? 1)
    if (node.spread) $setState(list, spreadState, true)
    const items = node.children.flatMap((item) => $readItem(item, read))
    return list.splice(0, 0, items)
  },
  toMdast: (node, write) => ($isListNode(node) ? [$writeList(node, write)] : null),
}

/** What Lexical calls this list. */
export function listTypeOf(list: List): ListType {
  if (list.children.some((item) => typeof item.checked === 'boolean')) return 'check'
  return list.ordered ? 'number' : 'bullet'
}

function $readItem(item: ListItem, read: Reader): ListItemNode[] {
  const first = $createListItemNode(item.checked ?? undefined)
  if (item.spread) $setState(first, spreadState, true)
  if (item.children[0]?.type === 'list') $setState(first, standsState, true)
  const items = [first]
  for (const [index, block] of item.children.entries()) {
    const target = index === 0 ? first : $setState($createListItemNode(), continuesState, true)
    // `append` of an item unwraps paragraphs; `splice` takes what it is given.
    target.splice(0, 0, block.type === 'paragraph' ? read.inline(block.children) : read.blocks([block]))
    if (index > 0) items.push(target)
  }
  return items
}

function $writeList(list: ListNode, write: Writer): List {
  const check = list.getListType() === 'check'
  const ordered = list.getListType() === 'number'
  const children: ListItem[] = []
  for (const child of list.getChildren()) {
    if (!$isListItemNode(child)) continue
    const blocks = $itemBlocks(child, write)
    const nested = $isListNode(child.getFirstChild()) && !$getState(child, standsState)
    const last = children.at(-1)
    if (last && ($continues(child) || nested)) last.children.push(...blocks)
    else children.push($newItem(child, blocks, check))
  }
  const spread = $getState(list, spreadState)
  return { type: 'list', ordered, start: ordered ? list.getStart() : null, spread, children }
}

function $newItem(node: ListItemNode, children: ListItem['children'], check: boolean): ListItem {
  const checked = check ? (node.getLatest().__checked ?? null) : null
  return { type: 'listItem', spread: $getState(node, spreadState), checked, children }
}

/** The inline nodes of an item are its paragraph; anything else in it is a block of its own. */
function $itemBlocks(item: ListItemNode, write: Writer): ListItem['children'] {
  const blocks: ListItem['children'] = []
  let line: LexicalNode[] = []
  const flush = () => {
    const children = write.inline(line)
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
    line = []
  }
  for (const child of item.getChildren()) {
    if (($isElementNode(child) || $isDecoratorNode(child)) && !child.isInline()) {
      flush()
      blocks.push(...onlyBlocks(write.block(child)))
    } else line.push(child)
  }
  flush()
  return blocks
}
