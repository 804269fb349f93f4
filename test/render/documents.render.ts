import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parcelLabels } from '../fixtures/documents/parcelLabels.ts'
import { docxOf } from '../kit/exportLabels.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-render-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Rendered {
  readonly pages: number
  readonly size: string
  /** The words of each page, laid out. */
  readonly text: readonly string[]
}

/** A Word file as LibreOffice lays it out. A profile of its own, so that a running LibreOffice is left alone. */
function render(name: string, bytes: Uint8Array): Rendered {
  const file = path.join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' })
  const pdf = path.join(folder, `${name}.pdf`)
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    size: /^Page size:\s+(.*)$/m.exec(info)?.[1] ?? '',
    text: text.split('\f').slice(0, -1),
  }
}

/** Is there anything but white on the page, and in how many rows of the picture? */
function inkOf(name: string, page: number): number {
  const target = path.join(folder, `${name}-page`)
  execFileSync('pdftoppm', [
    '-gray',
    '-r',
    '30',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    path.join(folder, `${name}.pdf`),
    target,
  ])
  const bytes = readFileSync(`${target}.pgm`)
  const [, width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? []
  const pixels = bytes.subarray(bytes.length - Number(width) * Number(height))
  return Array.from({ length: Number(height) }, (_, row) =>
    pixels.subarray(row * Number(width), (row + 1) * Number(width)),
  ).filter((row) => row.some((value) => value < 128)).length
}

describe('the internal document in LibreOffice', () => {
  let rendered: Rendered
  beforeAll(async () => {
    rendered = render('internal', await docxOf('internal'))
  })

  it('has the pages that it should, on A4', () => {
    expect(Math.abs(rendered.pages - 6)).toBeLessThanOrEqual(1)
    expect(rendered.size).toMatch(/^595\.\d+ x 841\.\d+ pts \(A4\)/)
  })

  it('says on every page for whom it is, and numbers the pages', () => {
    rendered.text.forEach((page, index) => {
      expect(page).toContain('Internal. Not for customers.')
      expect(page).toContain(`Page ${index + 1} of ${rendered.pages}`)
    })
  })

  it('numbers each list from its own start', () => {
    const all = rendered.text.join('\n')
    for (const line of [
      '1. Drain the queue',
      '2. Restart the store',
      '3. Wait',
      '5. Fifth step first',
      '6. then the sixth',
    ])
      expect(all).toMatch(new RegExp(line.replace('. ', '\\.\\s+')))
    expect(all).not.toMatch(/\d\.\s+It took eleven minutes/)
  })

  it('shows check boxes, footnotes and code as they are', () => {
    const all = rendered.text.join('\n')
    expect(all).toMatch(/☑\s+Page the store team/)
    expect(all).toMatch(/☐\s+Warm the spare store/)
    expect(all.match(/The store is called vault-3 inside\./g)).toHaveLength(2)
    expect(all).toContain('labelctl drain --depot north \\')
  })

  it('leaves no heading alone at the foot of a page', () => {
    const headings = [
      'Summary',
      'What happened',
      'Timeline',
      'Metrics',
      'Customer impact',
      'Contributing factors',
      'Whys',
      'Resolution',
      'Action items',
      'Steps that were tried',
    ]
    for (const page of rendered.text) {
      const lines = page
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      const last = lines.filter((line) => !/Page \d+ of \d+$/.test(line)).at(-1)
      expect(headings).not.toContain(last)
    }
  })

  it('draws something on every page', () => {
    for (let page = 1; page <= rendered.pages; page += 1) expect(inkOf('internal', page)).toBeGreaterThan(5)
  })
})

describe('the customer document in LibreOffice', () => {
  it('has its pages, promises and picture, and nothing for insiders', async () => {
    const { pages, text } = render('customer', await docxOf('customer'))
    expect(Math.abs(pages - 3)).toBeLessThanOrEqual(1)
    const all = text.join('\n')
    expect(all).toContain('Draw large templates apart (Completed)')
    expect(all).toContain('Limits for every template (In progress, Q2 2026)')
    expect(all).toContain('Figure 1. Labels printed, labels/min, 10 Mar 2026.')
    expect(all).not.toMatch(/SECRET|Internal/)
  })

  it('is as long on Letter, and says so', async () => {
    const { pages, size } = render('letter', await docxOf('customer', { paper: 'letter' }))
    expect(Math.abs(pages - 3)).toBeLessThanOrEqual(1)
    expect(size).toContain('612 x 792 pts (letter)')
  })
})

describe('a long timeline in LibreOffice', () => {
  it('repeats its header on every page and cuts no row', async () => {
    const base = parcelLabels()
    const events = Array.from({ length: 120 }, (_, index) => ({
      id: `long-${index}`,
      at: new Date(Date.parse('2026-03-10T09:00:00Z') + index * 60_000).toISOString().replace('.000Z', 'Z'),
      zone: 'UTC',
      kind: 'note' as const,
      text: `Entry number ${index + 1} begins here and goes on for long enough to need a second line on the page, where it ends as ${index + 1}-end.`,
      audience: 'internal' as const,
      origins: [],
    }))
    const { text } = render('long', await docxOf('internal', { postmortem: { ...base, events, marks: [] } }))
    const pages = text.filter((page) => page.includes('Entry number'))
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) {
      expect(page).toMatch(/Time\s+What happened/)
      const begun = page.match(/Entry number (\d+)/g)?.length
      expect(page.match(/\d+-end\./g)?.length).toBe(begun)
    }
  })
})
