import type { Nodes } from 'mdast'

/** A copy without places in the source, for what is kept in the editor as a tree. */
export function unplaced<T extends Nodes>(node: T): T {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value)))
}
