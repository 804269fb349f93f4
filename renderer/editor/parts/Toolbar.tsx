import {
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { FORMAT_TEXT_COMMAND, type LexicalEditor, type TextFormatType } from 'lexical'
import {
  AtSign,
  Bold,
  Braces,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTodo,
  SquareCode,
  Strikethrough,
  Table,
  TextQuote,
} from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  $changeTable,
  $insertTable,
  $setLanguage,
  $toggleCodeBlock,
  $toggleHeading,
  $toggleQuote,
} from '../blockCommands.ts'
import { CHOOSE_PICTURE_COMMAND } from '../plugins/pictures.ts'
import { $typeWord } from '../typeWord.ts'
import { useToolbarState } from '../useToolbarState.ts'
import { LanguageMenu } from './LanguageMenu.tsx'
import { LinkPopover } from './LinkPopover.tsx'
import { TableMenu } from './TableMenu.tsx'
import { ToolButton } from './ToolButton.tsx'

interface ToolbarProps {
  readonly editor: LexicalEditor | null
  readonly source: boolean
  /** False when the document can only be shown as source. */
  readonly canShow: boolean
  readonly label: string
  readonly onSource: () => void
}

const size = 16
const mod = /Mac|iP/.test(globalThis.navigator?.platform ?? '') ? '⌘' : 'Ctrl+'

/** Follows the selection; one stop for Tab, arrows move inside it. */
export function Toolbar({ editor, source, canShow, label, onSource }: ToolbarProps) {
  const on = useToolbarState(editor)
  const bar = useRef<HTMLDivElement>(null)
  const [linking, setLinking] = useState(false)
  const off = source || !editor
  const update = (act: () => void) => () => {
    editor?.update(act)
    editor?.focus()
  }
  const format = (name: TextFormatType) => () => editor?.dispatchCommand(FORMAT_TEXT_COMMAND, name)
  const list = (kind: 'bullet' | 'number' | 'check') => () => {
    if (on.list === kind) editor?.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
    else if (kind === 'bullet') editor?.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
    else if (kind === 'number') editor?.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
    else editor?.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined)
  }
  return (
    <div
      ref={bar}
      className="ed-toolbar"
      role="toolbar"
      aria-label={`${label}: format`}
      onKeyDown={(event) => roam(event, bar.current)}
    >
      <ToolButton
        first
        name="Bold"
        keys={`${mod}B`}
        on={on.bold}
        off={off}
        act={format('bold')}
        icon={<Bold size={size} />}
      />
      <ToolButton
        name="Italic"
        keys={`${mod}I`}
        on={on.italic}
        off={off}
        act={format('italic')}
        icon={<Italic size={size} />}
      />
      <ToolButton
        name="Strike"
        keys={`${mod}Shift+X`}
        on={on.strikethrough}
        off={off}
        act={format('strikethrough')}
        icon={<Strikethrough size={size} />}
      />
      <ToolButton
        name="Code"
        keys={`${mod}E`}
        on={on.code}
        off={off}
        act={format('code')}
        icon={<Braces size={size} />}
      />
      <LinkPopover
        editor={editor}
        url={on.link}
        off={off}
        open={linking}
        onOpen={setLinking}
        icon={<Link size={size} />}
      />
      <span className="ed-gap" />
      <ToolButton
        name="H2 heading"
        on={on.heading === 'h2'}
        off={off}
        act={update(() => $toggleHeading('h2'))}
        icon="H2"
      />
      <ToolButton
        name="H3, smaller heading"
        on={on.heading === 'h3'}
        off={off}
        act={update(() => $toggleHeading('h3'))}
        icon="H3"
      />
      <ToolButton
        name="Bullets"
        keys={`${mod}Shift+8`}
        on={on.list === 'bullet'}
        off={off}
        act={list('bullet')}
        icon={<List size={size} />}
      />
      <ToolButton
        name="Numbered list"
        keys={`${mod}Shift+7`}
        on={on.list === 'number'}
        off={off}
        act={list('number')}
        icon={<ListOrdered size={size} />}
      />
      <ToolButton
        name="Tasks"
        keys={`${mod}Shift+9`}
        on={on.list === 'check'}
        off={off}
        act={list('check')}
        icon={<ListTodo size={size} />}
      />
      <ToolButton name="Quote" on={on.quote} off={off} act={update($toggleQuote)} icon={<TextQuote size={size} />} />
      <ToolButton
        name="Code block"
        on={on.codeBlock}
        off={off}
        act={update($toggleCodeBlock)}
        icon={<SquareCode size={size} />}
      />
      {on.language !== null && !off && (
        <LanguageMenu language={on.language} onChoose={(language) => update(() => $setLanguage(language))()} />
      )}
      {on.table && !off ? (
        <TableMenu onStep={(step) => update(() => $changeTable(step))()} />
      ) : (
        <ToolButton name="Table" off={off} act={update($insertTable)} icon={<Table size={size} />} />
      )}
      <ToolButton
        name="Picture"
        off={off}
        act={() => editor?.dispatchCommand(CHOOSE_PICTURE_COMMAND, undefined)}
        icon={<Image size={size} />}
      />
      <span className="ed-gap" />
      <ToolButton
        name="Evidence: fact or event"
        keys="@"
        off={off}
        wide
        act={update(() => $typeWord('@'))}
        icon={
          <>
            <AtSign size={14} /> Evidence
          </>
        }
      />
      <span className="ed-fill" />
      <ToolButton
        name="Markdown source"
        keys={`${mod}/`}
        on={source}
        off={!canShow}
        wide
        act={onSource}
        icon={<>Markdown {on.language === null && <span className="ed-keys" data-keys={`${mod}/`} />}</>}
      />
    </div>
  )
}

/** Left and right, Home and End go from button to button; only one of them is a stop for Tab. */
function roam(event: KeyboardEvent, bar: HTMLElement | null) {
  const buttons = [...(bar?.querySelectorAll<HTMLButtonElement>(':scope > button:not(:disabled)') ?? [])]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }
  const to = steps[event.key]
  if (to === undefined || at === -1) return
  event.preventDefault()
  const target = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1
  target?.focus()
}
