import { INSERT_CHECK_LIST_COMMAND, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import {
  createCommand,
  FORMAT_TEXT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical'
import { $isChipNode } from './nodes/Chip/ChipNode.ts'
import { $flipAudience, $writeCustomerWording } from './plugins/audienceBlocks.ts'
import { $chipToText, $selectedThing, $thingAtCaret, OPEN_THING_COMMAND } from './plugins/chips.ts'
import { $moveBlocks } from './plugins/moveBlocks.ts'
import { $pasteData } from './plugins/paste.ts'
import { $insertOpenAnswer } from './plugins/shortcuts.ts'
import { $typeWord } from './typeWord.ts'

/** Asks for the address of the link at the caret. */
export const OPEN_LINK_COMMAND: LexicalCommand<void> = createCommand('OPEN_LINK')

/** Command id → what it does; ids are those of the page's command table. */
export type TextCommands = Readonly<Record<string, () => void>>

/** What can be done to the text where the caret stands, or stood before a menu was opened. */
export function textCommands(editor: LexicalEditor, more: TextCommands): TextCommands {
  // The focus goes back first: whatever is typed next belongs to the text.
  const inText = (act: () => void) => () => editor.focus(act)
  const update = ($act: () => unknown) => inText(() => editor.update(() => void $act()))
  const format = (name: TextFormatType) => inText(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, name))
  return {
    ...more,
    'text.bold': format('bold'),
    'text.italic': format('italic'),
    'text.code': format('code'),
    'text.strike': format('strikethrough'),
    'text.link': inText(() => editor.dispatchCommand(OPEN_LINK_COMMAND, undefined)),
    'text.numbered': inText(() => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)),
    'text.bullets': inText(() => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)),
    'text.tasks': inText(() => editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined)),
    'text.pastePlain': inText(() => void pastePlain(editor)),
    'text.moveUp': update(() => $moveBlocks('up')),
    'text.moveDown': update(() => $moveBlocks('down')),
    'insert.evidence': update(() => $typeWord('@')),
    'insert.block': update(() => $typeWord('/')),
    'insert.unknown': update($insertOpenAnswer),
    'chip.form': update(() => {
      const thing = $selectedThing() ?? $thingAtCaret()
      if (thing) editor.dispatchCommand(OPEN_THING_COMMAND, thing.getKey())
    }),
    'chip.plain': update(() => {
      const thing = $selectedThing() ?? $thingAtCaret()
      if ($isChipNode(thing)) $chipToText(thing, editor)
    }),
    'audience.toggle': update($flipAudience),
    'audience.customerWording': update($writeCustomerWording),
  }
}

/** Some browsers let a page read the clipboard only while something is pasted; nothing happens there. */
async function pastePlain(editor: LexicalEditor): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => '')
  if (text !== '') editor.update(() => $pasteData('', text, true))
}
