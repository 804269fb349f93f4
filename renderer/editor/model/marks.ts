import { $getState, $isTextNode, $setState, createState, type LexicalNode, TEXT_TYPE_TO_FORMAT } from 'lexical'
import type { PhrasingContent } from 'mdast'

/** Emphasis around a piece of text. The same `id` means the same pair of markers in the source; 0 is one made in the editor. */
export interface Mark {
  readonly type: 'strong' | 'emphasis' | 'delete'
  readonly id: number
}

export const markFormats = {
  strong: TEXT_TYPE_TO_FORMAT.bold ?? 1,
  emphasis: TEXT_TYPE_TO_FORMAT.italic ?? 2,
  delete: TEXT_TYPE_TO_FORMAT.strikethrough ?? 4,
} as const
const markTypes = ['strong', 'emphasis', 'delete'] as const

export function isMark(node: PhrasingContent): node is Extract<PhrasingContent, { type: Mark['type'] }> {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
}

/** Lexical's bits know no nesting; the path keeps it: `strong:12,emphasis:13`, outermost first. */
const pathState = createState('marks', { parse: (value) => (typeof value === 'string' ? value : '') })

export function $setMarks<T extends LexicalNode>(node: T, path: readonly Mark[]): T {
  return path.length === 0 ? node : $setState(node, pathState, path.map(({ type, id }) => `${type}:${id}`).join(','))
}

export function $storedMarks(node: LexicalNode): readonly Mark[] {
  return $getState(node, pathState)
    .split(',')
    .flatMap((part) => {
      const [name, id] = part.split(':')
      const type = markTypes.find((known) => known === name)
      return type ? [{ type, id: Number(id) || 0 }] : []
    })
}

/** The marks that a text's bits stand for. */
export function typesOf(format: number): ReadonlySet<Mark['type']> {
  return new Set(markTypes.filter((type) => (format & markFormats[type]) !== 0))
}

/** Path and bits brought together; the bits win, since they are what the author sees. */
export function $marksOf(node: LexicalNode, outer: ReadonlySet<Mark['type']>): readonly Mark[] {
  const stored = $storedMarks(node)
  if (!$isTextNode(node)) return stored
  const types = typesOf(node.getFormat())
  const kept = stored.filter(({ type }) => types.has(type))
  const added = [...types].filter((type) => !outer.has(type) && !kept.some((mark) => mark.type === type))
  return [...kept, ...added.map((type) => ({ type, id: 0 }))]
}

export interface Marked {
  readonly marks: readonly Mark[]
  readonly node: PhrasingContent
}

/** Flat marked pieces as nested emphasis: the mark with the longest stretch goes outside. */
export function nestMarks(pieces: readonly Marked[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (!piece) break
    if (piece.marks.length === 0) {
      push(out, piece.node)
      at += 1
      continue
    }
    const { mark, length } = longest(pieces, at, piece.marks)
    const inside = pieces.slice(at, at + length).map((each) => without(each, mark))
    out.push({ type: mark.type, children: nestMarks(inside) })
    at += length
  }
  return out
}

function push(out: PhrasingContent[], node: PhrasingContent) {
  const last = out.at(-1)
  if (last?.type === 'text' && node.type === 'text')
    out[out.length - 1] = { type: 'text', value: last.value + node.value }
  else out.push(node)
}

function longest(pieces: readonly Marked[], at: number, marks: readonly Mark[]): { mark: Mark; length: number } {
  let best: { mark: Mark; length: number } | undefined
  for (const start of marks) {
    let mark = start
    let length = 0
    for (let found = matching(pieces[at], mark); found; found = matching(pieces[at + length], mark)) {
      if (mark.id === 0) mark = found
      length += 1
    }
    if (!best || length > best.length) best = { mark, length }
  }
  return best ?? { mark: { type: 'strong', id: 0 }, length: 1 }
}

function matching(piece: Marked | undefined, mark: Mark): Mark | undefined {
  return piece?.marks.find(({ type, id }) => type === mark.type && (id === mark.id || id === 0 || mark.id === 0))
}

function without(piece: Marked, mark: Mark): Marked {
  const gone = matching(piece, mark)
  return { node: piece.node, marks: piece.marks.filter((each) => each !== gone) }
}
