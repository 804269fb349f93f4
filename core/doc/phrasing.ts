import type { Image, Link, PhrasingContent } from 'mdast'
import { plainText } from '../markdown/plainText.ts'
import { readPictureUrl } from '../pictures/pictureUrl.ts'
import { words } from './build.ts'
import { chipFor, type Reader } from './reader.ts'
import type { References } from './references.ts'

const forCustomers = /^(https?:|mailto:|#)/i

/** Words and marks for this reader: internal runs gone or opened, live values resolved, references turned into links. */
export function phrasingFor(
  nodes: readonly PhrasingContent[],
  reader: Reader,
  references: References,
): PhrasingContent[] {
  const seen = nodes.flatMap((node, index) => {
    if (node.type !== 'internalRun' || reader.audience === 'internal') return phraseFor(node, reader, references)
    reader.withheldBlocks += 1
    // The space on one side of what is gone goes with it, so that no double space shows where it stood.
    return [words(spaceLeft(nodes[index - 1], nodes[index + 1]))]
  })
  return tidy(seen)
}

const dropSpace = '\u0000'

function spaceLeft(before: PhrasingContent | undefined, after: PhrasingContent | undefined): string {
  const spaceBefore = before === undefined || /\s$/.test(plainText(before))
  const follows = after === undefined || /^[\s.,;:!?)\]]/.test(plainText(after))
  return spaceBefore && follows ? dropSpace : ''
}

function phraseFor(node: PhrasingContent, reader: Reader, references: References): PhrasingContent[] {
  switch (node.type) {
    case 'chip': {
      const { text } = chipFor(node.target, reader)
      return reader.audience === 'internal' ? [{ ...node, value: text }] : [words(text)]
    }
    case 'internalRun':
      return phrasingFor(node.children, reader, references)
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const children = phrasingFor(node.children, reader, references)
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    case 'link':
      return linkFor(node, reader, references)
    case 'linkReference': {
      const url = references.urls.get(node.identifier)
      const children = phrasingFor(node.children, reader, references)
      return url ? linkFor({ type: 'link', ...url, children }, reader, references) : children
    }
    case 'image':
      return [imageFor(node, reader)]
    case 'imageReference': {
      const url = references.urls.get(node.identifier)
      return url ? [imageFor({ type: 'image', ...url, alt: node.alt ?? null }, reader)] : [words(node.alt ?? '')]
    }
    case 'footnoteReference': {
      const label = references.footnotes.get(node.identifier)
      return label === undefined ? [] : [{ type: 'footnoteReference', identifier: label, label }]
    }
    case 'html':
      return reader.audience === 'customer' && node.value.startsWith('<!--') ? [] : [node]
    default:
      return [node]
  }
}

// A link to a file beside the postmortem names that file, and leads nowhere for anyone outside.
function linkFor(node: Link, reader: Reader, references: References): PhrasingContent[] {
  const children = phrasingFor(node.children, reader, references)
  if (reader.audience === 'customer' && (!forCustomers.test(node.url) || children.length === 0)) return children
  return [{ ...node, children }]
}

function imageFor(node: Image, reader: Reader): PhrasingContent {
  if (reader.audience === 'internal' || /^(https?:|data:image\/)/i.test(node.url)) return node
  if (readPictureUrl(node.url) !== null) return node
  return { type: 'emphasis', children: [words(node.alt || node.title || 'Picture')] }
}

/** Neighbouring texts become one; the mark of a dropped run takes the space before it along. */
function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') merged[merged.length - 1] = words(last.value + node.value)
    else merged.push(node.type === 'text' ? words(node.value) : node)
  }
  return merged.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const start = index === 0 ? node.value.replace(new RegExp(`^${dropSpace}[ \\t]*`), '') : node.value
    const value = start.replaceAll(new RegExp(`[ \\t]*${dropSpace}`, 'g'), '')
    return value === '' ? [] : [words(value)]
  })
}
