import type { BlockContent, DefinitionContent, Heading, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { AudienceBlock } from '../markdown/nodes.ts'
import { plainText } from '../markdown/plainText.ts'
import { readMarkdown } from '../markdown/readMarkdown.ts'
import { paragraph, words } from './build.ts'
import { phrasingFor } from './phrasing.ts'
import type { Reader } from './reader.ts'
import { type References, referencesOf } from './references.ts'

export type Block = BlockContent | DefinitionContent

/** Headings inside a section stand below its own, which is of depth 2. */
const highest = 3

/** A text as blocks for this reader: filtered, live values resolved, headings below the section's. */
export function textFor(text: string, reader: Reader): Block[] {
  if (isPlain(text)) return [paragraph(words(text.trimEnd()))]
  // An open preview composes after every edit; what follows copies whatever it changes.
  const root = readMarkdown(text)
  const references = referencesOf(root, reader)
  const before = reader.withheldBlocks
  const blocks = blocksFor(root.children, reader, references)
  // An event's text stands in the timeline, on the chart and in a post: what it hides is one thing.
  if (reader.counted.has(text)) reader.withheldBlocks = before
  reader.counted.add(text)
  lowerHeadings(blocks)
  return reader.audience === 'customer' ? withoutUnusedFootnotes(blocks) : blocks
}

/** Text that the parser would give back as one paragraph: most events are such, and there are thousands of them. */
function isPlain(text: string): boolean {
  return /^\p{L}[\p{L}\p{N} ,.;:?'"()%/=+-]*$/u.test(text) && !/https?:|www\.|mailto:|xmpp:/i.test(text)
}

/** A short text as words inside a line: paragraphs follow each other, lists are read out. */
export function phraseFor(text: string, reader: Reader): readonly PhrasingContent[] {
  const known = reader.phrases.get(text)
  if (known !== undefined) return known
  const made = readPhrase(text, reader)
  reader.phrases.set(text, made)
  return made
}

function readPhrase(text: string, reader: Reader): PhrasingContent[] {
  const parts = textFor(text, reader).map((block): PhrasingContent[] =>
    block.type === 'paragraph' || block.type === 'heading' ? block.children : [words(readOut(block))],
  )
  return parts.flatMap((part, index) => (index === 0 ? part : [words(' '), ...part]))
}

/** A short text as plain words for this reader. */
export function plainFor(text: string, reader: Reader): string {
  return phraseFor(text, reader).map(plainText).join('').replace(/\s+/g, ' ').trim()
}

const readOut = (block: Block) => plainText(block).split(/\n+/).filter(Boolean).join('; ')

function blocksFor(nodes: readonly RootContent[], reader: Reader, references: References): Block[] {
  const seen: Block[][] = []
  for (const node of nodes) {
    if (
      node.type === 'audienceBlock' &&
      node.audience === 'customer' &&
      node.rewords &&
      reader.audience === 'customer'
    ) {
      // Customer wording stands right below the block that it replaces.
      if ((seen.pop() ?? []).length > 0) reader.withheldBlocks += 1
    }
    seen.push(blockFor(node, reader, references))
  }
  return seen.flat()
}

function blockFor(node: RootContent, reader: Reader, references: References): Block[] {
  switch (node.type) {
    case 'audienceBlock':
      return audienceBlockFor(node, reader, references)
    case 'paragraph':
    case 'heading': {
      const children = phrasingFor(node.children, reader, references)
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    case 'blockquote':
    case 'footnoteDefinition': {
      const children = blocksFor(node.children, reader, references)
      const label = node.type === 'footnoteDefinition' ? references.footnotes.get(node.identifier) : undefined
      if (children.length === 0) return []
      return [
        node.type === 'blockquote'
          ? { ...node, children }
          : { ...node, identifier: label ?? '', label: label ?? '', children },
      ]
    }
    case 'list': {
      const children = node.children.flatMap((item) => itemFor(item, reader, references))
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    case 'table':
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({
              ...cell,
              children: phrasingFor(cell.children, reader, references),
            })),
          })),
        },
      ]
    case 'html':
      return reader.audience === 'customer' ? withoutComments(node.value) : [node]
    case 'code':
      return [reader.audience === 'customer' ? { ...node, meta: null } : node]
    case 'thematicBreak':
      return [node]
    default:
      return [] // definitions: what refers to them is a link by now
  }
}

function audienceBlockFor(node: AudienceBlock, reader: Reader, references: References): Block[] {
  if (node.audience === reader.audience) return blocksFor(node.children, reader, references)
  if (reader.audience === 'customer') reader.withheldBlocks += 1
  return []
}

function itemFor(item: ListItem, reader: Reader, references: References): ListItem[] {
  const children = blocksFor(item.children, reader, references)
  return children.length === 0 && item.children.length > 0 ? [] : [{ ...item, children }]
}

function withoutComments(html: string): Block[] {
  const value = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim()
  return value === '' ? [] : [{ type: 'html', value }]
}

function lowerHeadings(blocks: readonly Block[]) {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading')
  const by = highest - Math.min(...headings.map(({ depth }) => depth))
  const depths = [3, 4, 5, 6] as const
  for (const heading of headings) heading.depth = depths[Math.min(3, heading.depth + by - highest)] ?? 6
}

function withoutUnusedFootnotes(blocks: Block[]): Block[] {
  const used = new Set<string>()
  const collect = (node: Nodes) => {
    if (node.type === 'footnoteReference') used.add(node.identifier)
    if ('children' in node) for (const child of node.children) collect(child)
  }
  for (const block of blocks) collect(block)
  return blocks.filter((block) => block.type !== 'footnoteDefinition' || used.has(block.identifier))
}
