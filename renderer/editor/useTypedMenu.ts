import { mergeRegister } from '@lexical/utils'
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useRef, useState } from 'react'

export interface TypedMenu<T> {
  readonly items: readonly T[]
  readonly active: number
  /** Where the sign stands, in the window; null while closed. */
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number } | null
  readonly choose: (index: number) => void
}

interface Options<T> {
  readonly editor: LexicalEditor
  /** Of the text before the caret; its first group is what was typed after the sign. */
  readonly pattern: RegExp
  /** What fits the typed words; empty closes the menu. */
  readonly find: (words: string) => readonly T[]
  /** In an update, after the sign and the words are gone. */
  readonly $take: (item: T) => void
}

interface Open<T> {
  readonly items: readonly T[]
  readonly typed: number
  readonly at: { left: number; top: number; bottom: number }
}

/** A list that opens while one types after a sign, such as "@" or "/". The focus stays in the text. */
export function useTypedMenu<T>({ editor, pattern, find, $take }: Options<T>): TypedMenu<T> {
  const [open, setOpen] = useState<Open<T> | null>(null)
  const [active, setActive] = useState(0)
  const refused = useRef<string | null>(null)
  const latest = useRef({ find, $take, pattern, open, active })
  latest.current = { find, $take, pattern, open, active }

  const choose = (index: number) => {
    const { open: shown, $take: take } = latest.current
    const item = shown?.items[index]
    setOpen(null)
    if (!shown || item === undefined) return
    editor.update(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return
      const { anchor } = selection
      const node = anchor.getNode()
      if ($isTextNode(node)) node.spliceText(anchor.offset - shown.typed, shown.typed, '', true)
      take(item)
    })
  }
  const chooseRef = useRef(choose)
  chooseRef.current = choose

  useEffect(() => {
    const look = () => {
      const text = editor.getEditorState().read($textBefore)
      const match = text === null ? null : latest.current.pattern.exec(text)
      const words = match?.[1]
      if (text === null || words === undefined || refused.current === text.slice(0, text.length - words.length)) {
        if (words === undefined) refused.current = null
        setOpen(null)
        return
      }
      const items = latest.current.find(words.toLowerCase())
      const at = caretBox(words.length + 1)
      setActive(0)
      setOpen(items.length > 0 && at ? { items, typed: words.length + 1, at } : null)
    }
    return editor.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
      // Only the look of it opens the menu: a caret that passes by an old "@" does not.
      if (dirtyLeaves.size > 0 || dirtyElements.size > 0 || latest.current.open) look()
    })
  }, [editor])

  useEffect(() => {
    if (!open) return
    const taking = (act: () => void) => (event: KeyboardEvent | null) => {
      event?.preventDefault()
      event?.stopPropagation()
      act()
      return true
    }
    const step = (by: number) => taking(() => setActive((at) => (at + by + open.items.length) % open.items.length))
    const pick = taking(() => chooseRef.current(latest.current.active))
    const close = taking(() => {
      const text = editor.getEditorState().read($textBefore) ?? ''
      refused.current = text.slice(0, text.length - open.typed + 1)
      setOpen(null)
    })
    const root = editor.getRootElement()
    const leave = () => setOpen(null)
    root?.addEventListener('blur', leave)
    return mergeRegister(
      () => root?.removeEventListener('blur', leave),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, step(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, pick, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, pick, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, close, COMMAND_PRIORITY_CRITICAL),
    )
  }, [editor, open])

  return { items: open?.items ?? [], active, at: open?.at ?? null, choose }
}

function $textBefore(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || node.hasFormat('code')) return null
  return node.getTextContent().slice(0, selection.anchor.offset)
}

function caretBox(back: number): { left: number; top: number; bottom: number } | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0).cloneRange()
  if (range.startContainer.nodeType === Node.TEXT_NODE)
    range.setStart(range.startContainer, Math.max(0, range.startOffset - back))
  const { left, top, bottom } = range.getBoundingClientRect()
  return { left, top, bottom }
}
