import fc from 'fast-check'
import type { Nodes, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { joinBlocks, postBlocks } from '../../../core/export/status/postBlocks.ts'
import { profiles } from '../../../core/export/status/profiles.ts'
import { walk } from '../../../core/export/walk.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { exportLabels, textOf } from '../../kit/exportLabels.ts'
import { expectGolden } from '../../kit/golden.ts'

const common = { markup: 'common', headings: 'bold', fencedCode: false } as const
const plain = { ...common, markup: 'plain' } as const

const pages = profiles.map(({ id }) => id)
const marked = profiles.filter(({ markup }) => markup === 'common').map(({ id }) => id)

const post = (markdown: string, look: Parameters<typeof postBlocks>[1] = common) =>
  joinBlocks(postBlocks(parseMarkdown(markdown).children, look))

const allowed = new Set(['root', 'paragraph', 'text', 'strong', 'list', 'listItem', 'link', 'inlineCode', 'heading'])

const kinds = (text: string) => new Set([...walk(fromMarkdown(text))].map(({ type }) => type))

/** Words only: what a reader sees, whatever the markup. */
const wordsOf = (node: Nodes) => plainText(node).replace(/\s+/g, ' ').trim()

describe('status posts', () => {
  it.each(pages)('[X4] for %s are the golden files', async (id) => {
    const { artifacts } = await exportLabels('customer', [`status:${id}`])
    const whole = artifacts.map(({ file, content }) => `=== ${file}\n${String(content)}`).join('\n')
    expectGolden(`documents/labels-status-${id}.txt`, whole)
    expect(whole).not.toContain('SECRET')
  })

  it.each(marked)('[X5] for %s use only the common subset', async (id) => {
    const { artifacts } = await exportLabels('customer', [`status:${id}`])
    for (const { file, content } of artifacts) {
      if (!file.endsWith('.md') || id === 'cstate') continue
      expect([...kinds(String(content))].filter((kind) => !allowed.has(kind))).toEqual([])
      expect(String(content)).not.toMatch(/[ \t]$/m)
    }
  })

  it('[X5] turns everything else into those: nested lists, tables, tasks, quotes, code, pictures, footnotes', () => {
    const text = post(
      [
        '# One\n\n## Two\n\nA *b* ~~c~~ `d`  \ne.[^n]',
        '- top:\n  - in\n  - deep\n\n- [x] did\n- [ ] will',
        '> quoted\n\n```sh\nrun - it\n```',
        '| Who | What |\n|---|---|\n| A | b |',
        '![map](https://x.example/m.png) <b>raw</b>\n\n[^n]: Note.',
      ].join('\n\n'),
    )
    expect(text).toBe(
      [
        '**One**',
        '**Two**',
        'A b c `d` e. (Note.)',
        '- top: in; deep\n- Done: did\n- Open: will',
        '“quoted”',
        'run — it',
        '- **Who:** A; **What:** b',
        'map (https://x.example/m.png) raw',
      ].join('\n\n'),
    )
  })

  it('[X6] escape no more than needed, and read back as the same words', () => {
    expect(post('Costs (about) 3 * 4. snake\\_case & more! 1\\. no list')).toBe(
      'Costs (about) 3 × 4. snake_case & more! 1. no list',
    )
    expect(post('1\\. not a list\n\n\\# not a heading\n\n\\- nor this')).toBe(
      '1\\. not a list\n\n\\# not a heading\n\n\\- nor this',
    )
    const word = fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '**',
        '`',
        '[x]',
        '<b>',
        '#',
        '1.',
        '-',
        '+',
        '>',
        '\\',
        'a_b',
        '_a',
        '|',
        '---',
        '~~~',
        '===',
        '##',
        '~~',
        '](',
        '&amp;',
        'http',
        '!',
        '___',
      ),
      fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-ascii' }).filter((text) => /\S/.test(text)),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (parts) => {
        const value = parts.join(' ').replace(/\s+/g, ' ').trim()
        fc.pre(value !== '')
        const nodes: RootContent[] = [{ type: 'paragraph', children: [{ type: 'text', value }] }]
        const text = joinBlocks(postBlocks(nodes, common))
        const expected = value.replace(/ - /g, ' — ').replace(/(\d ?)\*( ?\d)/g, '$1×$2')
        expect(wordsOf(fromMarkdown(text))).toBe(expected)
        expect([...kinds(text)].sort()).toEqual(['paragraph', 'root', 'text'])
      }),
      { numRuns: 1000 },
    )
  })

  it('[X7] as plain text hold no markup', () => {
    expect(post('## Head\n\n**Bold** and `code` and [here](https://x.example/a).\n\n- one\n- *two*', plain)).toBe(
      'Head\n\nBold and code and here (https://x.example/a).\n\n• one\n• two',
    )
  })

  it('[X8] count the limit of their page: one over is cut at a whole block, and says which to shorten', async () => {
    const long = (characters: number) => {
      const postmortem = parcelLabels()
      const fixed = `${'a'.repeat(99)} `
      const text = `First.\n\n${fixed.repeat(Math.ceil(characters / 100)).slice(0, characters - 8)}`
      const events = postmortem.events.map((event) =>
        event.id === 'ev-post-1' ? { ...event, text: text.replace(/ $/, 'a') } : event,
      )
      return { ...postmortem, events }
    }
    const run = async (characters: number) => {
      const { artifacts, findings } = await exportLabels('customer', ['status:incident-io'], {
        postmortem: long(characters),
      })
      const body = String(artifacts.find(({ file }) => file.endsWith('-1-investigating.md'))?.content).trim()
      return { body, finding: findings.find(({ key }) => key === 'status-length:incident-io:1') }
    }
    const under = await run(4095)
    const at = await run(4096)
    const over = await run(4097)
    expect([under.body.length, under.finding]).toEqual([4095, undefined])
    expect([at.body.length, at.finding]).toEqual([4096, undefined])
    expect(over.body).toBe('First.')
    expect(over.finding?.message).toContain('has 4097 characters, 1 more than incident.io takes')
    expect(over.finding?.blocks).toBe(false)
  })

  it('[X9] notify nobody, and backdate the whole series', async () => {
    const series: { request: string; body: unknown }[] = JSON.parse(
      await textOf('customer', 'status:statuspage', /-0-series\.json$/),
    )
    expect(series.map(({ request }) => request)).toEqual([
      'POST /v1/pages/{page_id}/incidents',
      'PATCH /v1/pages/{page_id}/incidents/{incident_id}',
      'PUT /v1/pages/{page_id}/incidents/{incident_id}/postmortem',
    ])
    expect(series[0]?.body).toEqual({
      incident: {
        name: 'Parcel labels printed late in the north region',
        status: 'investigating',
        body: 'We are looking into late labels in the north.',
        backfilled: true,
        backfill_date: '2026-03-10T09:20:00Z',
        deliver_notifications: false,
      },
    })
    for (const { id } of profiles) {
      const { artifacts } = await exportLabels('customer', [`status:${id}`])
      const payloads = artifacts.map(({ content }) => String(content)).join('')
      expect(payloads).not.toMatch(/"(?:deliver_notifications|notify\w*|notifications)": true/)
    }
  })
})
