import { $getSelection, $isNodeSelection, COMMAND_PRIORITY_CRITICAL, type LexicalEditor } from 'lexical'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { $isChipNode } from '../nodes/Chip/ChipNode.ts'
import { OPEN_THING_COMMAND } from '../plugins/chips.ts'
import '../chips.css'

/** What a chip is and where it comes from, under it while the pointer is on it or it is selected by keyboard. */
export function ChipHint({ editor }: { editor: LexicalEditor }) {
  const [chip, setChip] = useState<HTMLElement | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const selected = () =>
      editor.getEditorState().read(() => {
        const selection = $getSelection()
        const [node, ...more] = $isNodeSelection(selection) ? selection.getNodes() : []
        return $isChipNode(node) && more.length === 0 ? editor.getElementByKey(node.getKey()) : null
      })
    const over = ({ target }: Event) => setChip(chipOf(target) ?? (hasFocus() ? selected() : null))
    const hasFocus = () => editor.getRootElement()?.contains(document.activeElement) ?? false
    const out = () => setChip(null)
    const unlisten = editor.registerRootListener((root, before) => {
      before?.removeEventListener('mouseover', over)
      before?.removeEventListener('mouseleave', out)
      before?.removeEventListener('blur', out)
      root?.addEventListener('mouseover', over)
      root?.addEventListener('mouseleave', out)
      root?.addEventListener('blur', out)
    })
    const unwatch = editor.registerUpdateListener(() => hasFocus() && setChip(selected()))
    // Its popover says more than the hint.
    const unopen = editor.registerCommand(
      OPEN_THING_COMMAND,
      () => {
        out()
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    )
    return () => {
      unlisten()
      unwatch()
      unopen()
    }
  }, [editor])
  const note = chip?.dataset.note ?? ''
  useLayoutEffect(() => {
    if (!chip || !box.current) return
    const { left, bottom, top } = chip.getBoundingClientRect()
    const { offsetWidth, offsetHeight, style } = box.current
    const fits = bottom + 6 + offsetHeight < window.innerHeight
    style.left = `${Math.max(6, Math.min(left, window.innerWidth - offsetWidth - 6))}px`
    style.top = `${fits ? bottom + 6 : Math.max(6, top - offsetHeight - 6)}px`
  }, [chip])
  if (!chip?.isConnected || note === '') return null
  return createPortal(
    // The chip's own name says the same to a screen reader.
    <div ref={box} className="ed-chip-hint" aria-hidden="true">
      {note}
    </div>,
    document.body,
  )
}

function chipOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.ed-chip') : null
}
