import type { Nodes } from 'mdast'

/** The words of a node as a reader sees them: chips by their label, images by their alt text, blocks on lines of their own. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
    case 'chip':
      return node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'tableRow':
      return node.children.map(plainText).join('\t')
    default:
      return 'children' in node ? joined(node) : ''
  }
}

const blocks = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'audienceBlock', 'footnoteDefinition'])

function joined(node: Extract<Nodes, { children: unknown }>): string {
  return node.children.map((child) => plainText(child)).join(blocks.has(node.type) ? '\n' : '')
}
