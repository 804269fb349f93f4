import {
  $createRangeSelection,
  $setSelection,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import type { Match } from './matches.ts'

/** Writes `words` in place of each match, one step of each text. Returns how many were replaced. */
export function replaceMatches(matches: readonly Match[], words: string): number {
  const texts = new Map<LexicalEditor, Match[]>()
  for (const match of matches) {
    const editor = getNearestEditorFromDOMNode(match.range.startContainer)
    if (!match.replaceable || !editor?.isEditable()) continue
    texts.set(editor, [...(texts.get(editor) ?? []), match])
  }
  for (const [editor, own] of texts)
    editor.update(
      () => {
        // All places first, then from the last to the first: what comes before stays where it is.
        for (const selection of own.map($selectionOf).reverse()) {
          $setSelection(selection)
          selection.insertText(words)
        }
      },
      { discrete: true },
    )
  return [...texts.values()].flat().length
}

/** Puts the caret of its text on the match. */
export function selectMatch({ range }: Match): void {
  const editor = getNearestEditorFromDOMNode(range.startContainer)
  editor?.focus()
  editor?.update(() => $setSelection($selectionOf({ range, replaceable: true })))
}

function $selectionOf({ range }: Match): RangeSelection {
  const selection = $createRangeSelection()
  selection.applyDOMRange(range)
  return selection
}
