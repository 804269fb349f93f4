import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'

/** Types a sign that opens a menu, with a space before it where it would stick to a word. */
export function $typeWord(sign: string): void {
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd()
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const { anchor } = selection
  const before = anchor.type === 'text' ? anchor.getNode().getTextContent().slice(0, anchor.offset) : ''
  selection.insertText(/\S$/.test(before) ? ` ${sign}` : sign)
}
