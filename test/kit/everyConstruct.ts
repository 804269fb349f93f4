import { readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import type { ComposedDocument } from '../../core/doc/document.ts'
import { parseMarkdown } from '../../core/markdown/parse.ts'
import { plainText } from '../../core/markdown/plainText.ts'

const long = Array.from(
  { length: 60 },
  (_, index) => `| ${index + 1} | depot-${index + 1} | A row of a table that is longer than a page |`,
)

/** A text with every construct that Markdown has, and a table of 60 rows: our own words. */
export const everyConstruct = (): string => {
  const text = readFileSync(new URL('../fixtures/documents/everyConstruct.md', import.meta.url), 'utf8')
  return `${text}\n| Number | Depot | Note |\n| -: | --- | --- |\n${long.join('\n')}\n`
}

export const constructWords = (root: Root): string[] => plainText(root).split(/\s+/).filter(Boolean)

/** The text as a document of six sections or more is composed: with contents. */
export function constructDocument(): ComposedDocument {
  return {
    audience: 'internal',
    title: 'Every construct',
    subtitle: 'For a look',
    language: 'en',
    versionLine: '',
    creator: 'Larkspur',
    slug: 'constructs',
    created: '2026-03-10T18:00:00Z',
    properties: [],
    root: parseMarkdown(everyConstruct()),
    updates: [],
    withheld: { blocks: 0, events: 0, actions: 0 },
  }
}
