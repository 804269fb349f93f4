import { $createParagraphNode, $getRoot, $setSelection, type LexicalEditor, type NodeKey } from 'lexical'
import type { RootContent } from 'mdast'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { $readTree } from './read.ts'
import { shapeOf } from './sameTree.ts'
import { $blockToMdast } from './write.ts'

interface Origin {
  /** Place among the blocks of the source. */
  readonly index: number
  /** Offsets in the source. */
  readonly start: number
  readonly end: number
  /** May the source between the offsets stand for the block? */
  readonly exact: boolean
  readonly shape: string
}

/** What an editor was filled from, kept so that blocks nobody touched go back byte for byte. */
export interface Loaded {
  readonly source: string
  readonly origins: ReadonlyMap<NodeKey, Origin>
}

export const loadTag = 'faultline-load'

/** Fills the editor from a section's text. Throws when the document can't be shown; the text is then untouched. */
export function loadMarkdown(editor: LexicalEditor, source: string): Loaded {
  const root = parseMarkdown(source)
  const origins = new Map<NodeKey, Origin>()
  editor.update(
    () => {
      const blocks = $readTree(root)
      const nodes = blocks.flatMap(({ node, lead }) => [...lead, node])
      // A selection in what is gone would keep its format for whatever is typed next.
      $setSelection(null)
      $getRoot()
        .clear()
        .append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]))
      let reached = 0
      for (const [index, block] of root.children.entries()) {
        const start = block.position?.start.offset ?? -1
        const end = block.position?.end.offset ?? -1
        const key = blocks[index]?.node.getKey()
        // A heading after a definition may claim the definition's line too: such slices can't be trusted.
        const exact = start >= reached && end >= start
        if (key) origins.set(key, { index, start, end, exact, shape: shapeOf([block]) })
        reached = Math.max(reached, end)
      }
    },
    { discrete: true, tag: loadTag },
  )
  return { source, origins }
}

interface Piece {
  readonly text: string
  readonly origin: Origin | null
  readonly blocks: readonly RootContent[]
}

/**
 * The section's text as the editor holds it. Untouched blocks keep their bytes, the text between two of them too; what was
 * put together is read again, and written anew as a whole if it does not read as the editor shows it.
 */
export function $documentText(loaded: Loaded): string {
  const pieces: Piece[] = []
  for (const node of $getRoot().getChildren()) {
    const blocks = $blockToMdast(node)
    if (blocks.length === 0) continue
    const origin = loaded.origins.get(node.getKey())
    const kept = origin && origin.shape === shapeOf(blocks) ? origin : null
    const text = kept?.exact ? loaded.source.slice(kept.start, kept.end) : written(blocks)
    pieces.push({ text, origin: kept, blocks })
  }
  if (pieces.length === loaded.origins.size && pieces.every(({ origin }, index) => origin?.index === index))
    return loaded.source
  const all = pieces.flatMap(({ blocks }) => blocks)
  const joined = join(pieces, loaded)
  const sound = joined.length <= smallText ? readsAs(joined, all) : seamsRead(pieces, loaded, all)
  return sound ? joined : written(all)
}

const written = (blocks: readonly RootContent[]) => writeMarkdown({ type: 'root', children: [...blocks] })

/** Up to here reading the whole text again takes a few milliseconds. */
const smallText = 20_000

function readsAs(text: string, blocks: readonly RootContent[]): boolean {
  const shape = shapeOf(parseMarkdown(text))
  // A bare address typed as text is a link to every reader: such a tree is compared as it will be read.
  return shape === shapeOf(blocks) || shape === shapeOf(parseMarkdown(written(blocks)))
}

/** In a long text only the changed blocks and their neighbours are read again, with the definitions they may refer to. */
function seamsRead(pieces: readonly Piece[], loaded: Loaded, all: readonly RootContent[]): boolean {
  const definitions = all.filter(({ type }) => type === 'definition' || type === 'footnoteDefinition')
  let from = 0
  while (from < pieces.length) {
    if (follows(pieces, from)) {
      from += 1
      continue
    }
    let to = from + 1
    while (to < pieces.length && !follows(pieces, to)) to += 1
    // One more on each side: a change reaches as far as the next block.
    const seam = pieces.slice(Math.max(0, from - 2), to + 1)
    const text = `${join(seam, loaded)}\n\n${written(definitions)}`
    if (!readsAs(text, [...seam.flatMap(({ blocks }) => blocks), ...definitions])) return false
    from = to
  }
  return true
}

/** Does this block stand where it stood in the source, right after the one before it? */
function follows(pieces: readonly Piece[], index: number): boolean {
  const origin = pieces[index]?.origin
  const before = pieces[index - 1]?.origin
  if (!origin?.exact) return false
  return index === 0 ? origin.index === 0 : before?.exact === true && origin.index === before.index + 1
}

function join(pieces: readonly Piece[], { source }: Loaded): string {
  let text = ''
  for (const [index, { text: block, origin }] of pieces.entries()) {
    const before = pieces[index - 1]?.origin
    if (index > 0) text += follows(pieces, index) ? source.slice(before?.end, origin?.start) : '\n\n'
    else if (origin?.exact && origin.index === 0) text += source.slice(0, origin.start)
    text += block
  }
  return text
}
