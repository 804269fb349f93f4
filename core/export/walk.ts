import type { Nodes } from 'mdast'

/** Every node of a tree, parents before children, in reading order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child)
}
