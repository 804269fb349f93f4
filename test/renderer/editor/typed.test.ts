import { createHeadlessEditor } from '@lexical/headless'
import { $createListItemNode, $createListNode } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import fc from 'fast-check'
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { loadMarkdown } from '../../../renderer/editor/model/document.ts'
import { $documentText } from '../../../renderer/editor/model/documentText.ts'
import { editorNodes } from '../../../renderer/editor/model/rules.ts'
import { shapeOf } from '../../../renderer/editor/model/sameTree.ts'
import { $documentToMdast } from '../../../renderer/editor/model/write.ts'
import { $createChipNode } from '../../../renderer/editor/nodes/Chip/ChipNode.ts'

const word = fc.constantFrom(
  'plain',
  'slow',
  '*',
  '**',
  '_',
  '#',
  '##',
  '1.',
  '-',
  '+',
  '>',
  '[x]',
  '[ ]',
  '`',
  '```',
  '~~',
  '<div>',
  '&amp;',
  'a|b',
  '|',
  '\\',
  'snake_case',
  '10:22',
  'host:8080',
  ':::',
  ':::internal',
  ':internal[x]',
  '!',
  '[a](b)',
  '](',
  '日本',
  '---',
  '===',
  '<!--',
  '$x$',
)
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const run = fc.record({
  text,
  format: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 16),
  chip: fc.boolean(),
  breaks: fc.boolean(),
})
const runs = fc.array(run, { minLength: 1, maxLength: 4 })
const block = fc.record({ kind: fc.constantFrom('paragraph', 'heading', 'bullet', 'number'), runs })

type Run = { text: string; format: number; chip: boolean; breaks: boolean }

function $inline(all: readonly Run[], breakable: boolean): LexicalNode[] {
  return all.flatMap(({ text: value, format, chip, breaks }, index): LexicalNode[] => [
    ...(index > 0 ? [breaks && breakable ? $createLineBreakNode() : $createTextNode(' ')] : []),
    $createTextNode(value).setFormat(format),
    ...(chip ? [$createTextNode(' '), $createChipNode('fact:ttd', value)] : []),
  ])
}

function $block({ kind, runs: all }: { kind: string; runs: readonly Run[] }): LexicalNode {
  if (kind === 'heading') return $createHeadingNode('h2').append(...$inline(all, false))
  if (kind === 'paragraph') return $createParagraphNode().append(...$inline(all, true))
  const items = all.map((each) => $createListItemNode().append(...$inline([each], true)))
  return $createListNode(kind === 'bullet' ? 'bullet' : 'number').append(...items)
}

const editorFor = () =>
  createHeadlessEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error
    },
  })

describe('typed content', () => {
  it('[M14] reads back as the author saw it, whatever signs of Markdown are in it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const editor = editorFor()
        editor.update(() => void $getRoot().append(...blocks.map($block)), { discrete: true })
        const tree = editor.getEditorState().read($documentToMdast)
        expect(shapeOf(parseMarkdown(writeMarkdown(tree)))).toBe(shapeOf(tree))
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('[M13] what was not touched keeps its marks, bullets and spacing', () => {
    const source = '* one\n* two\n\n\n__Bold__ text\n\n~~~\ncode\n~~~\n'
    const editor = editorFor()
    const loaded = loadMarkdown(editor, source)
    editor.update(() => void $getRoot().append($createParagraphNode().append($createTextNode('More.'))), {
      discrete: true,
    })
    expect(editor.getEditorState().read(() => $documentText(loaded))).toBe(`${source.trimEnd()}\n\nMore.`)
  })

  it('[M13] in a long section, too, and lists that come together there stay apart', () => {
    const paragraph = (index: number) =>
      `Paragraph ${index} with a [link][page] and __bold__ words that stay as they were written.`
    const body = Array.from({ length: 400 }, (_, index) => paragraph(index)).join('\n\n')
    const source = `* a\n\nbetween\n\n* b\n\n${body}\n\n[page]: https://status.example/1\n`
    const editor = editorFor()
    const loaded = loadMarkdown(editor, source)
    const change = (act: () => void) => {
      editor.update(act, { discrete: true })
      return editor.getEditorState().read(() => $documentText(loaded))
    }
    const edited = change(() => {
      $getRoot().getChildAtIndex(203)?.remove()
      $getRoot().append($createParagraphNode().append($createTextNode('End.')))
    })
    expect(edited).toBe(`${source.trimEnd().replace(`${paragraph(200)}\n\n`, '')}\n\nEnd.`)
    const apart = change(() => void $getRoot().getChildAtIndex(1)?.replace($createParagraphNode()))
    expect(
      parseMarkdown(apart)
        .children.slice(0, 2)
        .map((node) => node.type),
    ).toEqual(['list', 'list'])
  })
})
