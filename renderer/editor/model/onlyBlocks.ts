import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'

/** Rules give blocks, whose type mdast widens to "anything below a root"; loose inline nodes get a paragraph. */
export function onlyBlocks(nodes: readonly RootContent[]): (BlockContent | DefinitionContent)[] {
  return nodes.flatMap((node): (BlockContent | DefinitionContent)[] => {
    if (isLoose(node)) return [{ type: 'paragraph', children: [node] }]
    // Rows, items and front matter never stand alone: no rule gives them.
    return node.type === 'tableRow' || node.type === 'tableCell' || node.type === 'listItem' || node.type === 'yaml'
      ? []
      : [node]
  })
}

function isLoose(node: RootContent): node is Exclude<PhrasingContent, { type: 'html' }> {
  return looseTypes.has(node.type)
}

const looseTypes = new Set<RootContent['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'chip',
  'internalRun',
])
