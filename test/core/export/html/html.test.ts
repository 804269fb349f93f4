import fc from 'fast-check'
import { Window } from 'happy-dom'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { ComposedDocument } from '../../../../core/doc/document.ts'
import { htmlPage } from '../../../../core/export/html/htmlPage.ts'
import { parseMarkdown } from '../../../../core/markdown/parse.ts'
import { exportLabels, textOf } from '../../../kit/exportLabels.ts'
import { expectGolden } from '../../../kit/golden.ts'

const page = (audience: 'internal' | 'customer') => textOf(audience, 'html', /\.html$/)

const empty: ComposedDocument = {
  audience: 'customer',
  title: 'A title',
  subtitle: '',
  language: 'en',
  versionLine: '',
  creator: '',
  slug: 'a',
  created: '2026-01-01T00:00:00Z',
  properties: [],
  root: { type: 'root', children: [] },
  updates: [],
  withheld: { blocks: 0, events: 0, actions: 0 },
}
const bodyOf = (root: Root, more: Partial<ComposedDocument> = {}) => {
  const window = new Window()
  const document = new window.DOMParser().parseFromString(htmlPage({ ...empty, ...more, root }), 'text/html')
  return document.body
}

describe('the web page', () => {
  it.each(['internal', 'customer'] as const)('[X23] for %s readers is the golden file', async (audience) => {
    expectGolden(`documents/labels-${audience}.html`, await page(audience))
  })

  it('[X23] holds no script, handler, frame or address that is fetched, and tells what is marked on its chart', async () => {
    for (const text of [await page('internal'), await page('customer')]) {
      expect(text).not.toMatch(/<(?:script|iframe|object|embed|link|base|form)\b|\son\w+=|javascript:|@import|url\(/i)
      expect(text).not.toMatch(/\s(?:src|srcset|poster|data|action)="(?!data:image\/)/)
      expect(text.match(/<svg /g)).toHaveLength(1)
      expect(text).toContain('<b>09:04 UTC</b> Impact start')
    }
  })

  it('[X24] reads back as the document: headings, lists, tables, links, notes, code and check boxes', async () => {
    const root = parseMarkdown(
      '## Head *one*\n\n5. five\n6. six\n   - nested\n\n- [x] done\n- [ ] open\n\n| a | b |\n|:--|--:|\n| 1 | **2** |\n\nSee[^n] [the part](#head-one), [out](https://x.example "T"), [bad](javascript:alert(1)).\n\n```sh\na < b\n```\n\n[^n]: A *note*.\n\n![Map](https://x.example/m.png)',
    )
    const body = bodyOf(root)
    const texts = (selector: string) => [...body.querySelectorAll(selector)].map((each) => each.textContent?.trim())
    expect(texts('h2')).toEqual(['Head one'])
    expect(body.querySelector('ol')?.getAttribute('start')).toBe('5')
    expect([...body.querySelectorAll('input')].map((box) => box.hasAttribute('checked'))).toEqual([true, false])
    expect(
      [...body.querySelectorAll('td, th')].map((cell) => [cell.tagName, cell.textContent, cell.getAttribute('style')]),
    ).toEqual([
      ['TH', 'a', 'text-align: left'],
      ['TH', 'b', 'text-align: right'],
      ['TD', '1', 'text-align: left'],
      ['TD', '2', 'text-align: right'],
    ])
    expect([...body.querySelectorAll('main > p a')].map((link) => link.getAttribute('href'))).toEqual([
      '#note-1',
      '#head-one',
      'https://x.example',
      'https://x.example/m.png',
    ])
    expect(body.querySelector('#head-one')?.tagName).toBe('H2')
    expect(texts('pre')).toEqual(['a < b'])
    expect(texts('.notes p')).toEqual(['A note.'])
  })

  it('[X24] lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const root: Root = {
          type: 'root',
          children: [
            { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] },
            { type: 'html', value: `<script>alert(1)</script>${text}` },
            {
              type: 'paragraph',
              children: [{ type: 'link', url: `https://x.example/${text}`, children: [{ type: 'text', value: text }] }],
            },
          ],
        }
        const body = bodyOf(root, { title: `</title><script>${text}`, creator: `"><script>${text}` })
        expect(body.querySelectorAll('script, iframe')).toHaveLength(0)
        expect(body.querySelectorAll('main > *')).toHaveLength(3)
      }),
      { numRuns: 60 },
    )
  })

  it('[X26] is what a PDF is printed from; where nothing prints, the message says what to install', async () => {
    await expect(exportLabels('customer', ['pdf'])).rejects.toMatchObject({ code: 'export.noPdf' })
  })
})
