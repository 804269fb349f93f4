import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, $isElementNode, $isTextNode, type LexicalNode } from 'lexical'
import { describe, expect, it, vi } from 'vitest'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { createSectionEditor, registerSectionEditor } from '../../../renderer/editor/createSectionEditor.ts'
import { roundTrip } from '../../../renderer/editor/headless.ts'
import { loadMarkdown } from '../../../renderer/editor/model/document.ts'
import { $documentText } from '../../../renderer/editor/model/documentText.ts'
import { editorNodes } from '../../../renderer/editor/model/rules.ts'
import { $documentToMdast } from '../../../renderer/editor/model/write.ts'
import { renderedHtml } from './html.ts'
import { specExamples } from './spec-examples.ts'

const examples = specExamples()
const absent = examples.length === 0
if (absent) console.warn('The specification examples (FAULTLINE_SHARED/spec) are not there: four tests are left out.')

// Each goes over 704 documents, some of them twice.
vi.setConfig({ testTimeout: 120_000 })

const html = (markdown: string) => renderedHtml(parseMarkdown(markdown))
function headless() {
  return createHeadlessEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error
    },
  })
}

describe('the examples of CommonMark and GFM', () => {
  it.skipIf(absent)('[M10] render the same after a trip through the editor, and a second trip changes nothing', () => {
    expect(examples.length).toBe(704)
    const wrong = examples.filter(({ markdown }) => {
      const once = roundTrip(markdown).markdown
      return html(once) !== html(markdown) || roundTrip(once).markdown !== once
    })
    expect(wrong.map(({ file, example }) => `${file} ${example}`)).toEqual([])
  })

  it.skipIf(absent)('[M44] render the same with everything registered that works on the page', () => {
    const root = document.createElement('div')
    document.body.append(root)
    const editor = createSectionEditor('spec', (error) => {
      throw error
    })
    editor.setRootElement(root)
    const stop = registerSectionEditor(editor)
    const wrong = examples.filter(({ markdown }) => {
      loadMarkdown(editor, markdown).stop()
      const anew = editor.getEditorState().read(() => writeMarkdown($documentToMdast()))
      return html(anew) !== html(markdown)
    })
    stop()
    expect(wrong.map(({ file, example }) => `${file} ${example}`)).toEqual([])
  })

  it.skipIf(absent)('[M11] most need nothing that the editor keeps as source', () => {
    const shown = (file: string) => {
      const all = examples.filter((example) => example.file === file)
      return all.filter(({ markdown }) => roundTrip(markdown).opaque === 0).length / all.length
    }
    expect(shown('commonmark-0.31.2.json')).toBeGreaterThanOrEqual(0.77)
    expect(shown('gfm-0.29-extensions.json')).toBeGreaterThanOrEqual(0.95)
  })

  it.skipIf(absent)('[M12] come back byte for byte when nobody touched them', () => {
    const changed = examples.filter(({ markdown }) => {
      const editor = headless()
      const loaded = loadMarkdown(editor, markdown)
      return editor.getEditorState().read(() => $documentText(loaded)) !== markdown
    })
    expect(changed.map(({ file, example }) => `${file} ${example}`)).toEqual([])
  })

  it.skipIf(absent)('[M13] one typed word changes the block it was typed in and nothing else', () => {
    const wrong = examples.filter(({ markdown }) => {
      const edited = oneEdit(markdown)
      return edited && html(edited.text).replace('Zebra', '') !== html(markdown)
    })
    expect(wrong.map(({ file, example }) => `${file} ${example}`)).toEqual([])
  })
})

/** Types one word at the end of the first plain text. */
function oneEdit(markdown: string): { text: string } | null {
  const editor = headless()
  const loaded = loadMarkdown(editor, markdown)
  let typed = false
  editor.update(
    () => {
      const text = $firstText($getRoot())
      if (!$isTextNode(text) || text.getFormat() !== 0) return
      text.setTextContent(`${text.getTextContent()}Zebra`)
      typed = true
    },
    { discrete: true },
  )
  return typed ? { text: editor.getEditorState().read(() => $documentText(loaded)) } : null
}

function $firstText(node: LexicalNode): LexicalNode | null {
  if (!$isElementNode(node)) return $isTextNode(node) ? node : null
  for (const child of node.getChildren()) {
    const found = $firstText(child)
    if (found) return found
  }
  return null
}
