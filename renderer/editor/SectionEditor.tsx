import { useEffect, useId, useRef, useState } from 'react'
import type { Audience } from '../../core/postmortem/audience.ts'
import { type ResolveChip, setChipResolver } from './nodes/Chip/chipView.ts'
import { type PictureSource, setPictureSource } from './nodes/Image/imageView.ts'
import { BindOffer } from './parts/BindOffer.tsx'
import { ChipHint } from './parts/ChipHint.tsx'
import { EvidenceMenu } from './parts/EvidenceMenu.tsx'
import { SlashMenu } from './parts/SlashMenu.tsx'
import { SourceView } from './parts/SourceView.tsx'
import { ThingPopover } from './parts/ThingPopover.tsx'
import { Toolbar } from './parts/Toolbar.tsx'
import type { FindValues } from './plugins/bindPasted.ts'
import { registerChipSource, targetAtCaret } from './plugins/chipSource.ts'
import { type KeepPicture, registerPictures } from './plugins/pictures.ts'
import type { TextCommands } from './textCommands.ts'
import { useEditorKeys } from './useEditorKeys.ts'
import { useEmpty } from './useEmpty.ts'
import { useSectionEditor } from './useSectionEditor.ts'
import { useTextCommands } from './useTextCommands.ts'
import './editor.css'

/** One thing that "@" offers. */
export interface Insertable {
  readonly target: string
  readonly label: string
  /** What it reads now. */
  readonly value: string
  readonly hint: string
}

export interface SectionEditorProps {
  /** Section id; a new one makes a new editor. */
  readonly id: string
  /** Read aloud as the editor's name: the section's heading. */
  readonly label: string
  /** The section's Markdown. A text that differs from what `onChange` last gave is loaded. */
  readonly text: string
  readonly readOnly?: boolean
  /** Whose view: the customer's folds what is internal. */
  readonly view?: Audience
  /** Called after a short rest in typing, on leaving, and before an undo; never per key. */
  readonly onChange: (text: string) => void
  readonly resolveChip: ResolveChip
  /** What "@" and "/" offer for the words typed so far. */
  readonly insertables?: (words: string) => readonly Insertable[]
  /** Values of a text that equal something known: offered to be bound when they are pasted. */
  readonly findValues?: FindValues
  /** Shows where what a chip points at comes from. */
  readonly onSource?: (target: string) => void
  /** Where kept pictures come from and go; without it their words are shown, and none is taken. */
  readonly pictureOf?: PictureSource
  readonly keepPicture?: KeepPicture
  readonly placeholder?: string
  /**
   * Undo and redo are the store's: what was typed is handed over first, then these are called. Without them the key is left
   * to the page's own handler.
   */
  readonly onUndo?: () => void
  readonly onRedo?: () => void
  /**
   * Told what can be done to this text, by command id, whenever the focus comes to it; the result takes it back. So the
   * page's palette and menus act on the text where the caret was last.
   */
  readonly onCommands?: (commands: TextCommands) => () => void
  /** What the page can do to this text besides. */
  readonly moreCommands?: TextCommands
}

const noInsertables = () => []

/** The text of one section, written as it will read; Mod-/ shows its Markdown. */
export function SectionEditor(props: SectionEditorProps) {
  const { id, label, text, readOnly = false, view = 'internal', placeholder = '', onChange, resolveChip } = props
  const box = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [source, setSource] = useState(false)
  const { editor, trouble, flush, complete, caretOffset, placeCaret } = useSectionEditor(root, {
    id,
    text,
    readOnly,
    onChange,
  })
  const empty = useEmpty(editor)
  const hint = useId()
  const asSource = source || trouble !== null

  useEffect(() => {
    if (editor) setChipResolver(editor, resolveChip)
  }, [editor, resolveChip])

  const { pictureOf, keepPicture, onSource } = props
  useEffect(() => {
    if (editor && pictureOf) setPictureSource(editor, pictureOf)
  }, [editor, pictureOf])
  useEffect(() => (editor && keepPicture ? registerPictures(editor, keepPicture) : undefined), [editor, keepPicture])

  useEffect(() => (editor && onSource ? registerChipSource(editor, onSource) : undefined), [editor, onSource])
  const goSource = () => {
    const target = editor && targetAtCaret(editor)
    if (target) onSource?.(target)
  }

  const caret = useRef<number | null>(null)
  const toggleSource = () => {
    flush()
    if (!source) caret.current = caretOffset()
    setSource(!source)
    if (source) requestAnimationFrame(() => editor?.focus(() => caret.current !== null && placeCaret(caret.current)))
  }
  useTextCommands(
    box,
    editor,
    { 'view.source': toggleSource, 'go.source': goSource, ...props.moreCommands },
    props.onCommands,
  )
  const keys = useEditorKeys({ flush, complete, toggleSource, onUndo: props.onUndo, onRedo: props.onRedo })

  const textbox = {
    role: 'textbox',
    tabIndex: 0,
    'aria-multiline': true,
    'aria-label': label,
    'aria-describedby': hint,
    'aria-readonly': readOnly,
    contentEditable: !readOnly,
    suppressContentEditableWarning: true,
    spellCheck: true,
    'data-empty': empty || undefined,
    'data-placeholder': placeholder,
  }
  return (
    <div ref={box} className={`ed ed-view-${view}`} onKeyDownCapture={keys}>
      {!readOnly && (
        <Toolbar editor={editor} source={asSource} onSource={toggleSource} canShow={trouble === null} label={label} />
      )}
      {trouble !== null && (
        <p className="ed-trouble" role="status">
          This text is shown as Markdown because the editor can't show it: {trouble} It is saved only when you change it
          here.
        </p>
      )}
      <div ref={root} className="ed-text" hidden={asSource} {...textbox} />
      <span id={hint} className="ed-unseen">
        Esc, then Tab leaves the text. / opens blocks, @ opens facts and events.
      </span>
      {asSource && <SourceView label={label} text={text} readOnly={readOnly} onChange={onChange} caret={caret} />}
      {editor && !asSource && !readOnly && (
        <>
          <EvidenceMenu editor={editor} insertables={props.insertables ?? noInsertables} />
          <SlashMenu editor={editor} insertables={props.insertables ?? noInsertables} />
          {props.findValues && <BindOffer editor={editor} find={props.findValues} />}
        </>
      )}
      {editor && !asSource && (
        <>
          <ChipHint editor={editor} />
          <ThingPopover editor={editor} readOnly={readOnly} resolveChip={resolveChip} onSource={onSource} />
        </>
      )}
    </div>
  )
}
