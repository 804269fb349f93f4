import type { ElementNode, Klass, LexicalNode } from 'lexical'
import type { Definition, PhrasingContent, RootContent } from 'mdast'
import type { Mark } from './marks.ts'

/** What surrounds an inline node on the way in: bits that are on already, and the marks it is nested in. */
export interface Around {
  /** Lexical text format bits. */
  readonly format: number
  readonly path: readonly Mark[]
  /** A paragraph with raw HTML keeps its line ends: they may matter inside it. */
  readonly keepLines: boolean
}

/** mdast → Lexical, handed to the rules. */
export interface Reader {
  /** Blocks for a parent that holds blocks; never empty, since a caret needs somewhere to stand. */
  readonly blocks: (nodes: readonly RootContent[]) => LexicalNode[]
  readonly inline: (nodes: readonly PhrasingContent[], around?: Around) => LexicalNode[]
  readonly definition: (identifier: string) => Definition | undefined
}

/** Lexical → mdast, handed to the rules. */
export interface Writer {
  /** One block; none for an empty paragraph, several for what was kept as source. */
  readonly block: (node: LexicalNode) => readonly RootContent[]
  /** The blocks of an element; empty paragraphs are nothing in Markdown and are left out. */
  readonly blocks: (parent: ElementNode) => RootContent[]
  readonly inline: (
    parent: ElementNode | readonly LexicalNode[],
    outer?: ReadonlySet<Mark['type']>,
  ) => PhrasingContent[]
}

/** One kind of block, both directions side by side. `null` says "not mine"; nobody guesses. */
export interface BlockRule {
  readonly klasses: readonly Klass<LexicalNode>[]
  readonly fromMdast: (node: RootContent, read: Reader) => LexicalNode | null
  readonly toMdast: (node: LexicalNode, write: Writer) => readonly RootContent[] | null
}

/** One kind of inline node. Marks around it are the bridge's business, not the rule's. */
export interface InlineRule {
  readonly klasses: readonly Klass<LexicalNode>[]
  readonly fromMdast: (node: PhrasingContent, read: Reader, around: Around) => LexicalNode | null
  readonly toMdast: (node: LexicalNode, write: Writer, outer: ReadonlySet<Mark['type']>) => PhrasingContent | null
}
