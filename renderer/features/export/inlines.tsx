import type { PhrasingContent } from 'mdast'
import type { ReactNode } from 'react'
import { BytesImage } from '../../ui/BytesImage.tsx'

/** Running text of a composed document. Links are shown as links and lead nowhere from a preview. */
export function inlines(nodes: readonly PhrasingContent[]): ReactNode[] {
  return nodes.map((node, index) => inline(node, index))
}

function inline(node: PhrasingContent, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'strong':
      return <strong key={key}>{inlines(node.children)}</strong>
    case 'emphasis':
      return <em key={key}>{inlines(node.children)}</em>
    case 'delete':
      return <s key={key}>{inlines(node.children)}</s>
    case 'inlineCode':
      return <code key={key}>{node.value}</code>
    case 'break':
      return <br key={key} />
    case 'link':
      return (
        <span key={key} className="word-link" title={node.url}>
          {inlines(node.children)}
        </span>
      )
    case 'internalRun':
      return <span key={key}>{inlines(node.children)}</span>
    case 'chip':
      return node.value
    case 'image':
      return node.data?.picture ? (
        <BytesImage key={key} bytes={node.data.picture.bytes} alt={node.alt ?? ''} />
      ) : (
        (node.alt ?? '')
      )
    case 'html':
      return node.value
    default:
      return 'children' in node ? inlines(node.children) : null
  }
}
