import type { RootContent } from 'mdast'
import type { ReactNode } from 'react'
import { numbered } from '../../ui/numbered.ts'
import { DocumentChart } from './DocumentChart.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { inlines } from './inlines.tsx'

/** A block of a composed document as HTML. What has no shape of its own here shows its text. */
export function DocumentBlock({ node }: { node: RootContent }): ReactNode {
  switch (node.type) {
    case 'heading':
      return node.depth <= 2 ? <h4>{inlines(node.children)}</h4> : <h5>{inlines(node.children)}</h5>
    case 'paragraph': {
      const [only] = node.children
      if (only?.type === 'image' && only.data?.chart) return <DocumentChart image={only} spec={only.data.chart} />
      return <p data-role={node.data?.role}>{inlines(node.children)}</p>
    }
    case 'list': {
      const items = numbered(node.children).map(({ key, item }) => (
        <li key={key} data-checked={item.checked ?? undefined}>
          <DocumentBlocks nodes={item.children} />
        </li>
      ))
      return node.ordered ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>
    }
    case 'blockquote':
      return (
        <blockquote>
          <DocumentBlocks nodes={node.children} />
        </blockquote>
      )
    case 'table':
      return <DocumentTable table={node} />
    case 'code':
      return <pre>{node.value}</pre>
    case 'thematicBreak':
      return <hr />
    case 'audienceBlock':
      return (
        <div className="word-internal">
          <DocumentBlocks nodes={node.children} />
        </div>
      )
    default:
      return 'value' in node && typeof node.value === 'string' ? <p>{node.value}</p> : null
  }
}

function DocumentBlocks({ nodes }: { nodes: readonly RootContent[] }) {
  return numbered(nodes).map(({ key, item: node }) => <DocumentBlock key={key} node={node} />)
}
