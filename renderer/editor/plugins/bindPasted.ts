import { $isCodeNode } from '@lexical/code-core'
import { mergeRegister } from '@lexical/utils'
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type NodeKey,
  PASTE_COMMAND,
} from 'lexical'
import { $createChipNode } from '../nodes/Chip/ChipNode.ts'
import { chipViewOf } from '../nodes/Chip/chipView.ts'

/** Typed words that equal something the page knows, and the chip that could stand for them. Offsets into the text. */
export interface FoundValue {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly target: string
  readonly label: string
}
export type FindValues = (text: string) => readonly FoundValue[]

/** One of them in the document. */
export interface PastedValue extends FoundValue {
  readonly node: NodeKey
}

/** After each paste, tells what of the pasted words could be bound; never of code, never of what was typed before. */
export function registerPastedValues(
  editor: LexicalEditor,
  find: FindValues,
  offer: (values: readonly PastedValue[]) => void,
): () => void {
  let pasted: string | null = null
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        pasted = event instanceof ClipboardEvent ? (event.clipboardData?.getData('text/plain') ?? null) : null
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
      if (pasted === null || dirtyLeaves.size === 0) return
      const words = pasted
      pasted = null
      const values = editorState.read(() => [...dirtyLeaves].flatMap((key) => $valuesIn(key, words, find)))
      if (values.length > 0) offer(values)
    }),
  )
}

function $valuesIn(key: NodeKey, words: string, find: FindValues): PastedValue[] {
  const node = $getNodeByKey(key)
  if (!$isTextNode(node) || node.hasFormat('code') || $findMatchingParent(node, $isCodeNode)) return []
  return find(node.getTextContent())
    .filter(({ text }) => words.includes(text))
    .map((value) => ({ ...value, node: key }))
}

/** Puts chips in the place of the words, as far as they still stand there. The caret stays behind what it stood behind. */
export function $bindValues(values: readonly PastedValue[], editor: LexicalEditor): void {
  // From the end, so that the offsets of those before stay right.
  for (const { node: key, start, end, text, target } of [...values].sort((a, b) => b.start - a.start)) {
    const node = $getNodeByKey(key)
    if (!$isTextNode(node) || node.getTextContent().slice(start, end) !== text) continue
    const pieces = node.splitText(start, end)
    const piece = pieces.find((one) => one.getTextContent() === text)
    if (!piece) continue
    const selection = $getSelection()
    const held = $isRangeSelection(selection) && selection.anchor.key === piece.getKey()
    const chip = $createChipNode(target, chipViewOf(editor, target, text).text)
    piece.replace(chip)
    if (held) chip.selectNext(0, 0)
  }
}
