import type { LexicalEditor } from 'lexical'
import { finishLoading, loadMore, startLoading } from './model/document.ts'
import { $documentText, piecesOf } from './model/documentText.ts'
import { type Loaded, loadTag } from './model/loaded.ts'
import { $caretOffset, $selectOffset } from './model/place.ts'
import { reload } from './model/reload.ts'
import { whenIdle } from './whenIdle.ts'

const idleMs = 300
const longestMs = 1000
/** A slice takes about this long. */
const sliceMs = 8

/** Carries text between an editor and the page: to the page after a rest, at the latest after a second, and whenever asked. */
export class Handover {
  onChange: (text: string) => void
  /** The text that page and editor agree on. */
  shown: string
  private editor: LexicalEditor | null = null
  private loaded: Loaded | null = null
  private unlisten: (() => void) | null = null
  private timer = 0
  private cancel: (() => void) | null = null
  private cancelLoad: (() => void) | null = null
  /** When the first change came that was not handed over; 0 when there is none. */
  private since = 0

  constructor(text: string, onChange: (text: string) => void) {
    this.shown = text
    this.onChange = onChange
  }

  /** Fills the editor; from now on what is typed there is carried over. Throws when the text can't be shown. */
  start(editor: LexicalEditor): void {
    this.stop()
    this.loaded = startLoading(editor, this.shown)
    this.editor = editor
    this.unlisten = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (!tags.has(loadTag) && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) this.wait()
    })
    this.loadOn()
  }

  /** Nothing more is carried over: the editor is gone, or can't be trusted with the text. */
  stop(): void {
    this.unlisten?.()
    this.unlisten = null
    this.cancelLoad?.()
    this.cancelLoad = null
    this.loaded?.stop()
    this.loaded = null
    this.editor = null
    this.forget()
  }

  /**
   * The page has another text; what was typed and not handed over is part of the past that it replaces. Throws when the
   * text can't be shown.
   */
  take(text: string): void {
    this.forget()
    this.shown = text
    const { editor, loaded } = this
    if (!editor || !loaded) return
    const next = reload(editor, loaded, text)
    if (next) this.loaded = next
    else this.start(editor)
  }

  /** Everything is in the editor: before something that asks for all of it. */
  complete(): void {
    if (this.editor && this.loaded) finishLoading(this.editor, this.loaded)
  }

  /** Where the caret stands in the text that was handed over. */
  caretOffset(): number | null {
    const { editor, loaded } = this
    return editor && loaded ? editor.read(() => $caretOffset(piecesOf(loaded), editor.getRootElement())) : null
  }

  /** Puts the caret where this offset of the text is shown. */
  placeCaret(offset: number): void {
    const { editor, loaded } = this
    if (!editor || !loaded) return
    this.complete()
    editor.update(() => $selectOffset(piecesOf(loaded), offset), { discrete: true, tag: loadTag })
  }

  flush(): void {
    const { editor, loaded } = this
    if (this.since === 0 || !editor || !loaded) return
    this.forget()
    const written = editor.getEditorState().read(() => $documentText(loaded))
    if (written === this.shown) return
    this.shown = written
    this.onChange(written)
  }

  private loadOn() {
    const { editor, loaded } = this
    if (!editor || !loaded?.rest) return
    this.cancelLoad = whenIdle((remaining) => {
      // Never in the middle of a word that is being composed.
      do if (editor.isComposing() || !loadMore(editor, loaded)) break
      while (remaining() > sliceMs)
      this.loadOn()
    })
  }

  private wait() {
    const at = performance.now()
    if (this.since === 0) this.since = at
    window.clearTimeout(this.timer)
    this.cancel?.()
    const ms = Math.max(0, Math.min(idleMs, longestMs - (at - this.since)))
    this.timer = window.setTimeout(() => {
      this.cancel = whenIdle(() => this.flush())
    }, ms)
  }

  private forget() {
    window.clearTimeout(this.timer)
    this.cancel?.()
    this.cancel = null
    this.since = 0
  }
}
