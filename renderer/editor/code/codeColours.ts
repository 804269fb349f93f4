import { $isCodeNode, CodeNode } from '@lexical/code-core'
import { mergeRegister } from '@lexical/utils'
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { whenIdle } from '../whenIdle.ts'
import { type Token, type TokenKind, tokenKinds, tokensOf } from './tokens.ts'

/** Longer code is shown plain: a log of a megabyte is for searching. */
const longest = 50_000

type Ranges = Readonly<Record<TokenKind, readonly Range[]>>

/** What every editor of the page has coloured: the browser knows one set of ranges for each kind. */
const shown = new Map<LexicalEditor, Map<NodeKey, Ranges>>()

/**
 * Colours the code blocks of an editor while nobody waits. The browser paints the colours over the text, which therefore
 * stays as it is: no node and no element is made for them.
 */
export function registerCodeColours(editor: LexicalEditor): () => void {
  if (!('highlights' in CSS)) return () => undefined
  const blocks = new Map<NodeKey, Ranges>()
  shown.set(editor, blocks)
  const waiting = new Set<NodeKey>()
  let stopWaiting: (() => void) | null = null
  const colour = async () => {
    stopWaiting = null
    const keys = [...waiting]
    waiting.clear()
    const lowlight = await languages()
    for (const key of keys) {
      const ranges = rangesOf(editor, key, lowlight)
      if (ranges === null) blocks.delete(key)
      else blocks.set(key, ranges)
    }
    if (shown.has(editor)) paint()
  }
  const codes = new Set<NodeKey>()
  const want = (keys: Iterable<NodeKey>) => {
    for (const key of keys) if (codes.has(key)) waiting.add(key)
    if (waiting.size > 0) stopWaiting ??= whenIdle(() => void colour())
  }
  const stop = mergeRegister(
    editor.registerMutationListener(CodeNode, (mutations) => {
      for (const [key, what] of mutations) {
        if (what === 'destroyed') codes.delete(key)
        else codes.add(key)
        // What went away is seen by its missing element.
        waiting.add(key)
      }
      want(mutations.keys())
    }),
    editor.registerUpdateListener(({ dirtyElements }) => want(dirtyElements.keys())),
  )
  return () => {
    stop()
    stopWaiting?.()
    shown.delete(editor)
    paint()
  }
}

type Lowlight = ReturnType<typeof import('lowlight')['createLowlight']>
let loaded: Promise<Lowlight> | null = null

/** Loaded with the first code block that is shown. */
function languages(): Promise<Lowlight> {
  loaded ??= import('lowlight').then(({ common, createLowlight }) => createLowlight(common))
  return loaded
}

function rangesOf(editor: LexicalEditor, key: NodeKey, lowlight: Lowlight): Ranges | null {
  const element = editor.getElementByKey(key)
  const code = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key)
    return $isCodeNode(node) ? { language: node.getLanguage() ?? '', text: node.getTextContent() } : null
  })
  if (element === null || code === null || code.language === '' || code.text.length > longest) return null
  const find = placesIn(element)
  const tokens = tokensOf(lowlight, code.language.toLowerCase(), code.text)
  const ofKind = (kind: TokenKind) =>
    tokens.filter((token) => token.kind === kind).flatMap((token) => rangesFor(token, find))
  return { comment: ofKind('comment'), value: ofKind('value'), word: ofKind('word') }
}

interface Place {
  readonly text: Text
  readonly start: number
}

/** The texts of a code block with their offsets; a line break counts one. */
function placesIn(element: HTMLElement): readonly Place[] {
  const places: Place[] = []
  let at = 0
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      places.push({ text: node, start: at })
      at += node.length
    } else if (node instanceof HTMLBRElement) at += 1
  }
  return places
}

function rangesFor({ start, end }: Token, places: readonly Place[]): Range[] {
  return places.flatMap((place) => {
    const [from, to] = [Math.max(start, place.start), Math.min(end, place.start + place.text.length)]
    if (from >= to) return []
    const range = new Range()
    range.setStart(place.text, from - place.start)
    range.setEnd(place.text, to - place.start)
    return [range]
  })
}

function paint() {
  const all = [...shown.values()].flatMap((blocks) => [...blocks.values()])
  for (const kind of tokenKinds) {
    const name = `ed-code-${kind}`
    const ranges = all.flatMap((one) => one[kind])
    if (ranges.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...ranges))
  }
}
