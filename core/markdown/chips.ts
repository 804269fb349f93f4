import type { Nodes, Root } from 'mdast'
import type { Handle, Options } from 'mdast-util-to-markdown'
import { toString as textOf } from 'mdast-util-to-string'
import type { Chip } from './nodes.ts'

const chipUrl = /^(?:fact|event|series):/

/** Is this the URL of a live value? */
export function isChipTarget(url: string): boolean {
  return chipUrl.test(url)
}

/** Turns links to facts, events and series into chips, in place. Formatting inside the label goes: a label is a cache. */
export function linksToChips(node: Root | Nodes): void {
  if (!('children' in node)) return
  const children: Nodes[] = node.children
  for (const [index, child] of children.entries()) {
    if (child.type === 'link' && isChipTarget(child.url)) {
      const chip: Chip = { type: 'chip', target: child.url, value: textOf(child) }
      if (child.position) chip.position = child.position
      children.splice(index, 1, chip)
    } else linksToChips(child)
  }
}

const writeChip: Handle & { peek?: Handle } = (node: Chip, _, state, info) => {
  const exit = state.enter('link')
  const exitLabel = state.enter('label')
  const label = state.safe(node.value, { ...info, before: '[', after: ']' })
  exitLabel()
  const raw = /[\0- \u007F<>]/.test(node.target)
  const exitTarget = state.enter(raw ? 'destinationLiteral' : 'destinationRaw')
  const target = state.safe(node.target, { ...info, before: raw ? '<' : '(', after: raw ? '>' : ')' })
  exitTarget()
  exit()
  return raw ? `[${label}](<${target}>)` : `[${label}](${target})`
}
writeChip.peek = () => '['

export function chipToMarkdown(): Options {
  return { handlers: { chip: writeChip } }
}
