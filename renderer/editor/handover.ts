import type { LexicalEditor } from 'lexical'
import { $documentText, type Loaded, loadTag } from './model/document.ts'

const idleMs = 300
const longestMs = 1000

/** Carries what is typed from an editor to the page: after a rest, at the latest after a second, and whenever asked. */
export class Handover {
  onChange: (text: string) => void
  /** The text that page and editor agree on. */
  shown: string
  private editor: LexicalEditor | null = null
  private loaded: Loaded | null = null
  private unlisten: (() => void) | null = null
  private timer = 0
  /** When the first change came that was not handed over; 0 when there is none. */
  private since = 0

  constructor(text: string, onChange: (text: string) => void) {
    this.shown = text
    this.onChange = onChange
  }

  /** From now on this editor, filled from that text, is what is carried over. */
  start(editor: LexicalEditor, loaded: Loaded): void {
    this.stop()
    this.editor = editor
    this.loaded = loaded
    this.unlisten = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (!tags.has(loadTag) && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) this.wait()
    })
  }

  /** Nothing more is carried over: the editor is gone, or can't be trusted with the text. */
  stop(): void {
    this.unlisten?.()
    this.unlisten = null
    this.editor = null
    this.loaded = null
    this.forget()
  }

  /** The page has another text; what was typed and not handed over is part of the past that it replaces. */
  take(text: string): void {
    this.forget()
    this.shown = text
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

  private wait() {
    const at = performance.now()
    if (this.since === 0) this.since = at
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.flush(), Math.max(0, Math.min(idleMs, longestMs - (at - this.since))))
  }

  private forget() {
    window.clearTimeout(this.timer)
    this.since = 0
  }
}
