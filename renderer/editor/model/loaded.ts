import type { LexicalEditor, NodeKey } from 'lexical'
import type { RootContent } from 'mdast'
import type { SourceBlock } from '../../../core/markdown/slices.ts'

/** A block as it stands in the source. */
export interface Original {
  /** Its bytes; null where the source between its offsets can't stand for it. */
  readonly text: string | null
  readonly shape: string
  /** The block before it, and what stands between the two. */
  readonly before: NodeKey | null
  readonly gap: string
  readonly defines: boolean
}

/** A block as it is to be written. */
export interface Written {
  readonly text: string
  readonly shape: string
  /** Are these the bytes of the source? */
  readonly original: boolean
  readonly defines: boolean
}

/** A written block in its place. */
export interface Piece extends Written {
  readonly key: NodeKey
  readonly gap: string
}

export const loadTag = 'faultline-load'

export function isDefinition({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition'
}

/**
 * What an editor was filled from, and what of it was changed since. Blocks that nobody touched go back byte for byte, and
 * only those that were touched are written anew: the cost of handing a text over is that of the edit, not of the text.
 */
export class Loaded {
  readonly source: string
  readonly originals = new Map<NodeKey, Original>()
  /** Slices that are still to come, and where they start. */
  rest: { readonly slices: Iterator<readonly SourceBlock[]>; at: number } | null = null
  /** The last block that is in the editor, for what has to stand between it and the next. */
  last: { readonly key: NodeKey; readonly node: RootContent; readonly end: number } | null = null
  /** The blocks of `text`, which is known to read as the editor showed it. */
  pieces: readonly Piece[] | null = null
  text: string
  /** Does joining the pieces read as the editor shows it? If not, `text` was written anew as a whole. */
  sound = true
  /** Blocks that were changed since `text` was written. */
  readonly pending = new Set<NodeKey>()
  private readonly touched = new Set<NodeKey>()
  private readonly written = new Map<NodeKey, Written>()
  private readonly unlisten: () => void

  constructor(editor: LexicalEditor, source: string) {
    this.source = source
    this.text = source
    this.unlisten = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(loadTag)) return
      for (const key of dirtyElements.keys()) this.touch(key)
      for (const key of dirtyLeaves) this.touch(key)
    })
  }

  /** The editor is filled from something else now, or gone. */
  stop(): void {
    this.unlisten()
  }

  touch(key: NodeKey): void {
    this.pending.add(key)
    this.written.delete(key)
    this.touched.add(key)
  }

  isTouched(key: NodeKey): boolean {
    return this.touched.has(key)
  }

  known(key: NodeKey): Written | undefined {
    return this.written.get(key)
  }

  keep(key: NodeKey, written: Written): Written {
    this.written.set(key, written)
    return written
  }
}
