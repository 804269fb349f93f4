import type { Nodes, Root } from 'mdast'
import type { Reader } from './reader.ts'

/** What one text refers to by name. Names are lower-case, as the parser gives them. */
export interface References {
  readonly urls: ReadonlyMap<string, { url: string; title: string | null }>
  /** Footnote of this text → its label in the whole document. Without an entry the footnote is not for this reader. */
  readonly footnotes: ReadonlyMap<string, string>
}

/** Reads definitions and footnotes of one text, for this reader: those inside a block they don't see do not exist. */
export function referencesOf(root: Root, reader: Reader): References {
  const urls = new Map<string, { url: string; title: string | null }>()
  const footnotes = new Map<string, string>()
  visit(root, reader, (node) => {
    if (node.type === 'definition' && !urls.has(node.identifier)) {
      urls.set(node.identifier, { url: node.url, title: node.title ?? null })
    }
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, freeLabel(node.identifier, reader.footnotes))
    }
  })
  return { urls, footnotes }
}

function freeLabel(wanted: string, taken: Set<string>): string {
  let label = wanted
  for (let count = 2; taken.has(label); count += 1) label = `${wanted}-${count}`
  taken.add(label)
  return label
}

function visit(node: Nodes, reader: Reader, use: (node: Nodes) => void) {
  if (node.type === 'audienceBlock' && node.audience !== reader.audience) return
  use(node)
  if ('children' in node) for (const child of node.children) visit(child, reader, use)
}
