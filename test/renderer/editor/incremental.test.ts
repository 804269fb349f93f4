import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
} from 'lexical'
import { describe, expect, it, vi } from 'vitest'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { finishLoading, loadMarkdown, loadMore, startLoading } from '../../../renderer/editor/model/document.ts'
import { $documentText } from '../../../renderer/editor/model/documentText.ts'
import { reload } from '../../../renderer/editor/model/reload.ts'
import { editorNodes } from '../../../renderer/editor/model/rules.ts'
import { shapeOf } from '../../../renderer/editor/model/sameTree.ts'
import { $documentToMdast } from '../../../renderer/editor/model/write.ts'

vi.setConfig({ testTimeout: 120_000 })

const editorFor = () =>
  createHeadlessEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error
    },
  })
const textOf = (editor: LexicalEditor, loaded: Parameters<typeof $documentText>[0]) =>
  editor.getEditorState().read(() => $documentText(loaded))
const shapeIn = (editor: LexicalEditor) => editor.getEditorState().read(() => shapeOf($documentToMdast()))
const topKeys = (editor: LexicalEditor) => editor.getEditorState().read(() => $getRoot().getChildrenKeys())

const block = fc.constantFrom(
  'The *queue* filled at [08:15](event:e1?as=clock).',
  'It filled\nagain.',
  '- one\n- two\n  - deep',
  '- three\n\n  more',
  '* star',
  '1. first\n2. second',
  '7. seven',
  '## Heading',
  'Setext\n---',
  '> quoted\n> more',
  '```log\na\n\nb\n```',
  '    indented',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  ':::internal\nrender-7\n:::',
  '***',
  '<div>\nraw\n</div>',
)
const gap = fc.constantFrom('\n\n', '\n\n\n', '\n\n')
const document = fc.array(fc.tuple(block, gap), { minLength: 1, maxLength: 9 }).map((parts) => parts.flat().join(''))
const long = Array.from({ length: 200 }, (_, at) => `Paragraph ${at} of a text that is read in many slices.`).join(
  '\n\n',
)

describe('a long text', () => {
  it('[M31] is complete before all of it is in the editor, whatever is edited meanwhile', () => {
    const editor = editorFor()
    const loaded = startLoading(editor, long)
    expect(loaded.rest).not.toBeNull()
    expect(topKeys(editor).length).toBeLessThan(200)
    expect(textOf(editor, loaded)).toBe(long)
    editor.update(() => $typeAt(3, 'Zebra'), { discrete: true })
    expect(textOf(editor, loaded)).toBe(long.replace('Paragraph 3 of', 'ZebraParagraph 3 of'))
    loadMore(editor, loaded)
    editor.update(() => $typeAt(topKeys(editor).length - 1, 'Yak'), { discrete: true })
    const edited = textOf(editor, loaded)
    expect(edited.replace('Zebra', '').replace('Yak', '')).toBe(long)
    finishLoading(editor, loaded)
    expect(topKeys(editor)).toHaveLength(200)
    expect(textOf(editor, loaded)).toBe(edited)
  })

  it('[M32] is written anew only where it was edited, and always reads as the editor shows it', () => {
    const edit = fc.record({ at: fc.nat(8), kind: fc.constantFrom('type', 'add', 'remove', 'swap', 'clear') })
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 4 }), (source, edits) => {
        const editor = editorFor()
        const loaded = loadMarkdown(editor, source)
        for (const { at, kind } of edits) {
          editor.update(() => $edit(at, kind), { discrete: true })
          const written = textOf(editor, loaded)
          expect(shapeOf(parseMarkdown(written))).toBe(shapeIn(editor))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a text from elsewhere', () => {
  it('[M33] replaces only the blocks that differ, and gives what loading all of it gives', () => {
    let kept = 0
    fc.assert(
      fc.property(document, document, document, document, (head, before, after, tail) => {
        const [from, to] = [`${head}${before}${tail}`, `${head}${after}${tail}`]
        const editor = editorFor()
        const loaded = loadMarkdown(editor, from)
        const keys = topKeys(editor)
        const next = reload(editor, loaded, to)
        if (!next) return
        kept += topKeys(editor).filter((key) => keys.includes(key)).length
        const fresh = editorFor()
        loadMarkdown(fresh, to)
        expect(shapeIn(editor)).toBe(shapeIn(fresh))
        expect(textOf(editor, next)).toBe(to)
        editor.update(() => $edit(1, 'type'), { discrete: true })
        expect(shapeOf(parseMarkdown(textOf(editor, next)))).toBe(shapeIn(editor))
      }),
      { numRuns: 300 },
    )
    expect(kept).toBeGreaterThan(500)
  })

  it('[M33] with another chip label leaves all other blocks alone', () => {
    const text = 'One.\n\nFor [1 h](fact:ttd).\n\nThree.'
    const editor = editorFor()
    const loaded = loadMarkdown(editor, text)
    const before = topKeys(editor)
    expect(reload(editor, loaded, text.replace('1 h', '2 h'))).not.toBeNull()
    const after = topKeys(editor)
    expect([after[0], after[2]]).toEqual([before[0], before[2]])
    expect(after[1]).not.toBe(before[1])
  })
})

function $typeAt(index: number, word: string) {
  const node = $getRoot().getChildAtIndex(index)
  const text = $isElementNode(node) ? node.getFirstDescendant() : null
  if ($isTextNode(text) && text.getFormat() === 0) text.setTextContent(`${word}${text.getTextContent()}`)
}

function $edit(at: number, kind: string) {
  const root = $getRoot()
  const index = Math.min(at, root.getChildrenSize() - 1)
  const node = root.getChildAtIndex(index)
  if (kind === 'type') $typeAt(index, 'Zebra')
  else if (kind === 'add') node?.insertBefore($createParagraphNode().append($createTextNode('- added')))
  else if (kind === 'remove' && root.getChildrenSize() > 1) node?.remove()
  else if (kind === 'swap' && node) node.getNextSibling()?.insertAfter(node)
  else if (kind === 'clear' && $isElementNode(node) && node.getType() === 'paragraph') node.clear()
}
