import { mergeRegister } from '@lexical/utils'
import {
  $create,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
  PASTE_COMMAND,
} from 'lexical'
import { ImageNode } from '../nodes/Image/ImageNode.ts'
import { OPEN_THING_COMMAND } from './chips.ts'

/** Keeps a picture and gives its address; null when it could not be kept, which was told. */
export type KeepPicture = (file: File) => Promise<string | null>

/** Asks for a picture file and puts it at the caret. */
export const CHOOSE_PICTURE_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_PICTURE')

/** Pictures by paste, drop or choice: kept first, then put where the caret is, and asked for their description. */
export function registerPictures(editor: LexicalEditor, keep: KeepPicture): () => void {
  const insert = (files: readonly File[]) => void insertPictures(editor, files, keep)
  return mergeRegister(
    // Before text is looked at: what a screenshot tool copies is a picture and nothing else.
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null
        const files = picturesIn(data)
        if (files.length === 0 || data?.getData('text/plain') || data?.getData('text/html')) return false
        event.preventDefault()
        insert(files)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CHOOSE_PICTURE_COMMAND,
      () => {
        choose(insert)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('drop', onDrop)
      root?.addEventListener('drop', onDrop)
    }),
  )

  // What is not taken here goes on to the page, where a drop is evidence.
  function onDrop(event: DragEvent) {
    const files = picturesIn(event.dataTransfer)
    if (files.length === 0 || files.length !== event.dataTransfer?.files.length) return
    event.preventDefault()
    placeCaretAt(event)
    insert(files)
  }
}

const picturesIn = (data: DataTransfer | null | undefined): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/') && type !== 'image/svg+xml')

function placeCaretAt({ clientX, clientY }: DragEvent) {
  const range = document.caretRangeFromPoint?.(clientX, clientY)
  if (range)
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset)
}

function choose(insert: (files: readonly File[]) => void) {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = 'image/png,image/jpeg,image/gif,image/webp,image/avif,image/bmp'
  field.multiple = true
  field.addEventListener('change', () => insert([...(field.files ?? [])]))
  field.click()
}

async function insertPictures(editor: LexicalEditor, files: readonly File[], keep: KeepPicture) {
  const place = editor.getEditorState().read(() => $getSelection()?.clone() ?? null)
  const urls: string[] = []
  for (const file of files) {
    const url = await keep(file)
    if (url !== null) urls.push(url)
  }
  if (urls.length === 0) return
  let last: string | null = null
  editor.update(
    () => {
      if (!$isRangeSelection($getSelection())) $setSelection(place?.clone() ?? null)
      const pictures = urls.map((url) => $create(ImageNode).set(url, '', ''))
      $insertNodes(pictures)
      last = pictures.at(-1)?.getKey() ?? null
    },
    { discrete: true },
  )
  if (last !== null) editor.dispatchCommand(OPEN_THING_COMMAND, last)
}
