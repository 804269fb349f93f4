import { registerCheckList, registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { registerTableCellUnmergeTransform, registerTablePlugin, registerTableSelectionObserver } from '@lexical/table'
import { mergeRegister } from '@lexical/utils'
import { createEditor, type LexicalEditor } from 'lexical'
import { registerCodeColours } from './code/codeColours.ts'
import { editorNodes } from './model/rules.ts'
import { registerAudienceBlocks } from './plugins/audienceBlocks.ts'
import { registerAutoLinks } from './plugins/autoLinks.ts'
import { registerChips } from './plugins/chips.ts'
import { registerCopy } from './plugins/copy.ts'
import { registerFormatKeys } from './plugins/formatKeys.ts'
import { registerListMarks } from './plugins/listMarks.ts'
import { registerMoveBlocks } from './plugins/moveBlocks.ts'
import { registerPaste } from './plugins/paste.ts'
import { registerShortcuts } from './plugins/shortcuts.ts'
import { theme } from './theme.ts'

/** An editor with everything but its page: nodes, keys, shortcuts, pasting. Throws inside updates rather than lose text. */
export function createSectionEditor(id: string, onTrouble: (error: Error) => void): LexicalEditor {
  return createEditor({
    namespace: `section-${id}`,
    nodes: [...editorNodes],
    theme,
    onError: (error) => {
      // The last state that was good is still there; going on from a half-made one would lose text in silence.
      onTrouble(error)
      throw error
    },
  })
}

/** Starts what needs a root element; the result stops it again. */
export function registerSectionEditor(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerCheckList(editor),
    registerTablePlugin(editor),
    registerTableSelectionObserver(editor),
    registerTableCellUnmergeTransform(editor),
    registerListMarks(editor),
    registerAutoLinks(editor),
    registerShortcuts(editor),
    registerFormatKeys(editor),
    registerAudienceBlocks(editor),
    registerChips(editor),
    registerPaste(editor),
    registerCopy(editor),
    registerCodeColours(editor),
    registerMoveBlocks(editor),
  )
}
