import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import type { Piece } from './loaded.ts'

/**
 * A place in the Markdown and a place in the text for each other. Both walk the words in step: marks of Markdown are what
 * the text does not have.
 */

/** The offset of the caret in the text that `pieces` are the blocks of; null without one. */
export function $caretOffset(pieces: readonly Piece[], root: HTMLElement | null): number | null {
  const selection = $caretOnPage(root) ?? $getSelection()
  if (!$isRangeSelection(selection)) return null
  const top = selection.focus.getNode().getTopLevelElement()
  let at = 0
  for (const piece of pieces) {
    const start = at + piece.gap.length
    if (top && piece.key === top.getKey()) {
      const words = $wordsBefore(top, selection.focus.key, selection.focus.offset)
      return start + sourceAfter(piece.text, words)
    }
    at = start + piece.text.length
  }
  return at
}

/** The editor hears of a moved caret a little late; the page knows where it is. */
function $caretOnPage(root: HTMLElement | null): RangeSelection | null {
  const { focusNode: node, focusOffset: offset } = window.getSelection() ?? {}
  if (!node || offset === undefined || !root?.contains(node)) return null
  const selection = $createRangeSelection()
  selection.applyDOMRange(
    new StaticRange({ startContainer: node, startOffset: offset, endContainer: node, endOffset: offset }),
  )
  return selection
}

/** Puts the caret where the offset of the Markdown is shown. */
export function $selectOffset(pieces: readonly Piece[], offset: number): void {
  let at = 0
  let best: { readonly key: string; readonly text: string; readonly into: number } | null = null
  for (const { key, gap, text } of pieces) {
    const start = at + gap.length
    if (best && offset < start) break
    best = { key, text, into: Math.max(0, Math.min(text.length, offset - start)) }
    at = start + text.length
  }
  const node = best && $getNodeByKey(best.key)
  if (!best || !node) return void $getRoot().selectEnd()
  $selectWords(node, wordsWithin(best.text.slice(0, best.into), wordsOf(leavesOf(node))))
}

const wordsOf = (leaves: readonly LexicalNode[]) => leaves.map((leaf) => leaf.getTextContent()).join('')

function leavesOf(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap(leavesOf) : [node]
}

function $wordsBefore(top: LexicalNode, key: string, offset: number): string {
  const point = $getNodeByKey(key)
  if ($isElementNode(point)) {
    const next = point.getChildAtIndex(offset)
    const leaves = leavesOf(top)
    const inside = next ? leavesOf(next)[0] : leavesOf(point).at(-1)
    const index = inside ? leaves.findIndex((leaf) => leaf.is(inside)) + (next ? 0 : 1) : 0
    return wordsOf(leaves.slice(0, Math.max(0, index)))
  }
  const leaves = leavesOf(top)
  const index = leaves.findIndex((leaf) => leaf.getKey() === key)
  return wordsOf(leaves.slice(0, index)) + (point?.getTextContent().slice(0, offset) ?? '')
}

const isSpace = (sign: string | undefined) => sign === ' ' || sign === '\n' || sign === '\t'

/** How much of the source stands for these words. */
function sourceAfter(source: string, words: string): number {
  let at = 0
  for (const sign of words) {
    if (isSpace(sign)) {
      if (isSpace(source[at])) at += 1
      continue
    }
    const found = source.indexOf(sign, at)
    if (found === -1) break
    at = found + sign.length
  }
  return at
}

/** How many of the words this start of the source stands for. */
function wordsWithin(source: string, words: string): number {
  let at = 0
  let count = 0
  for (const sign of words) {
    if (!isSpace(sign)) {
      const found = source.indexOf(sign, at)
      if (found === -1) break
      at = found + sign.length
    } else if (isSpace(source[at])) at += 1
    else if (at >= source.length) break
    count += sign.length
  }
  return count
}

function $selectWords(top: LexicalNode, count: number) {
  let left = count
  const leaves = leavesOf(top)
  for (const leaf of leaves) {
    const size = leaf.getTextContentSize()
    if ($isTextNode(leaf) && left <= size) return void leaf.select(left, left)
    left = Math.max(0, left - size)
  }
  const last = leaves.at(-1)
  if ($isTextNode(last)) last.selectEnd()
  else if ($isElementNode(top)) top.selectEnd()
  else if ($isDecoratorNode(top)) top.selectNext()
}
