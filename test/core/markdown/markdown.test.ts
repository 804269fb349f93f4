import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import { strayFences } from '../../../core/markdown/strayFences.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'

/** The tree without positions, as plain data. */
function bare(node: Root | Nodes): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value)))
}
const tree = (text: string) => bare(parseMarkdown(text))
const rewritten = (text: string) => writeMarkdown(parseMarkdown(text))
const kinds = (text: string) => parseMarkdown(text).children.map((node) => node.type)

describe('chips', () => {
  it('[M1] a link to a fact, an event or a series is a chip and is written back as that link', () => {
    const text =
      'For [2 h 14 min](fact:impact.duration?as=long), from [08:08](event:E1?as=clock) at [41 %](series:S1?at=2025-11-24T09:00:00Z).'
    const [paragraph] = parseMarkdown(text).children
    expect(paragraph?.type === 'paragraph' && paragraph.children.filter((n) => n.type === 'chip').map(bare)).toEqual([
      { type: 'chip', target: 'fact:impact.duration?as=long', value: '2 h 14 min' },
      { type: 'chip', target: 'event:E1?as=clock', value: '08:08' },
      { type: 'chip', target: 'series:S1?at=2025-11-24T09:00:00Z', value: '41 %' },
    ])
    expect(rewritten(text)).toBe(text)
  })

  it('[M1] a label with brackets and a target with spaces survive', () => {
    for (const text of ['[a \\] \\[ b](fact:x)', '[x](<event:a b>)', '[](fact:x)', '**[1 h](fact:ttd)** | x'])
      expect(tree(rewritten(text))).toEqual(tree(text))
  })
})

describe('audience blocks', () => {
  it('[M2] a fence on a line of its own opens a block, up to the closing line', () => {
    expect(tree('a\n:::internal\n\n- b\n\n::: \nc')).toEqual(
      bare({
        type: 'root',
        children: [
          { type: 'paragraph', children: [{ type: 'text', value: 'a' }] },
          {
            type: 'audienceBlock',
            audience: 'internal',
            closed: true,
            children: [
              {
                type: 'list',
                ordered: false,
                start: null,
                spread: false,
                children: [
                  {
                    type: 'listItem',
                    spread: false,
                    checked: null,
                    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'b' }] }],
                  },
                ],
              },
            ],
          },
          { type: 'paragraph', children: [{ type: 'text', value: 'c' }] },
        ],
      }),
    )
  })

  it('[M2] white space after the colons is allowed, other names are not', () => {
    expect(kinds(':::   internal  \nx\n:::')).toEqual(['audienceBlock'])
    expect(kinds(':::note\nx\n:::')).toEqual(['paragraph'])
    expect(kinds('::::internal\nx')).toEqual(['paragraph'])
    expect(kinds(':::Internal\nx')).toEqual(['paragraph'])
  })

  it('[M2] customer wording keeps the hash of what it rewords', () => {
    const [block] = parseMarkdown(':::customer of=1a2b3c4d\nSends were late.\n:::').children
    expect(block).toMatchObject({ type: 'audienceBlock', audience: 'customer', rewords: '1a2b3c4d', closed: true })
    expect(rewritten('::: customer   of=1a2b3c4d\nx\n:::')).toBe(':::customer of=1a2b3c4d\nx\n:::')
  })

  it('[M3] an unclosed block reaches to the end, and stays unclosed', () => {
    const text = 'a\n\n:::internal\nb\n\n> c\n\nd'
    expect(parseMarkdown(text).children[1]).toMatchObject({ type: 'audienceBlock', closed: false })
    expect(kinds(text)).toEqual(['paragraph', 'audienceBlock'])
    expect(rewritten(text)).toBe(text)
  })

  it('[M3] an unclosed block that is no longer last is closed when written', () => {
    const root = parseMarkdown(':::internal\nsecret')
    root.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'public' }] })
    expect(writeMarkdown(root)).toBe(':::internal\nsecret\n:::\n\npublic')
  })

  it('[M2] blocks nest, and the inner one closes first', () => {
    const text = ':::internal\na\n\n:::customer\nb\n:::\n\nc\n:::'
    const [outer] = parseMarkdown(text).children
    expect(outer?.type === 'audienceBlock' && outer.children.map((n) => n.type)).toEqual([
      'paragraph',
      'audienceBlock',
      'paragraph',
    ])
    expect(rewritten(text)).toBe(text)
  })

  it('[M2] a fence ends a table, a quote and a lazy paragraph before it', () => {
    expect(kinds('a | b\n--|--\nc | d\n:::internal\nx\n:::')).toEqual(['table', 'audienceBlock'])
    expect(kinds('> a\n:::internal\nx\n:::')).toEqual(['blockquote', 'audienceBlock'])
    expect(kinds('- a\n:::internal\nx\n:::\n- b')).toEqual(['list', 'audienceBlock', 'list'])
  })
})

describe('internal runs', () => {
  it('[M4] brackets balance, code spans and escapes are respected, soft breaks stay', () => {
    const [paragraph] = parseMarkdown('x :internal[a `]` [10:22](event:E1) [b] \\] *c*\nd] y').children
    const run = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined
    expect(run?.type).toBe('internalRun')
    expect(run && plainText(run)).toBe('a ] 10:22 [b] ] c\nd')
  })

  it('[M4] an unbalanced one is text, and is reported', () => {
    const text = 'see :internal[host-7 and more'
    expect(kinds(text)).toEqual(['paragraph'])
    expect(plainText(parseMarkdown(text))).toBe(text)
    expect(strayFences(text)).toEqual([{ line: 1, text }])
  })
})

describe('what only looks like a fence', () => {
  it('[M5] every line that was not read as a fence is named', () => {
    const text = [
      ':::internal',
      'a',
      ':::',
      '```',
      ':::internal',
      '```',
      '- b',
      '  :::internal',
      '> :::customer',
      '',
      ':::note',
      '',
      ':::',
      '',
      ':: internal',
      '',
      '\\:::internal',
      '',
      '：：：internal',
    ].join('\n')
    expect(strayFences(text).map((stray) => stray.line)).toEqual([5, 8, 9, 11, 13, 15, 17, 19])
  })

  it('[M5] clock times, hosts and prose about internal things are not', () => {
    for (const text of [
      'At 10:22:33 it ended',
      'host:8080',
      'C::D',
      ':smile: internal: no',
      '* note: internal[1] only',
      '::1',
    ])
      expect(strayFences(text)).toEqual([])
  })
})

describe('text that is not ours', () => {
  const plain = (text: string) =>
    bare(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  const piece = fc.oneof(
    fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`),
    fc.constantFrom(
      'host:8080',
      'key:value',
      ':smile:',
      'a::b',
      '::1',
      ': x',
      ':internal',
      ':::',
      'render-7',
      '[x]',
      '10:22[1]',
    ),
    fc.stringMatching(/^[a-z]{1,7}$/),
  )
  const prose = fc
    .array(
      fc.array(piece, { minLength: 1, maxLength: 6 }).map((words) => `It ${words.join(' ')}`),
      { minLength: 1, maxLength: 3 },
    )
    .map((lines) => lines.join('\n'))

  it('[M6] prose with clock times, host:port, key:value and emoji codes reads the same with our syntax as without it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(tree(text)).toEqual(plain(text))
      }),
      { numRuns: 10_000 },
    )
  }, 120_000)
})

describe('writing', () => {
  it('[M7] the same marks every time: - bullets, * and **, fences, a backslash at a hard break, bare addresses', () => {
    const text =
      '* a\n* b\n\n__x__ _y_ ~~z~~  \nnext\n\n~~~ts\nq\n~~~\n\n***\n\nhttps://example.com/a and <https://b.example/c>'
    expect(rewritten(text)).toBe(
      '- a\n- b\n\n**x** *y* ~~z~~\\\nnext\n\n```ts\nq\n```\n\n---\n\nhttps://example.com/a and https://b.example/c',
    )
  })

  const inline = fc.constantFrom(
    'a',
    ' ',
    'word',
    '10:22',
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '\\',
    ':',
    ':internal[',
    ':internal[x]',
    '[1 h](fact:ttd)',
    '[08:15](event:E1?as=clock)',
    '**b**',
    '~~c~~',
    '`d`',
    '!',
    '<',
    '|',
    'https://x.example/y',
  )
  const line = fc.oneof(
    { weight: 5, arbitrary: fc.array(inline, { maxLength: 7 }).map((parts) => parts.join('')) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ':::internal',
        ':::customer',
        '::: customer of=0123abcd',
        ':::',
        '',
        '',
        '```',
        '- ',
        '> q',
        '  :::internal',
        '1. n',
        '# h',
        '---',
        ':::x',
      ),
    },
  )
  const document = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'))

  it('[M8] reading what was written gives the same tree, for text full of our syntax', () => {
    fc.assert(
      fc.property(document, (text) => {
        const once = rewritten(text)
        expect(tree(once)).toEqual(tree(text))
      }),
      { numRuns: 1500 },
    )
  }, 120_000)
})
