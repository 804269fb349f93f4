import { $createParagraphNode, $getRoot, $setSelection, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { readSlices } from '../../../core/markdown/readMarkdown.ts'
import type { SourceBlock } from '../../../core/markdown/slices.ts'
import { isDefinition, Loaded, loadTag } from './loaded.ts'
import { $readTree } from './read.ts'

/** Shown at once: more than a window holds, read in a few milliseconds. */
const firstChars = 5_000

/** Fills the editor from a section's text. Throws when the document can't be shown; the text is then untouched. */
export function loadMarkdown(editor: LexicalEditor, source: string): Loaded {
  const loaded = startLoading(editor, source)
  finishLoading(editor, loaded)
  return loaded
}

/**
 * Fills the editor with the first part of a text. The rest follows by `loadMore`; until then it is part of the document all
 * the same, since it is written as it stands in the source.
 */
export function startLoading(editor: LexicalEditor, source: string): Loaded {
  const loaded = new Loaded(editor, source)
  loaded.rest = { slices: readSlices(source), at: 0 }
  editor.update(
    () => {
      // A selection in what is gone would keep its format for whatever is typed next.
      $setSelection(null)
      $getRoot().clear().append($createParagraphNode())
    },
    { discrete: true, tag: loadTag },
  )
  while (loadMore(editor, loaded) && (loaded.rest?.at ?? 0) < firstChars);
  return loaded
}

export function finishLoading(editor: LexicalEditor, loaded: Loaded): void {
  while (loadMore(editor, loaded));
}

/** Puts the next slice in. False when there is none left. */
export function loadMore(editor: LexicalEditor, loaded: Loaded): boolean {
  const { rest } = loaded
  if (!rest) return false
  const { value: blocks } = rest.slices.next()
  if (!blocks) {
    loaded.rest = null
    return false
  }
  editor.update(() => $append(loaded, blocks), { discrete: true, tag: [loadTag, SKIP_DOM_SELECTION_TAG] })
  rest.at = blocks.at(-1)?.end ?? rest.at
  const keys = new Set(editor.getEditorState().read(() => $getRoot().getChildrenKeys()))
  // Where the editor itself joined blocks, none of them is what its source says.
  if ([...loaded.originals.keys()].some((key) => !keys.has(key)))
    for (const key of loaded.originals.keys()) loaded.touch(key)
  return true
}

function $append(loaded: Loaded, blocks: readonly SourceBlock[]) {
  const root = $getRoot()
  const read = $readTree({ type: 'root', children: blocks.map(({ node }) => node) }, loaded.last?.node)
  if (!loaded.last) root.clear()
  root.append(...read.flatMap(({ node, lead }) => [...lead, node]))
  for (const [index, block] of read.entries()) {
    const source = blocks[index]
    if (source) addOriginal(loaded, block.node.getKey(), source, block.shape)
  }
}

/** The next block of the source, as it is in the editor. */
export function addOriginal(loaded: Loaded, key: string, { node, start, end }: SourceBlock, shape: string): void {
  const { last, source } = loaded
  // A heading after a definition may claim the definition's line too: such slices can't be trusted.
  const exact = start >= (last?.end ?? 0) && end >= start
  const text = exact ? source.slice(start, end) : null
  const gap = exact ? source.slice(last?.end ?? 0, start) : '\n\n'
  const defines = isDefinition(node)
  loaded.originals.set(key, { text, shape, before: last?.key ?? null, gap, defines })
  // What was written meanwhile had this as its end.
  if (loaded.pieces && text !== null)
    loaded.pieces = [...loaded.pieces, { key, text, shape, gap, defines, original: true }]
  loaded.last = { key, node, end: Math.max(last?.end ?? 0, end) }
}
