import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { companyFile } from '../../kit/companyFile.ts'
import { openDocx } from '../../kit/docxPackage.ts'
import { docxOf, exportLabels } from '../../kit/exportLabels.ts'
import { docxProblems } from '../../kit/ooxml.ts'
import { readDocx } from '../../kit/readDocx.ts'

describe('a report in a company’s look', () => {
  it('[X30] is valid, keeps every word, and is the same bytes twice', async () => {
    const reference = await companyFile()
    for (const audience of ['internal', 'customer'] as const) {
      const [plain, dressed, again] = [
        await docxOf(audience),
        await docxOf(audience, { reference }),
        await docxOf(audience, { reference }),
      ]
      expect(await docxProblems(dressed)).toEqual([])
      expect(readDocx(dressed).paragraphs).toEqual(readDocx(plain).paragraphs)
      expect(Buffer.from(dressed).equals(Buffer.from(again))).toBe(true)
    }
  }, 60_000)

  it('[X30] goes by their style of the same name, and brings along what they lack', async () => {
    const docx = openDocx(await docxOf('customer', { reference: await companyFile() }))
    const [body, styles] = [docx.text('word/document.xml'), docx.text('word/styles.xml')]
    expect(body).toContain('<w:pStyle w:val="berschrift1"/>')
    expect(body).not.toContain('<w:pStyle w:val="Heading1"/>')
    expect(/<w:style [^>]*w:styleId="berschrift1"[\s\S]*?<\/w:style>/.exec(styles)?.[0]).toContain('008060')
    expect(styles.match(/<w:name w:val="heading 1"\/>/gi)).toHaveLength(1)
    expect(styles).toContain('w:styleId="ReportCodeBlock"')
    expect(styles).toContain('w:styleId="TableText"')
  })

  it('[X30] shows their logo, link and footer; what is internal still says so', async () => {
    const reference = await companyFile()
    const docx = openDocx(await docxOf('internal', { reference }))
    const named = (kind: string) =>
      docx.names
        .filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name))
        .map(docx.text)
        .join('')
    expect(named('header')).toContain('larkspur.example')
    expect(named('header')).toContain('Internal. Not for customers.')
    expect(named('footer')).toContain('Larkspur Parcels, Canal Street 4')
    expect(docx.names.filter((name) => name.startsWith('word/media/company-header'))).toHaveLength(1)
  })

  it('[X30] shows their logo and footer on turned pages too', async () => {
    const labels = parcelLabels()
    const wide = ['Depot', '---', 'sorter-hall-number'].map((cell) => `| ${`${cell} | `.repeat(7)}`).join('\n')
    const sections = labels.sections.map((one) => (one.id === 'resolution' ? { ...one, text: wide } : one))
    const postmortem = { ...labels, sections }
    const dressed = await docxOf('internal', { postmortem, reference: await companyFile() })
    expect(await docxProblems(dressed)).toEqual([])
    const docx = openDocx(dressed)
    const parts = (kind: string) => docx.names.filter((name) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name))
    expect(parts('header').length).toBeGreaterThan(2)
    for (const name of parts('header')) expect(docx.text(name)).toContain('larkspur.example')
    for (const name of parts('footer')) expect(docx.text(name)).toContain('Larkspur Parcels, Canal Street 4')
  }, 60_000)

  it('[X31] is refused with the reason when the file can’t be used', async () => {
    for (const [reference, reason] of [
      [new TextEncoder().encode('hello'), 'it is not a .docx file'],
      [zipSync({ 'a.txt': new Uint8Array(3) }), 'it holds no Word document'],
      [zipSync({ 'bomb.bin': new Uint8Array(65 * 1024 * 1024) }), 'it unpacks to more than 64 MB'],
    ] as const)
      await expect(exportLabels('customer', ['docx'], { reference })).rejects.toMatchObject({
        code: 'export.badReference',
        detail: { reason },
      })
  })
})
