import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { writeDocx } from '../../../core/export/docx/writeDocx.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { openDocx } from '../../kit/docxPackage.ts'
import { docxOf, exportLabels } from '../../kit/exportLabels.ts'
import { expectGolden } from '../../kit/golden.ts'
import { docxProblems, ownProblems } from '../../kit/ooxml.ts'
import { readDocx } from '../../kit/readDocx.ts'

function documentOf(root: Root, more: Partial<ComposedDocument> = {}): ComposedDocument {
  return {
    audience: 'internal',
    title: 'A title',
    subtitle: 'Postmortem',
    language: 'en',
    versionLine: '',
    creator: 'Larkspur',
    slug: 'a-title',
    created: '2026-03-10T18:00:00Z',
    properties: [],
    root,
    updates: [],
    withheld: { blocks: 0, events: 0, actions: 0 },
    ...more,
  }
}

const write = (root: Root, more: Partial<ComposedDocument> = {}, paper: 'a4' | 'letter' = 'a4') => {
  const document = documentOf(root, more)
  return writeDocx({ platform: nodePlatform(), document, postmortem: parcelLabels(), paper })
}

const fromText = (markdown: string, more: Partial<ComposedDocument> = {}) => write(parseMarkdown(markdown), more)

const readers = ['internal', 'customer'] as const

describe('a Word document', () => {
  it.each(readers)(
    '[X13] for %s readers passes every check',
    async (audience) => {
      expect(await docxProblems(await docxOf(audience))).toEqual([])
    },
    120_000,
  )

  it('[X13] on Letter paper too', async () => {
    const bytes = await docxOf('customer', { paper: 'letter' })
    expect(await docxProblems(bytes)).toEqual([])
    expect(openDocx(bytes).text('word/document.xml')).toContain('<w:pgSz w:w="12240" w:h="15840"')
  })

  it.each(readers)('[X14] for %s readers is the golden document.xml', async (audience) => {
    const text = openDocx(await docxOf(audience)).text('word/document.xml')
    expectGolden(
      `documents/labels-${audience}.document.xml`,
      `${text.replace(/(?<=>)(?=<w:(?:p|tbl|tr|tc|sectPr)[ >])/g, '\n')}\n`,
    )
  })

  it('[X15] reads back as headings, lists with their numbers, tables, links, code, notes and check boxes', async () => {
    const reading = readDocx(await docxOf('internal'))
    expect(reading.title).toBe('SECRET vault-3 ran out of drawing memory')
    expect(reading.outline.filter(({ level }) => level === 2)).toEqual([
      { level: 2, text: 'Now' },
      { level: 2, text: 'Steps that were tried' },
    ])
    expect(reading.items.slice(-10)).toEqual([
      { level: 0, sign: '1.', text: 'Drain the queue by hand, one depot at a time.', checked: null },
      { level: 0, sign: '2.', text: 'Restart the store', checked: null },
      { level: 1, sign: '–', text: 'with the old image', checked: null },
      { level: 2, sign: '▪', text: 'on one node', checked: null },
      { level: 3, sign: '•', text: 'and then on the rest', checked: null },
      { level: 0, sign: '3.', text: 'Wait', checked: null },
      { level: 0, sign: '5.', text: 'Fifth step first', checked: null },
      { level: 0, sign: '6.', text: 'then the sixth', checked: null },
      { level: 0, sign: '', text: 'Page the store team', checked: true },
      { level: 0, sign: '', text: 'Warm the spare store', checked: false },
    ])
    expect(reading.tables.every(({ headerRepeats }) => headerRepeats)).toBe(true)
    expect(reading.tables.at(-1)).toEqual({
      rows: [
        ['Depot', 'Labels late', 'State'],
        ['North', '12,400', 'back'],
        ['A very long depot name with pipes | in it', '7', 'ok'],
        ['Short', '', ''],
      ],
      headerRepeats: true,
      alignments: ['left', 'right', 'center'],
    })
    expect(reading.code).toEqual(['labelctl drain --depot north \\\n\t--wait 30s  # two  spaces'])
    expect(reading.footnotes).toEqual(['The store is called vault-3 inside.', 'The store is called vault-3 inside.'])
    expect(reading.links).toContainEqual({ text: 'the runbook', target: 'https://wiki.larkspur.example/labels' })
    expect(reading.links).toContainEqual({ text: 'Supporting information', target: '#h_Supporting_information' })
    expect(reading.images).toHaveLength(1)
    expect(reading.images[0]?.alt).toContain('It falls from about 900 labels/min to 380 labels/min at 09:30.')
    expect(reading.properties).toMatchObject({
      'dc:title': 'SECRET vault-3 ran out of drawing memory',
      'dc:creator': 'Larkspur Parcels',
      'dc:language': 'en',
      'dcterms:created': '2026-03-10T18:00:00Z',
    })
  })

  it('[X15] says every word of the text once, and no word that is not in it', async () => {
    const root = parseMarkdown(
      '# Head\n\nOne *two* **three** `four`\nfive [six](https://x.example).\n\n- seven\n  - eight\n\n> nine\n\n| ten | eleven |\n|---|---|\n| twelve | |',
    )
    const { paragraphs } = readDocx(await write(root))
    const words = (text: string) => text.split(/\s+/).filter(Boolean)
    expect(words(paragraphs.slice(2).join('\n'))).toEqual(words(plainText(root)))
  })

  it('[X16] lets nothing for insiders through to customers: not in text, alt text, links, properties or styles', async () => {
    const { parts, names } = openDocx(await docxOf('customer'))
    const decoder = new TextDecoder()
    for (const name of names)
      if (/\.(xml|rels)$/.test(name)) expect(decoder.decode(parts[name])).not.toContain('SECRET')
  })

  it('[X17] makes what XML can not hold visible, and stays readable', async () => {
    const text = 'bell \u0007 null \u0000 vt \u000B ffff \uFFFF lone \uD800 end ]]> & < tab\tgap'
    const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] }
    const bytes = await write(root, { title: `Title ${text}` })
    expect(await docxProblems(bytes)).toEqual([])
    expect(readDocx(bytes).paragraphs.at(-1)).toBe('bell ␇ null ␀ vt   ffff \uFFFD lone \uFFFD end ]]> & < tab\tgap')
  })

  it('[X32] tells how many characters it shows by other signs', async () => {
    const labels = parcelLabels()
    const sections = labels.sections.map((section) =>
      section.id === 'commitment' ? { ...section, text: 'bell \u0007 escape \u001B[31m end\r\nline' } : section,
    )
    const { findings } = await exportLabels('customer', ['docx'], { postmortem: { ...labels, sections } })
    expect(findings.find(({ rule }) => rule === 'docx-characters')?.message).toContain(
      '2 characters can’t stand in a Word file',
    )
    const clean = await exportLabels('customer', ['docx'])
    expect(clean.findings.some(({ rule }) => rule === 'docx-characters')).toBe(false)
  })

  it('[X17] takes any text at all', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(any, any, async (title, value) => {
        const root: Root = {
          type: 'root',
          children: [
            { type: 'heading', depth: 2, children: [{ type: 'text', value }] },
            { type: 'code', value },
          ],
        }
        expect(ownProblems(await write(root, { title }))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('[X18] sets Hebrew and Arabic from right to left, and names the language of Chinese, Japanese and Korean', async () => {
    const xml = openDocx(await fromText('שלום עולם\n\n東京は晴れ and English\n\nEnglish with مرحبا inside')).text(
      'word/document.xml',
    )
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:rtl\/>/g)?.length).toBe(2)
    expect(xml).toContain('<w:lang w:eastAsia="ja-JP"/>')
    expect(xml).toContain('<w:lang w:bidi="he-IL"/>')
  })

  it('[X49] turns the page for a table that is too wide, with its heading, and turns it back', async () => {
    const columns = Array.from({ length: 7 }, (_, index) => `Measured-${index}`)
    const cells = columns.map((_, index) => `a-very-long-value-no-${index}`)
    const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
    const wide = [line(columns), line(columns.map(() => '---')), line(cells), line(cells)].join('\n')
    const bytes = await fromText(`Before.\n\n## Wide\n\n${wide}\n\n## After\n\n1. one\n\nEnd.\n\n1. again`)
    expect(await docxProblems(bytes)).toEqual([])
    const xml = openDocx(bytes).text('word/document.xml')
    const sheets = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => /w:w="(\d+)"/.exec(tag)?.[1])
    expect(sheets).toEqual(['11906', '16838', '11906'])
    const [upright = '', turned = '', back = ''] = xml.split(/<w:sectPr>.*?<\/w:sectPr>(?:(?!<w:p>).)*?<\/w:p>/)
    expect([upright.includes('>A title<'), upright.includes('>Wide<')]).toEqual([true, false])
    expect([turned.includes('>Wide<'), turned.includes('a-very-long-value-no-6')]).toEqual([true, true])
    expect(back).toContain('>After<')
    const widths = [...turned.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2 * 1361)
    expect(readDocx(bytes).items.map(({ sign }) => sign)).toEqual(['1.', '1.'])
    expect(
      openDocx(await docxOf('internal'))
        .text('word/document.xml')
        .match(/<w:pgSz /g),
    ).toHaveLength(1)
  }, 60_000)

  it('[X19] throws on a node that it was not taught', async () => {
    const strange = { type: 'root', children: [{ type: 'mathBlock', value: 'x' }] } as unknown as Root
    await expect(write(strange)).rejects.toMatchObject({
      code: 'internal',
      detail: { reason: 'the Word export does not know “mathBlock”' },
    })
  })

  it('[X20] keeps lists apart: each counts from its own start, at any depth', async () => {
    const { items } = readDocx(
      await fromText('1. a\n2. b\n\nText.\n\n1. c\n   1. d\n   2. e\n2. f\n   1. g\n\n<!-- -->\n\n7. h\n8. i'),
    )
    expect(items.map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      '1. a',
      '2. b',
      '1. c',
      'a. d',
      'b. e',
      '2. f',
      'a. g',
      '7. h',
      '8. i',
    ])
  })
})
