import fc from 'fast-check'
import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root } from 'mdast'
import { describe, expect, it, vi } from 'vitest'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { roundTrip } from '../../../renderer/editor/headless.ts'
import { shapeOf } from '../../../renderer/editor/model/sameTree.ts'

vi.setConfig({ testTimeout: 120_000 })

/** Trees as they come from a parser: marks neither empty nor edged with spaces nor next to words. */
const words = fc
  .array(
    fc.constantFrom(
      'slow',
      'queue',
      '08:15',
      'a*b',
      'x_y',
      '#4',
      '[x]',
      '<b>',
      '1.',
      'host:80',
      '日本',
      '`',
      '|',
      '\\',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) => all.join(' '))
const text = words.map((value): PhrasingContent => ({ type: 'text', value }))
const code = fc
  .constantFrom('render-7', 'a`b', 'x | y')
  .map((value): PhrasingContent => ({ type: 'inlineCode', value }))
const chip = words.map((value): PhrasingContent => ({ type: 'chip', target: 'fact:ttd?as=short', value }))
const space: PhrasingContent = { type: 'text', value: ' ' }
const spaced = (nodes: readonly PhrasingContent[]) => nodes.flatMap((node, at) => (at > 0 ? [space, node] : [node]))
const some = (node: fc.Arbitrary<PhrasingContent>, most = 3) =>
  fc.array(node, { minLength: 1, maxLength: most }).map(spaced)

const leaf = fc.oneof({ weight: 4, arbitrary: text }, code, chip)
const marked = fc
  .tuple(fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const), some(leaf))
  .map(([type, children]): PhrasingContent => ({ type, children }))
const link = fc
  .tuple(fc.constantFrom('https://status.example/a_b', 'mailto:ops@example.org', '/x(y)'), some(fc.oneof(text, code)))
  .map(([url, children]): PhrasingContent => ({ type: 'link', url, title: null, children: children as never }))
const image = words.map((alt): PhrasingContent => ({ type: 'image', url: 'attachments/a.png', alt, title: null }))
const run = some(fc.oneof(text, code, marked)).map((children): PhrasingContent => ({ type: 'internalRun', children }))
const line = some(fc.oneof({ weight: 3, arbitrary: leaf }, marked, link, image, run), 4)

const paragraph = line.map((children): BlockContent => ({ type: 'paragraph', children }))
const heading = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6), line)
  .map(([depth, children]): BlockContent => ({ type: 'heading', depth: depth as 1, children }))
const fence = fc
  .tuple(fc.constantFrom('log', null), fc.constantFrom('a\n\n  b', '```', ':::internal', ''))
  .map(([lang, value]): BlockContent => ({ type: 'code', lang, meta: null, value }))
const rule = fc.constant<BlockContent>({ type: 'thematicBreak' })
const table = fc.array(line, { minLength: 4, maxLength: 4 }).map((cells): BlockContent => {
  const row = (pair: PhrasingContent[][]) => ({
    type: 'tableRow' as const,
    children: pair.map((children) => ({ type: 'tableCell' as const, children })),
  })
  return { type: 'table', align: ['right', null], children: [row(cells.slice(0, 2)), row(cells.slice(2))] }
})

const { block } = fc.letrec<{ block: BlockContent; item: ListItem }>((tie) => ({
  item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }), fc.constantFrom(null, true, false)).map(
    ([first, more, checked]): ListItem => ({
      type: 'listItem',
      spread: more.length > 0,
      checked,
      children: [first, ...more],
    }),
  ),
  block: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'blocks' },
    { weight: 3, arbitrary: paragraph },
    heading,
    fence,
    rule,
    table,
    fc
      .tuple(fc.constantFrom('bullet', 'check', 'number'), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([kind, items]): List => {
        const children = items.map((item) => ({ ...item, checked: kind === 'check' ? (item.checked ?? false) : null }))
        return {
          type: 'list',
          ordered: kind === 'number',
          start: kind === 'number' ? 3 : null,
          spread: items.some(({ spread }) => spread === true),
          children,
        }
      }),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((children): BlockContent => ({ type: 'blockquote', children })),
  ),
}))
const top: fc.Arbitrary<BlockContent | DefinitionContent> = fc.oneof(
  { weight: 5, arbitrary: block },
  fc
    .tuple(fc.constantFrom('internal' as const, 'customer' as const), fc.array(block, { minLength: 1, maxLength: 2 }))
    .map(([audience, children]): BlockContent => ({ type: 'audienceBlock', audience, closed: true, children })),
)
const document = fc.array(top, { minLength: 1, maxLength: 4 }).map((children): Root => ({ type: 'root', children }))

describe('generated trees', () => {
  it('[M45] come back through Markdown and the editor as they were', () => {
    fc.assert(
      fc.property(document, (root) => {
        const written = writeMarkdown(root)
        const read = shapeOf(parseMarkdown(written))
        const { markdown, opaque } = roundTrip(written)
        expect(shapeOf(parseMarkdown(markdown))).toBe(read)
        expect(roundTrip(markdown).markdown).toBe(markdown)
        expect(opaque).toBe(0)
      }),
      { numRuns: 400 },
    )
  })

  it('[M45] are read from what was written as they were meant', () => {
    fc.assert(
      fc.property(document, (root) => {
        expect(shapeOf(parseMarkdown(writeMarkdown(root)))).toBe(shapeOf(root))
      }),
      { numRuns: 400 },
    )
  })
})
