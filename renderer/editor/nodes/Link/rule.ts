import { $createLinkNode, $isLinkNode, AutoLinkNode, LinkNode } from '@lexical/link'
import { $getState, $setState, createState } from 'lexical'
import type { Link, LinkReference } from 'mdast'
import type { InlineRule } from '../../model/rule.ts'

/** `full:label:url`: how a reference link was written, good for as long as its URL is what the definition said. */
const referenceState = createState('reference', { parse: (value) => (typeof value === 'string' ? value : '') })

type ReferenceType = LinkReference['referenceType']
const referenceTypes: readonly ReferenceType[] = ['full', 'collapsed', 'shortcut']

export const linkRule: InlineRule = {
  klasses: [LinkNode, AutoLinkNode],
  fromMdast: (node, read, around) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return null
    const place = node.type === 'link' ? node : read.definition(node.identifier)
    if (!place) return null
    const link = $createLinkNode(place.url, { title: place.title ?? null, rel: null })
    if (node.type === 'linkReference') {
      const written = [node.referenceType, node.identifier, node.label ?? node.identifier, place.url]
      $setState(link, referenceState, JSON.stringify(written))
    }
    return link.append(...read.inline(node.children, { ...around, path: [] }))
  },
  toMdast: (node, write, outer) => {
    if (!$isLinkNode(node)) return null
    const children = write.inline(node, outer)
    const reference = readReference($getState(node, referenceState))
    if (reference && reference.url === node.getURL()) {
      const { referenceType, identifier, label } = reference
      return {
        type: 'linkReference',
        referenceType,
        identifier,
        label,
        children: children as LinkReference['children'],
      }
    }
    const title = node.getTitle() || null
    return { type: 'link', url: node.getURL(), title, children: children as Link['children'] }
  },
}

function readReference(state: string) {
  if (!state) return null
  const parts: unknown = JSON.parse(state)
  if (!Array.isArray(parts)) return null
  const [type, identifier, label, url] = parts.map(String)
  const referenceType = referenceTypes.find((known) => known === type)
  return referenceType && identifier !== undefined && label !== undefined
    ? { referenceType, identifier, label, url }
    : null
}
