import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { docxOf } from '../../kit/exportLabels.ts'
import { docxProblems, ownProblems } from '../../kit/ooxml.ts'

let good: Uint8Array

beforeAll(async () => {
  good = await docxOf('internal')
})

type Edit = (parts: Record<string, Uint8Array>) => void

const inPart =
  (name: string, pattern: RegExp, by: string | ((found: string) => string)): Edit =>
  (parts) => {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    const after = typeof by === 'string' ? before.replace(pattern, by) : before.replace(pattern, by)
    if (after === before) throw new Error(`the defect changes nothing in ${name}`)
    parts[name] = strToU8(after)
  }
const inBody = (pattern: RegExp, by: string | ((found: string) => string)) => inPart('word/document.xml', pattern, by)

const defects: readonly (readonly [string, Edit])[] = [
  ['a relationship that leads nowhere', inBody(/r:id="rId\d+"/, 'r:id="rId999"')],
  ['a style that is not defined', inBody(/<w:pStyle w:val="Heading1"\/>/, '<w:pStyle w:val="Nowhere"/>')],
  ['a list that is not defined', inBody(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>')],
  ['a list deeper than Word has', inBody(/<w:ilvl w:val="0"\/>/, '<w:ilvl w:val="9"/>')],
  ['two lists of one number', inBody(/<w:numId w:val="\d+"\/>/g, '<w:numId w:val="2"/>')],
  ['a cell without a paragraph', inBody(/(<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?)<w:p>.*?<\/w:p>(?=<\/w:tc>)/, '$1')],
  ['a link to a bookmark that is not there', inBody(/w:anchor="h_[^"]+"/, 'w:anchor="h_gone"')],
  ['a link inside a link', inBody(/(<w:hyperlink [^>]*>)(.*?)(<\/w:hyperlink>)/, '$1$1$2$3$3')],
  ['a picture without a description', inBody(/ descr="[^"]*"/, '')],
  ['two pictures of one id', inBody(/<w:drawing>.*?<\/w:drawing>/, (found) => found + found)],
  ['a header row that is none', inBody(/<w:tblHeader\/>/, '')],
  ['a grid with a column less', inBody(/<w:gridCol [^>]*\/>/, '')],
  ['space that is lost at an edge', inBody(/ xml:space="preserve"/g, '')],
  ['a bookmark name too long', inBody(/w:name="h_Summary"/, `w:name="h_${'x'.repeat(50)}"`)],
  ['a bare ampersand', inBody(/Drain/, 'Drain & drain')],
  ['a control character', inBody(/Drain/, 'Drain \u0007')],
  ['an element that does not exist', inBody(/<w:body>/, '<w:body><w:nonsense/>')],
  [
    'properties in the wrong order',
    inBody(/<w:pPr>(<w:pStyle w:val="Heading1"\/>)(.*?)<\/w:pPr>/, '<w:pPr><w:jc w:val="left"/>$1$2</w:pPr>'),
  ],
  ['a value that is no value', inBody(/<w:jc w:val="center"\/>/, '<w:jc w:val="middle"/>')],
  ['a footnote that is not there', inBody(/<w:footnoteReference w:id="1"\/>/, '<w:footnoteReference w:id="77"/>')],
  ['a picture without a content type', inPart('[Content_Types].xml', /<Default [^>]*Extension="png"[^>]*\/>/, '')],
  [
    'a picture that is missing',
    (parts) => {
      delete parts['word/media/image1.png']
    },
  ],
]

function broken(edit: Edit): Uint8Array {
  const parts = unzipSync(good)
  edit(parts)
  return zipSync(parts)
}

describe('the gate for Word files', () => {
  it('lets the untouched file pass', async () => {
    expect(await docxProblems(good)).toEqual([])
    expect(await docxProblems(broken(() => undefined))).toEqual([])
  }, 120_000)

  it.each(defects)('fails on %s', async (_, edit) => {
    expect(await docxProblems(broken(edit))).not.toEqual([])
  })

  it('fails on a file that is cut off, and on one that is no zip', () => {
    expect(ownProblems(good.slice(0, good.length / 2))).not.toEqual([])
    expect(ownProblems(strToU8('no zip at all'))).not.toEqual([])
  })

  it('fails on a package whose types do not come first, and on a name that is there twice', () => {
    const parts = unzipSync(good)
    const { '[Content_Types].xml': types = new Uint8Array(), ...rest } = parts
    expect(ownProblems(zipSync({ ...rest, '[Content_Types].xml': types }))).toContain(
      'package: [Content_Types].xml is not first',
    )
    const twin = zipSync(
      { ...parts, 'word/documenu.xml': parts['word/document.xml'] ?? new Uint8Array() },
      { level: 0 },
    )
    const name = strToU8('word/documenu.xml')
    for (let at = 0; at < twin.length - name.length; at += 1) {
      if (name.every((byte, index) => twin[at + index] === byte)) twin[at + 12] = 't'.charCodeAt(0)
    }
    expect(ownProblems(twin)).toContain('package: a name is there twice')
  })
})
