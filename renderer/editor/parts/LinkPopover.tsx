import { $isLinkNode, $toggleLink } from '@lexical/link'
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { PopoverBox } from '../../ui/Popover.tsx'
import { isSafeUrl } from '../model/htmlToMdast.ts'
import { OPEN_LINK_COMMAND } from '../textCommands.ts'
import { ToolButton } from './ToolButton.tsx'

interface LinkPopoverProps {
  readonly editor: LexicalEditor | null
  /** URL of the link at the caret, null when there is none. */
  readonly url: string | null
  readonly off: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly icon: ReactNode
}

/** The address behind words: set, change, follow, take away. Mod-Shift-K opens it. */
export function LinkPopover({ editor, url, off, open, onOpen, icon }: LinkPopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const saved = useRef<BaseSelection | null>(null)
  const show = () => {
    saved.current = editor?.getEditorState().read(() => $getSelection()?.clone() ?? null) ?? null
    onOpen(true)
  }
  useEffect(() => {
    const element = editor?.getRootElement()
    const stop = editor?.registerCommand(
      OPEN_LINK_COMMAND,
      () => {
        show()
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyK') return
      event.preventDefault()
      event.stopPropagation()
      show()
    }
    element?.addEventListener('keydown', onKey)
    return () => {
      stop?.()
      element?.removeEventListener('keydown', onKey)
    }
  })
  const close = () => {
    onOpen(false)
    editor?.focus()
  }
  const set = (next: string | null) => {
    editor?.update(() => {
      $setSelection(saved.current?.clone() ?? null)
      $setLink(next)
    })
    close()
  }
  return (
    <>
      <ToolButton name="Link" keys="Mod+Shift+K" on={url !== null} off={off} act={show} icon={icon} />
      <span ref={anchor} className="ed-anchor" />
      {open && (
        <PopoverBox label="Link" anchor={anchor} onClose={close} onLeave={() => onOpen(false)}>
          <LinkForm url={url} onSet={set} />
        </PopoverBox>
      )}
    </>
  )
}

function LinkForm({ url, onSet }: { url: string | null; onSet: (url: string | null) => void }) {
  const [value, setValue] = useState(url ?? '')
  const id = useId()
  const target = addressOf(value)
  const wrong = value.trim() !== '' && target === null
  return (
    <form
      className="ed-link-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (target) onSet(target)
      }}
    >
      <label htmlFor={id}>Address</label>
      <input
        id={id}
        data-autofocus
        value={value}
        placeholder="https://"
        aria-invalid={wrong}
        onChange={(event) => setValue(event.target.value)}
      />
      {wrong && (
        <p role="alert" className="ed-form-wrong">
          A link starts with https://, http:// or mailto:.
        </p>
      )}
      <button type="submit" className="button" disabled={target === null}>
        Set
      </button>
      {url !== null && (
        <button type="button" className="button" onClick={() => onSet(null)}>
          Remove the link
        </button>
      )}
    </form>
  )
}

/** `example.com/a` is meant as a web address; other schemes are not taken. */
function addressOf(value: string): string | null {
  const text = value.trim()
  if (isSafeUrl(text)) return text
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/.test(text) ? `https://${text}` : null
}

function $setLink(url: string | null) {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  if (link && url && selection.isCollapsed()) link.setURL(url)
  else if (link && !url && selection.isCollapsed()) {
    for (const child of link.getChildren()) link.insertBefore(child)
    link.remove()
  } else if (selection.isCollapsed() && url) {
    const words = $createTextNode(url)
    selection.insertNodes([words])
    words.select(0, url.length)
    $toggleLink(url, { rel: null })
  } else $toggleLink(url, { rel: null })
}
