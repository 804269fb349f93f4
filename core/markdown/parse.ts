import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { audienceFenceFromMarkdown, audienceFenceSyntax } from './audienceFence.ts'
import { linksToChips } from './chips.ts'
import { internalRunFromMarkdown, internalRunSyntax } from './internalRun.ts'
import { pairFences } from './pairFences.ts'

/**
 * A section's text as a tree: GitHub-flavoured Markdown plus chips, audience blocks and internal runs (nodes.ts).
 * Never throws; any text is some document. Positions are those of the text.
 */
export function parseMarkdown(text: string): Root {
  const refused = new Set<number>()
  for (;;) {
    const root = fromMarkdown(text, {
      extensions: [gfm(), audienceFenceSyntax(refused), internalRunSyntax()],
      mdastExtensions: [gfmFromMarkdown(), audienceFenceFromMarkdown(), internalRunFromMarkdown()],
    })
    const unpaired = pairFences(root)
    if (unpaired.length === 0) {
      linksToChips(root)
      joinCodeLines(root)
      return root
    }
    // Left-over fence lines are ordinary text, and may change what is around them: read again without them.
    for (const line of unpaired) refused.add(line)
  }
}

/** A line end inside a code span is a space to every reader; only the parser still tells them apart. */
function joinCodeLines(node: Nodes): void {
  if (node.type === 'inlineCode') node.value = node.value.replace(/\n/g, ' ')
  else if ('children' in node) for (const child of node.children) joinCodeLines(child)
}
