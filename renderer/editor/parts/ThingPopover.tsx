import { $getNodeByKey, COMMAND_PRIORITY_LOW, type LexicalEditor, type NodeKey } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { PopoverBox } from '../../ui/Popover.tsx'
import { $isChipNode } from '../nodes/Chip/ChipNode.ts'
import type { ResolveChip } from '../nodes/Chip/chipView.ts'
import { $isImageNode } from '../nodes/Image/ImageNode.ts'
import { $isRawNode } from '../nodes/Raw/RawNode.ts'
import { $selectThing, OPEN_THING_COMMAND } from '../plugins/chips.ts'
import { ChipForms } from './ChipForms.tsx'
import { PictureWords } from './PictureWords.tsx'
import { RawSource } from './RawSource.tsx'

interface Opened {
  readonly key: NodeKey
  readonly kind: 'chip' | 'raw' | 'picture'
  /** The chip's target, the raw source or the picture's address. */
  readonly text: string
  readonly alt?: string
  readonly caption?: string
}

const labels = { chip: 'Live value', raw: 'Kept as it is', picture: 'Picture' } as const

interface ThingPopoverProps {
  readonly editor: LexicalEditor
  readonly readOnly: boolean
  readonly resolveChip: ResolveChip
  readonly onSource?: ((target: string) => void) | undefined
}

/** What a chip, a picture or a piece of kept source offers; opened by a click, Enter or F2. */
export function ThingPopover({ editor, readOnly, resolveChip, onSource }: ThingPopoverProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const anchor = useRef<HTMLElement | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_THING_COMMAND,
        (key) => {
          const node = $getNodeByKey(key)
          anchor.current = editor.getElementByKey(key)
          if ($isChipNode(node)) setOpened({ key, kind: 'chip', text: node.getTarget() })
          else if ($isRawNode(node)) setOpened({ key, kind: 'raw', text: node.getSource() })
          else if ($isImageNode(node))
            setOpened({ key, kind: 'picture', text: node.getUrl(), alt: node.getAlt(), caption: node.getCaption() })
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
    <PopoverBox label={labels[opened.kind]} anchor={anchor} onClose={close} onLeave={() => setOpened(null)}>
      {opened.kind === 'chip' ? (
        <ChipForms
          editor={editor}
          chip={opened.key}
          target={opened.text}
          readOnly={readOnly}
          resolveChip={resolveChip}
          onSource={onSource}
          onDone={close}
        />
      ) : opened.kind === 'picture' ? (
        <PictureWords
          editor={editor}
          picture={opened.key}
          url={opened.text}
          alt={opened.alt ?? ''}
          caption={opened.caption ?? ''}
          readOnly={readOnly}
          onDone={close}
        />
      ) : (
        <RawSource editor={editor} raw={opened.key} source={opened.text} readOnly={readOnly} onDone={close} />
      )}
    </PopoverBox>
  )
}
