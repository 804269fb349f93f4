import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from 'lexical'

/** Where the caret stands, by position instead of by node, so that it survives a reload. */
export interface Caret {
  /** Child indexes from the root down. */
  readonly path: readonly number[]
  readonly offset: number
}

export function $caretPath(): Caret | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = $getNodeByKey(selection.focus.key)
  if (!node) return null
  const path: number[] = []
  for (let at: LexicalNode | null = node; at?.getParent(); at = at.getParent()) path.unshift(at.getIndexWithinParent())
  return { path, offset: selection.focus.offset }
}

/** As close as the new document allows. */
export function $restoreCaret({ path, offset }: Caret): void {
  let node: LexicalNode = $getRoot()
  for (const index of path) {
    if (!$isElementNode(node) || node.isEmpty()) break
    const next: LexicalNode | null = node.getChildAtIndex(Math.min(index, node.getChildrenSize() - 1))
    if (!next) break
    node = next
  }
  if ($isTextNode(node))
    node.select(Math.min(offset, node.getTextContentSize()), Math.min(offset, node.getTextContentSize()))
  else if ($isElementNode(node)) node.selectEnd()
  else node.selectNext()
}
