import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it, vi } from 'vitest'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { readMarkdown } from '../../../core/markdown/readMarkdown.ts'
import { blankAfter, parseSlices } from '../../../core/markdown/slices.ts'
import { specExamples } from '../../renderer/editor/spec-examples.ts'

/** Blocks with their text, without places inside: those count from the slice. */
function told(nodes: readonly { node: Nodes; start: number; end: number }[], text: string) {
  return nodes.map(({ node, start, end }) => ({
    text: text.slice(start, end),
    tree: JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value)),
  }))
}
const whole = (text: string) =>
  told(
    parseMarkdown(text).children.map((node) => ({
      node,
      start: node.position?.start.offset ?? -1,
      end: node.position?.end.offset ?? -1,
    })),
    text,
  )
const sliced = (text: string, size: number) =>
  told([...parseSlices(text, (from) => blankAfter(text, from + size))].flat(), text)

vi.setConfig({ testTimeout: 120_000 })

const line = fc.constantFrom(
  '',
  '',
  '',
  'plain words',
  '- item',
  '  more of it',
  '    deep',
  '* other',
  '1. one',
  '7) seven',
  '> quote',
  '```',
  '   ```',
  '~~~ log',
  '# head',
  '===',
  '---',
  ':::internal',
  ':::customer',
  ':::',
  '- :::internal',
  '<div>',
  '<!-- open',
  '-->',
  '| a | b |',
  '| --- | --- |',
  '[a](fact:ttd) and *b',
  'c* `d',
  '\ttab',
)

const prose = Array.from({ length: 40 }, (_, at) => `Words that make the text long, ${at}.\n\n`).join('')

describe('a text read in slices', () => {
  it('[M30] gives the blocks of the whole, whatever stands in it and however small the slices are', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, size, end) => {
          const text = lines.join(end)
          expect(sliced(text, size)).toEqual(whole(text))
        },
      ),
      { numRuns: 250 },
    )
  })

  it('[M34] that was read before is read again only where it changed, and gives the same tree', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.nat(24), line, (lines, at, added) => {
        const around = (all: readonly string[]) => `${prose}${all.join('\n')}\n\n${prose}`
        const text = around(lines)
        const edited = around([...lines.slice(0, at), added, ...lines.slice(at)])
        for (const each of [text, edited, text])
          expect(readMarkdown(each).children).toEqual(parseMarkdown(each).children)
      }),
      { numRuns: 60 },
    )
  })

  const examples = specExamples()
  if (examples.length === 0)
    console.warn('The specification examples (FAULTLINE_SHARED/spec) are not there: one test is left out.')
  it.skipIf(examples.length === 0)(
    '[M30] gives the blocks of every specification example, and of all of them in a row',
    () => {
      for (const { markdown } of examples) expect(sliced(markdown, 1)).toEqual(whole(markdown))
      const long = examples
        .map(({ markdown }) => markdown)
        .filter((text) => !text.includes(']:') && !/^\s*<|^ {0,3}[`~]{3}/m.test(text))
        .join('\n\n')
      expect(sliced(long, 300)).toEqual(whole(long))
    },
  )
})
