import { $getNodeByKey, COMMAND_PRIORITY_LOW, type LexicalEditor, type NodeKey } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { PopoverBox } from '../../ui/Popover.tsx'
import { $isChipNode } from '../nodes/Chip/ChipNode.ts'
import type { ResolveChip } from '../nodes/Chip/chipView.ts'
import { $isRawNode } from '../nodes/Raw/RawNode.ts'
import { $selectThing, OPEN_THING_COMMAND } from '../plugins/chips.ts'
import { ChipForms } from './ChipForms.tsx'
import { RawSource } from './RawSource.tsx'

interface Opened {
  readonly key: NodeKey
  readonly kind: 'chip' | 'raw'
  /** The chip's target, or the raw source. */
  readonly text: string
  readonly block: boolean
}

interface ThingPopoverProps {
  readonly editor: LexicalEditor
  readonly readOnly: boolean
  readonly resolveChip: ResolveChip
}

/** What a chip or a piece of kept source offers; opened by a click, Enter or F2. */
export function ThingPopover({ editor, readOnly, resolveChip }: ThingPopoverProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const anchor = useRef<HTMLElement | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_THING_COMMAND,
        (key) => {
          const node = $getNodeByKey(key)
          anchor.current = editor.getElementByKey(key)
          if ($isChipNode(node)) setOpened({ key, kind: 'chip', text: node.getTarget(), block: false })
          else if ($isRawNode(node)) setOpened({ key, kind: 'raw', text: node.getSource(), block: !node.isInline() })
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )
  if (!opened) return null
  const close = () => {
    setOpened(null)
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(() => {
      if ($getNodeByKey(opened.key)) $selectThing(opened.key)
    })
  }
  return (
    <PopoverBox
      label={opened.kind === 'chip' ? 'Live value' : 'Kept as it is'}
      anchor={anchor}
      onClose={close}
      onLeave={() => setOpened(null)}
    >
      {opened.kind === 'chip' ? (
        <ChipForms
          editor={editor}
          chip={opened.key}
          target={opened.text}
          readOnly={readOnly}
          resolveChip={resolveChip}
          onDone={close}
        />
      ) : (
        <RawSource editor={editor} raw={opened.key} source={opened.text} readOnly={readOnly} onDone={close} />
      )}
    </PopoverBox>
  )
}
