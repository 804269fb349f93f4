import { $getLexicalContent } from '@lexical/clipboard'
import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { loadMarkdown } from '../../../renderer/editor/model/document.ts'
import { editorNodes } from '../../../renderer/editor/model/rules.ts'
import { $thingAtCaret } from '../../../renderer/editor/plugins/chips.ts'
import { $markdownOf } from '../../../renderer/editor/plugins/copy.ts'

function filled(text: string) {
  const editor = createHeadlessEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error
    },
  })
  loadMarkdown(editor, text)
  return editor
}

function copied(text: string, $select: () => void): string {
  const editor = filled(text)
  let out = ''
  editor.update(
    () => {
      $select()
      const selection = $getSelection()
      if ($isRangeSelection(selection)) out = $markdownOf(selection, $getLexicalContent(editor))
    },
    { discrete: true },
  )
  return out
}

describe('what is copied', () => {
  it('[M42] is Markdown for whoever takes text', () => {
    const text = '## Cause\n\nThe **queue** filled for [2 h](fact:ttd).\n\n- one\n- two\n\n:::internal\nrender-7\n:::'
    expect(copied(text, () => void $getRoot().select(0, $getRoot().getChildrenSize()))).toBe(text)
  })

  it('[M42] is only the selected words where a line was selected in part', () => {
    const $some = () => {
      const line = $getRoot().getFirstChild()
      const last = $isElementNode(line) ? line.getLastDescendant() : null
      if (!$isElementNode(line) || !$isTextNode(last)) throw new Error('no text')
      const selection = line.select(0, 0)
      selection.focus.set(last.getKey(), 6, 'text')
    }
    expect(copied('**Bold** words and more', $some)).toBe('**Bold** words')
  })

  it('[M42] of code are the bare lines', () => {
    expect(
      copied('```log\na\n\n# b\n```', () => {
        const code = $getRoot().getFirstChild()
        if ($isElementNode(code)) code.select(0, code.getChildrenSize())
      }),
    ).toBe('a\n\n# b')
  })
})

describe('the thing at the caret', () => {
  it('[M43] is the live value that the caret touches, on either side', () => {
    const editor = filled('for [2 h](fact:ttd) in all')
    const at = (child: number, offset: number) => {
      let target = ''
      editor.update(
        () => {
          const line = $getRoot().getFirstChild()
          const text = $isElementNode(line) ? line.getChildAtIndex(child) : null
          if ($isTextNode(text)) text.select(offset, offset)
          target = $thingAtCaret()?.getType() ?? 'none'
        },
        { discrete: true },
      )
      return target
    }
    expect([at(0, 4), at(2, 0), at(0, 2), at(2, 3)]).toEqual(['chip', 'chip', 'none', 'none'])
  })
})
