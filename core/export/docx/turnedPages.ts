import type { RootContent } from 'mdast'
import { neededWidth } from './tables.ts'

/** Blocks that follow each other on upright pages, or on turned ones. */
export interface Stretch {
  readonly turned: boolean
  readonly nodes: readonly RootContent[]
}

/**
 * The document in stretches: a table whose longest words do not fit side by side on an upright page (`content` twips wide)
 * stands on turned ones, with its heading and its caption. Always at least one stretch, and the first is upright.
 */
export function stretchesOf(nodes: readonly RootContent[], content: number): Stretch[] {
  const wide = nodes.map((node) => node.type === 'table' && neededWidth(node) > content)
  const turned = nodes.map((node, index) => {
    const before = node.type === 'heading' && wide[index + 1] === true
    const after = node.type === 'paragraph' && node.data?.role === 'caption' && wide[index - 1] === true
    return wide[index] === true || before || after
  })
  const stretches: { turned: boolean; nodes: RootContent[] }[] = [{ turned: false, nodes: [] }]
  for (const [index, node] of nodes.entries()) {
    const last = stretches.at(-1)
    if (last?.turned === turned[index]) last?.nodes.push(node)
    else stretches.push({ turned: turned[index] === true, nodes: [node] })
  }
  return stretches
}
