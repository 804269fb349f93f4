import { $getNodeByKey, $getRoot, type LexicalNode } from 'lexical'
import type { RootContent } from 'mdast'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { isDefinition, type Loaded, type Piece, type Written } from './loaded.ts'
import { shapeOf } from './sameTree.ts'
import { $blockToMdast } from './write.ts'

/**
 * The section's text as the editor holds it. Untouched blocks keep their bytes, the text between two of them too; what was
 * put together is read again where it changed, and written anew as a whole if it does not read as the editor shows it.
 */
export function $documentText(loaded: Loaded): string {
  const pieces = $pieces(loaded)
  const before = piecesOf(loaded)
  const untouched = isUntouched(pieces, loaded)
  loaded.sound = untouched || $isSound(pieces, before, loaded)
  const anew = loaded.sound ? join(pieces) : writtenAnew($blocksOf(pieces))
  const text = untouched ? loaded.source : anew + $restText(loaded.sound ? pieces : [], loaded)
  loaded.pieces = pieces
  loaded.text = text
  loaded.pending.clear()
  return text
}

function $pieces(loaded: Loaded): readonly Piece[] {
  const pieces: Piece[] = []
  for (const node of $getRoot().getChildren()) {
    const written = $written(node, loaded)
    if (written.text === '' && written.shape === nothing) continue
    pieces.push({ ...written, key: node.getKey(), gap: gapBefore(node.getKey(), written, pieces.at(-1), loaded) })
  }
  return pieces
}

const nothing = shapeOf([])

function $written(node: LexicalNode, loaded: Loaded): Written {
  const key = node.getKey()
  const known = loaded.known(key)
  if (known) return known
  const original = loaded.originals.get(key)
  if (original && original.text !== null && !loaded.isTouched(key))
    return loaded.keep(key, { text: original.text, shape: original.shape, original: true, defines: original.defines })
  const blocks = $blockToMdast(node)
  const shape = shapeOf(blocks)
  const kept = original?.shape === shape ? original.text : null
  return loaded.keep(key, {
    text: kept ?? writtenAnew(blocks),
    shape,
    original: kept !== null,
    defines: blocks.some(isDefinition),
  })
}

const writtenAnew = (blocks: readonly RootContent[]) => writeMarkdown({ type: 'root', children: [...blocks] })

/** Between two blocks that stand as they stood in the source, its own text; else an empty line. */
function gapBefore(key: string, { original }: Written, before: Piece | undefined, { originals }: Loaded): string {
  const place = originals.get(key)
  if (!before) return original && place?.before === null ? place.gap : ''
  return original && before.original && place?.before === before.key ? place.gap : '\n\n'
}

/** The blocks of `loaded.text`. */
export function piecesOf(loaded: Loaded): readonly Piece[] {
  return loaded.pieces ?? originalPieces(loaded)
}

/** The pieces of the source itself; empty where its text can't stand for the block. */
function originalPieces({ originals }: Loaded): readonly Piece[] {
  return [...originals].map(([key, { text, shape, gap, defines }]) => ({
    key,
    text: text ?? '',
    shape,
    gap,
    defines,
    original: text !== null,
  }))
}

function isUntouched(pieces: readonly Piece[], { originals }: Loaded): boolean {
  if (pieces.length !== originals.size) return false
  let last: string | null = null
  for (const { key, shape } of pieces) {
    const original = originals.get(key)
    if (!original || original.before !== last || original.shape !== shape) return false
    last = key
  }
  return true
}

function $isSound(pieces: readonly Piece[], before: readonly Piece[], { sound }: Loaded): boolean {
  const definitions = pieces.filter(({ defines }) => defines)
  const were = before.filter(({ defines }) => defines)
  // What a definition names may be anywhere; and next to what can't be joined, nothing is known.
  return sound && sameTexts(definitions, were)
    ? $seamReads(pieces, before, definitions)
    : readsAs(join(pieces), $blocksOf(pieces))
}

/** What is not in the editor yet, with the text before it. */
function $restText(pieces: readonly Piece[], { rest, source, last }: Loaded): string {
  const after = rest ? source.slice(rest.at) : ''
  const before = pieces.at(-1)
  if (after.trim() === '') return ''
  return before?.original && before.key === last?.key
    ? after
    : `\n\n${after.replace(/^[ \t]*[\r\n]+(?:[ \t]*[\r\n])*/, '')}`
}

const sameTexts = (a: readonly Piece[], b: readonly Piece[]) =>
  a.length === b.length && a.every(({ text }, index) => b[index]?.text === text)

/** Pieces as one text. */
export function join(pieces: readonly Piece[]): string {
  let text = ''
  for (const { gap, text: block } of pieces) text += gap + block
  return text
}

function $blocksOf(pieces: readonly Piece[]): readonly RootContent[] {
  return pieces.flatMap(({ key }) => {
    const node = $getNodeByKey(key)
    return node ? $blockToMdast(node) : []
  })
}

function readsAs(text: string, blocks: readonly RootContent[]): boolean {
  const shape = shapeOf(parseMarkdown(text))
  // A bare address typed as text is a link to every reader: such a tree is compared as it will be read.
  return shape === shapeOf(blocks) || shape === shapeOf(parseMarkdown(writtenAnew(blocks)))
}

/** Only what changed since the last time is read again, with its neighbours and the definitions it may refer to. */
function $seamReads(pieces: readonly Piece[], before: readonly Piece[], definitions: readonly Piece[]): boolean {
  const same = (a: Piece | undefined, b: Piece | undefined) =>
    a?.text === b?.text && a?.gap === b?.gap && a?.original === b?.original
  let from = 0
  while (from < pieces.length && same(pieces[from], before[from])) from += 1
  let tail = 0
  const most = Math.min(pieces.length, before.length) - from
  while (tail < most && same(pieces[pieces.length - 1 - tail], before[before.length - 1 - tail])) tail += 1
  const to = pieces.length - tail
  if (from === pieces.length && pieces.length === before.length) return true
  // A change reaches as far as the next block; of what stands before it, a list may go on.
  const seam = pieces.slice(Math.max(0, from - 2), to + 1)
  const known = definitions.map(({ text }) => text).join('\n\n')
  return readsAs(`${join(seam)}\n\n${known}`, $blocksOf([...seam, ...definitions]))
}
