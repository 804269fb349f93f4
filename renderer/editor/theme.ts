import type { EditorThemeClasses } from 'lexical'

/** Class names that editor.css dresses. */
export const theme: EditorThemeClasses = {
  text: {
    bold: 'ed-bold',
    italic: 'ed-italic',
    strikethrough: 'ed-strike',
    code: 'ed-code',
  },
  link: 'ed-link',
  quote: 'ed-quote',
  code: 'ed-code-block',
  list: {
    listitemChecked: 'ed-task ed-task-done',
    listitemUnchecked: 'ed-task',
    nested: { listitem: 'ed-nested' },
  },
  table: 'ed-table',
  tableCellSelected: 'ed-cell-selected',
}
