import { mergeRegister } from '@lexical/utils'
import {
  $createNodeSelection,
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $isChipNode, type ChipNode } from '../nodes/Chip/ChipNode.ts'
import { chipViewOf } from '../nodes/Chip/chipView.ts'
import { $isImageNode } from '../nodes/Image/ImageNode.ts'
import { $isRawNode } from '../nodes/Raw/RawNode.ts'

/** Asks the page to open what a thing in the text offers: a chip's forms, the source of a raw block. */
export const OPEN_THING_COMMAND: LexicalCommand<NodeKey> = createCommand('OPEN_THING')

const $isThing = (node: LexicalNode | null): node is LexicalNode =>
  $isChipNode(node) || $isRawNode(node) || $isImageNode(node)

/** Chips and kept source are one thing each: a click or an arrow selects it, F2 or Enter opens it. */
export function registerChips(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null
        if (!$isThing(node)) return false
        $selectThing(node.getKey())
        if (!$isRawNode(node)) editor.dispatchCommand(OPEN_THING_COMMAND, node.getKey())
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => event.key === 'F2' && $open(editor, event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $deleteThing, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, $deleteThing, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => $open(editor, event), COMMAND_PRIORITY_HIGH),
    registerSelectedLook(editor),
  )
}

function $open(editor: LexicalEditor, event: KeyboardEvent | null): boolean {
  const thing = $selectedThing() ?? (event?.key === 'F2' ? $thingAtCaret() : null)
  if (!thing) return false
  event?.preventDefault()
  return editor.dispatchCommand(OPEN_THING_COMMAND, thing.getKey())
}

/** Selects one thing as a whole. */
export function $selectThing(key: NodeKey): void {
  const selection = $createNodeSelection()
  selection.add(key)
  $setSelection(selection)
}

export function $selectedThing(): LexicalNode | null {
  const selection = $getSelection()
  const [only, ...more] = $isNodeSelection(selection) ? selection.getNodes() : []
  return only && more.length === 0 && $isThing(only) ? only : null
}

/** The thing that the caret touches, the one before it first. */
export function $thingAtCaret(): LexicalNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  const [before, after] = $isElementNode(node)
    ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
    : [
        anchor.offset === 0 ? node.getPreviousSibling() : null,
        anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
      ]
  return $isThing(before) ? before : $isThing(after) ? after : null
}

function $deleteThing(event: KeyboardEvent): boolean {
  const thing = $selectedThing()
  if (!thing) return false
  event.preventDefault()
  thing.selectPrevious()
  thing.remove()
  return true
}

/** A chip in other words: its form, or its words for good. */
export function $setChipTarget(chip: ChipNode, target: string, editor: LexicalEditor): void {
  chip.setTarget(target).setLabel(chipViewOf(editor, target, chip.getLabel()).text)
}

export function $chipToText(chip: ChipNode, editor: LexicalEditor): void {
  const text = $createTextNode(chipViewOf(editor, chip.getTarget(), chip.getLabel()).text)
  chip.replace(text)
  text.selectEnd()
}

const selectedClass = 'ed-selected'

/** A selected thing looks selected; a caret has no shape of its own there. */
function registerSelectedLook(editor: LexicalEditor): () => void {
  let shown: readonly HTMLElement[] = []
  return editor.registerUpdateListener(({ editorState }) => {
    const wanted = editorState.read(() => {
      const selection = $getSelection()
      const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
      return nodes.flatMap((node) => editor.getElementByKey(node.getKey()) ?? [])
    })
    if (wanted.length === 0 && shown.length === 0) return
    for (const element of shown) element.classList.remove(selectedClass)
    for (const element of wanted) element.classList.add(selectedClass)
    shown = wanted
  })
}
