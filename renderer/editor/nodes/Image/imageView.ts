import type { LexicalEditor } from 'lexical'

/** Bytes of a kept picture by its address; undefined while they are not at hand, and for addresses elsewhere. */
export type PictureSource = (url: string) => Uint8Array | undefined

// A node may not hold what belongs to the page, so each editor's source is kept beside it.
const sources = new WeakMap<LexicalEditor, PictureSource>()
const addresses = new WeakMap<Uint8Array, string>()

/** Sets where this editor's pictures come from, and shows them. Touches no document state. */
export function setPictureSource(editor: LexicalEditor, source: PictureSource): void {
  sources.set(editor, source)
  for (const box of editor.getRootElement()?.querySelectorAll<HTMLElement>('.ed-image') ?? []) showPicture(editor, box)
}

/** Writes picture or words into an image's element, which says address and words in its data. */
export function showPicture(editor: LexicalEditor, box: HTMLElement): void {
  const { url = '', alt = '' } = box.dataset
  const bytes = sources.get(editor)?.(url)
  const words = alt || 'Picture without a description'
  box.className = bytes === undefined ? 'ed-image' : 'ed-image ed-image-shown'
  box.title = bytes === undefined ? url : words
  if (bytes === undefined) {
    box.textContent = words
    return
  }
  const picture = document.createElement('img')
  picture.src = addressOf(bytes)
  picture.alt = words
  picture.draggable = false
  box.replaceChildren(picture)
}

/** One address for the same bytes, however often they are shown. */
function addressOf(bytes: Uint8Array): string {
  const known = addresses.get(bytes)
  if (known !== undefined) return known
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]))
  addresses.set(bytes, address)
  return address
}
