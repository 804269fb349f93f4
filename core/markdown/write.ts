import type { Nodes, Root, RootContent } from 'mdast'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { chipToMarkdown } from './chips.ts'
import { internalRunToMarkdown } from './internalRun.ts'
import { literalLinkToMarkdown } from './literalLink.ts'
import type { AudienceBlock } from './nodes.ts'
import { surplusCellsToMarkdown } from './surplusCells.ts'

const options: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: true,
}

/**
 * The tree as Markdown, always in the same way: `-` bullets, `*` and `**`, backtick fences, `\` at a hard break.
 * Reading it again gives the same tree (positions apart). LF line ends, no newline at the end.
 */
export function writeMarkdown(root: Root): string {
  const tree: Root = { ...root, children: root.children.map(copy) }
  // An address in plain text is a link to every reader of GFM; the escapes that would stop it do not survive reading.
  for (const extension of gfmFromMarkdown()) for (const transform of extension.transforms ?? []) transform(tree)
  const open = openEnded(tree)
  const writeBlock: Handle = (node: AudienceBlock, _, state, info) => {
    const tracker = state.createTracker(info)
    const of = node.rewords && node.audience === 'customer' ? ` of=${node.rewords}` : ''
    // A list in here is no neighbour of one before the block, so it need not change its bullet.
    state.bulletLastUsed = undefined
    let value = tracker.move(`:::${node.audience}${of}\n`)
    value += tracker.move(state.containerFlow(node, tracker.current()))
    if (node.children.length > 0 && !open.has(node)) value += '\n'
    return open.has(node) ? value.replace(/\n$/, '') : `${value}:::`
  }
  const text = toMarkdown(tree, {
    ...options,
    handlers: { audienceBlock: writeBlock },
    unsafe: [{ atBreak: true, character: ':', after: '::' }],
    extensions: [
      gfmToMarkdown(),
      surplusCellsToMarkdown(),
      chipToMarkdown(),
      internalRunToMarkdown(),
      literalLinkToMarkdown(),
    ],
  })
  return text.replace(/\n$/, '')
}

/** Blocks whose closing line was missing, as far as they still reach to the end. */
function openEnded(root: Root): ReadonlySet<Nodes> {
  const found = new Set<Nodes>()
  for (
    let last: Nodes | undefined = root.children.at(-1);
    last?.type === 'audienceBlock';
    last = last.children.at(-1)
  ) {
    if (last.closed) break
    found.add(last)
  }
  return found
}

function copy(node: RootContent): RootContent {
  return 'children' in node ? ({ ...node, children: node.children.map(copy) } as RootContent) : { ...node }
}
