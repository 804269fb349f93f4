import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { blocksAt, lineStart, mayDefine, type SourceBlock } from '../../../core/markdown/slices.ts'
import { addOriginal } from './document.ts'
import { join, piecesOf } from './documentText.ts'
import { Loaded, loadTag, type Piece } from './loaded.ts'
import { $readTree } from './read.ts'
import { shapeOf } from './sameTree.ts'

/** A block that stays, at its place in the new text. */
interface Kept extends SourceBlock {
  readonly piece: Piece
}

/**
 * Brings an editor from the text that it holds to another one, replacing only the blocks that differ, so that an undo or a
 * moved mark costs as much as it changes. Null when that can't be done safely: the text is then to be loaded as a whole.
 */
export function reload(editor: LexicalEditor, loaded: Loaded, text: string): Loaded | null {
  const pieces = piecesOf(loaded)
  if (loaded.rest || !loaded.sound || loaded.pending.size > 0 || pieces.length === 0 || mayDefine(text)) return null
  if (pieces.some(({ defines, text: block }) => defines || block === '')) return null
  const old = join(pieces)
  if (old.trimEnd() !== loaded.text.trimEnd()) return null
  const change = changed(pieces, old, text)
  const middle = change && readMiddle(change, text)
  if (!change || !middle) return null
  const next = new Loaded(editor, text)
  editor.update(() => $replace(change, middle, next), { discrete: true, tag: [loadTag, SKIP_DOM_SELECTION_TAG] })
  loaded.stop()
  return next
}

interface Change {
  readonly head: readonly Kept[]
  readonly tail: readonly Kept[]
}

/** The blocks before and after what differs. Of each side one more character is the same, so that none of them goes on. */
function changed(pieces: readonly Piece[], old: string, text: string): Change {
  const most = Math.min(old.length, text.length)
  let prefix = 0
  while (prefix < most && old.charCodeAt(prefix) === text.charCodeAt(prefix)) prefix += 1
  let suffix = 0
  while (
    suffix < most - prefix &&
    old.charCodeAt(old.length - 1 - suffix) === text.charCodeAt(text.length - 1 - suffix)
  )
    suffix += 1
  const head: Kept[] = []
  const tail: Kept[] = []
  let at = 0
  for (const piece of pieces) {
    const start = at + piece.gap.length
    const end = start + piece.text.length
    if (end < prefix) head.push(kept(piece, start, end))
    else if (at > old.length - suffix)
      tail.push(kept(piece, start + text.length - old.length, end + text.length - old.length))
    at = end
  }
  return { head, tail }
}

function kept(piece: Piece, start: number, end: number): Kept {
  // Only its place is asked for.
  return { piece, start, end, node: { type: 'paragraph', children: [] } }
}

interface Middle {
  readonly before: SourceBlock | undefined
  readonly blocks: readonly SourceBlock[]
  readonly after: SourceBlock | undefined
}

/** What stands between the two sides now; null when it reaches into one of them. */
function readMiddle({ head, tail }: Change, text: string): Middle | null {
  const last = head.at(-1)
  const first = tail[0]
  const from = last ? lineStart(text, last.start) : 0
  const blocks = blocksAt(text.slice(from, first?.end ?? text.length), from)
  const before = last && blocks.shift()
  const after = first && blocks.pop()
  return same(before, last) && same(after, first) ? { before, blocks, after } : null
}

function same(found: SourceBlock | undefined, wanted: Kept | undefined): boolean {
  if (!found || !wanted) return found === wanted
  return found.start === wanted.start && found.end === wanted.end && shapeOf([found.node]) === wanted.piece.shape
}

function $replace({ head, tail }: Change, { before, blocks, after }: Middle, next: Loaded) {
  const root = $getRoot()
  const [from, to] = [head.at(-1)?.piece.key, tail[0]?.piece.key]
  const keys = root.getChildrenKeys()
  const gone = keys.slice(
    from === undefined ? 0 : keys.indexOf(from) + 1,
    to === undefined ? undefined : keys.indexOf(to),
  )
  const read = $readTree({ type: 'root', children: blocks.map(({ node }) => node) }, before?.node)
  const fresh = read.flatMap(({ node, lead }) => [...lead, node])
  if (after) {
    // The one after it is read as well, to know what has to stand before it.
    const [end] = $readTree({ type: 'root', children: [after.node] }, blocks.at(-1)?.node ?? before?.node)
    fresh.push(...(end?.lead ?? []))
  }
  $leave(gone)
  root.splice(from === undefined ? 0 : keys.indexOf(from) + 1, gone.length, fresh)
  if (root.isEmpty()) root.append($createParagraphNode())
  for (const one of head) addOriginal(next, one.piece.key, one, one.piece.shape)
  for (const [index, { node, shape }] of read.entries()) {
    const source = blocks[index]
    if (source) addOriginal(next, node.getKey(), source, shape)
  }
  for (const one of tail) addOriginal(next, one.piece.key, one, one.piece.shape)
}

/** A selection in what goes away would keep its format for whatever is typed next. */
function $leave(gone: readonly NodeKey[]) {
  const selection = $getSelection()
  if (!selection) return
  const inside = (key: NodeKey) => {
    const top = $getNodeByKey(key)?.getTopLevelElement()?.getKey()
    return top === undefined || gone.includes(top)
  }
  if (!$isRangeSelection(selection) || inside(selection.anchor.key) || inside(selection.focus.key)) $setSelection(null)
}
