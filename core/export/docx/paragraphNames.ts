import type { Nodes, Paragraph, Root } from 'mdast'
import { sectionSlug } from '../../review/sectionSlug.ts'

/** Word hides bookmarks whose name begins like this. */
const hidden = '_'
/**
 * A hidden bookmark for every paragraph of every section, named by section and number: what comes back from Word says by it
 * where it belongs. Cells and footnotes have none.
 */
export function paragraphNames(root: Root): ReadonlyMap<Paragraph, string> {
  const names = new Map<Paragraph, string>()
  const counts = new Map<string, number>()
  let slug = ''
  const look = (node: Nodes): void => {
    if (node.type === 'paragraph') {
      // Captions and charts are the program's, and change with it.
      if (node.data?.role !== undefined || node.children.every(({ type }) => type === 'image')) return
      const count = (counts.get(slug) ?? 0) + 1
      counts.set(slug, count)
      names.set(node, `${hidden}${slug}_${count}`)
    } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      for (const child of node.children) look(child)
  }
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) slug = sectionSlug(node.data?.section ?? '')
    else if (slug !== '') look(node)
  }
  return names
}
