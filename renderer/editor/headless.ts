import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical'
import { parseMarkdown } from '../../core/markdown/parse.ts'
import { writeMarkdown } from '../../core/markdown/write.ts'
import { $readTree } from './model/read.ts'
import { editorNodes } from './model/rules.ts'
import { $blockToMdast, $documentToMdast } from './model/write.ts'
import { $isRawNode } from './nodes/Raw/RawNode.ts'

/** What a full trip through the editor's model gives. */
export interface RoundTrip {
  readonly markdown: string
  /** Blocks at the top level. */
  readonly blocks: number
  /** Of these, how many hold something that the editor keeps as source because it has no node for it. */
  readonly opaque: number
}

/** Markdown → editor → Markdown with every block written anew. No DOM and no React, so that the command line can do it. */
export function roundTrip(markdown: string): RoundTrip {
  const editor = createHeadlessEditor({
    namespace: 'roundtrip',
    nodes: [...editorNodes],
    onError: (error) => {
      throw error
    },
  })
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...$readTree(parseMarkdown(markdown)).flatMap(({ node, lead }) => [...lead, node]))
    },
    { discrete: true },
  )
  return editor.getEditorState().read(() => {
    const children = $getRoot()
      .getChildren()
      .filter((child) => $blockToMdast(child).length > 0)
    const opaque = children.filter((child) => $holdsRaw(child)).length
    return { markdown: writeMarkdown($documentToMdast()), blocks: children.length, opaque }
  })
}

function $holdsRaw(node: LexicalNode): boolean {
  return $isRawNode(node) || ($isElementNode(node) && node.getChildren().some($holdsRaw))
}
