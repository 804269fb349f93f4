import type { FootnoteDefinition, Heading } from 'mdast'

/** What one page's mapping knows before it begins, and what it gathers on the way. */
export interface HtmlWork {
  readonly ids: ReadonlyMap<Heading, string>
  /** Where a link such as `#root-cause` leads. */
  readonly anchors: ReadonlyMap<string, string>
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** Filled while mapping: notes in the order of their first reference. */
  readonly notes: FootnoteDefinition[]
  /** Filled while mapping: charts so far. */
  charts: number
}
