import { convertToHtml } from 'mammoth'
import { type DocxPackage, openDocx, relationships } from './docxPackage.ts'
import { sdkErrors } from './ooxml.ts'
import { readDocx, textOf } from './readDocx.ts'
import { child, named, valOf, type XmlNode } from './xmlTree.ts'

/** What a Word file made of `everyConstruct.md`, a table of 60 rows below it, keeps of it. */
export interface FidelityCell {
  readonly what: string
  /** As read. */
  readonly value: string
  /** Is it what a Word user would have made by hand? */
  readonly kept: boolean
}

/** Whoever wrote the file: nothing here asks for our names of styles. `words` are those of the text. */
export async function docxFidelity(bytes: Uint8Array, words: readonly string[]): Promise<FidelityCell[]> {
  const docx = openDocx(bytes)
  const errors = await sdkErrors(bytes)
  return [
    cell('Open XML SDK errors', errors.length, errors.length === 0),
    ...headingCells(docx),
    ...listCells(docx, bytes),
    ...tableCells(docx),
    ...linkCells(docx),
    ...blockCells(docx),
    ...documentCells(docx),
    await mammothCell(bytes),
    wordsCell(docx, words),
  ]
}

const cell = (what: string, value: string | number, kept: boolean): FidelityCell => ({
  what,
  value: String(value),
  kept,
})

const bodyOf = (docx: DocxPackage) => docx.tree('word/document.xml')
const paragraphsOf = (docx: DocxPackage) => named(bodyOf(docx), 'w:p')
const styleOf = (paragraph: XmlNode) => valOf(child(paragraph, 'w:pPr'), 'w:pStyle') ?? ''
const stylesOf = (docx: DocxPackage) => named(docx.tree('word/styles.xml'), 'w:style')
const withText = (docx: DocxPackage, text: string) => paragraphsOf(docx).find((each) => textOf(each).includes(text))

function headingCells(docx: DocxPackage): FidelityCell[] {
  const names = new Map(
    stylesOf(docx).map((style) => [style.attributes['w:styleId'], valOf(style, 'w:name')?.toLowerCase() ?? '']),
  )
  const levels = paragraphsOf(docx).flatMap((each) => /^heading (\d)$/.exec(names.get(styleOf(each)) ?? '')?.[1] ?? [])
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
    named(bodyOf(docx), name).map(({ attributes }) => attributes['w:val'] ?? ''),
  )
  const undefinedStyles = [...new Set(used)].filter((id) => !names.has(id))
  const deeper = levels.slice(1, 3).map(Number)
  return [
    cell('headings as Word styles', levels.join(' '), levels.length === 11 && (deeper[1] ?? 0) > (deeper[0] ?? 0)),
    cell('styles used but not defined', undefinedStyles.join(' ') || 'none', undefinedStyles.length === 0),
  ]
}

function listCells(docx: DocxPackage, bytes: Uint8Array): FidelityCell[] {
  const { items } = readDocx(bytes)
  const signOf = (text: string) => items.find((item) => item.text.trim() === text)?.sign ?? 'none'
  const levels = ['Stop the belt', 'the day shift', 'by radio', 'twice'].map(
    (text) => items.find((item) => item.text.trim() === text)?.level ?? -1,
  )
  // Some writers give what is inside a list without a sign: that reads the same.
  const inside = items.filter(({ text, sign }) => /^(?:Wait until|beltctl)/.test(text.trim()) && sign.trim() !== '')
  const boxes = named(bodyOf(docx), 'w14:checkbox').length
  const start = (text: string) => signOf(text).replace(/\D/g, '')
  return [
    cell('numbering restarts', signOf('One again'), start('One again') === '1'),
    cell('a list begins at five', signOf('Five'), start('Five') === '5'),
    cell('the list goes on after what is inside', signOf('Look'), start('Look') === '4'),
    cell(
      'inside an item, not numbered',
      inside.length === 0 ? 'yes' : `${inside.length} numbered`,
      inside.length === 0,
    ),
    cell('nested levels', levels.join(' '), levels.join(' ') === '0 1 2 3'),
    cell('check boxes', boxes, boxes === 3),
  ]
}

function tableCells(docx: DocxPackage): FidelityCell[] {
  const rows = named(bodyOf(docx), 'w:tbl').map((table) => table.children.filter(({ name }) => name === 'w:tr'))
  const has = (row: XmlNode | undefined, name: string) => child(child(row, 'w:trPr'), name) !== undefined
  const repeat = rows.filter(([first]) => has(first, 'w:tblHeader')).length
  const whole = rows.flat().filter((row) => has(row, 'w:cantSplit')).length
  const all = rows.flat().length
  const aligned = named(bodyOf(docx), 'w:tc').filter((each) => {
    const jc = valOf(child(child(each, 'w:p'), 'w:pPr'), 'w:jc')
    return jc === 'right' || jc === 'end'
  }).length
  return [
    cell('header row repeats', `${repeat} of ${rows.length}`, rows.length > 0 && repeat === rows.length),
    cell('rows do not break', `${whole} of ${all}`, all > 0 && whole === all),
    cell('cells aligned right', aligned, aligned === 61),
  ]
}

function linkCells(docx: DocxPackage): FidelityCell[] {
  const links = named(bodyOf(docx), 'w:hyperlink')
  const known = relationships(docx, 'word/document.xml')
  const outside = links.filter(({ attributes }) => known.get(attributes['r:id'] ?? '')?.external === true).length
  const anchors = links.flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
  const bookmarks = named(bodyOf(docx), 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
  const dangling = anchors.filter((anchor) => !bookmarks.includes(anchor)).length
  const value = `${outside} outside, ${anchors.length} inside, ${dangling} dangling`
  return [cell('links', value, outside === 2 && anchors.length > 0 && dangling === 0)]
}

function blockCells(docx: DocxPackage): FidelityCell[] {
  const code = paragraphsOf(docx).find((each) => textOf(each).startsWith('beltctl'))
  const spaced = code !== undefined && textOf(code) === 'beltctl start\t--slow   # two  spaces'
  const pictures = named(bodyOf(docx), 'wp:docPr')
  const alt = pictures[0]?.attributes.descr ?? ''
  const indentOf = (text: string) =>
    Number(child(child(withText(docx, text), 'w:pPr'), 'w:ind')?.attributes['w:left'] ?? 0)
  const quote = [indentOf('They said'), indentOf('first in the quote'), indentOf('and deeper still')]
  const notes =
    docx.parts['word/footnotes.xml'] === undefined ? [] : named(docx.tree('word/footnotes.xml'), 'w:footnote')
  const own = notes.filter(({ attributes }) => attributes['w:type'] === undefined)
  const linked = own.filter((note) => named(note, 'w:hyperlink').length > 0).length
  return [
    cell(
      'code in a style of its own',
      code === undefined ? 'none' : styleOf(code),
      code !== undefined && styleOf(code) !== '',
    ),
    cell('spaces and tab of code', spaced ? 'kept' : 'lost', spaced),
    cell(
      'picture and its description',
      `${pictures.length}, “${alt}”`,
      pictures.length === 1 && alt.startsWith('Labels a minute'),
    ),
    cell('footnotes, with links', `${own.length}, ${linked}`, own.length === 3 && linked === 2),
    cell(
      'quote, list in it, quote in it set in',
      quote.join(' '),
      quote[0] !== undefined && (quote[1] ?? 0) > quote[0] && (quote[2] ?? 0) > quote[0],
    ),
  ]
}

function documentCells(docx: DocxPackage): FidelityCell[] {
  const body = bodyOf(docx)
  const core = new Map(docx.tree('docProps/core.xml').children.map(({ name, text }) => [name, text]))
  const properties = ['dc:title', 'dc:creator', 'dc:language'].filter((name) => (core.get(name) ?? '') !== '')
  const footers = docx.names.filter((name) => /^word\/footer\d*\.xml$/.test(name)).map((name) => docx.text(name))
  const contents = paragraphsOf(docx).filter((each) => {
    const name = stylesOf(docx).find(({ attributes }) => attributes['w:styleId'] === styleOf(each))
    return /^toc 1$/i.test(valOf(name, 'w:name') ?? '') && named(each, 'w:hyperlink').length === 1
  }).length
  const field = named(body, 'w:instrText').some(({ text }) => /^\s*TOC\b/.test(text))
  const bidi = named(body, 'w:bidi').length
  const rtl = named(body, 'w:rtl').length
  const eastAsian = named(body, 'w:lang').filter(({ attributes }) => attributes['w:eastAsia'] !== undefined).length
  return [
    cell('contents', contents > 0 ? `${contents} links` : field ? 'a field' : 'none', contents > 0 || field),
    cell(
      'page numbers',
      footers.some((text) => /\bPAGE\b/.test(text)) ? 'yes' : 'no',
      footers.some((text) => /\bPAGE\b/.test(text)),
    ),
    cell('title, author, language', properties.join(' '), properties.length === 3),
    cell('right to left: paragraph, run', `${bidi}, ${rtl}`, bidi === 1 && rtl >= 1),
    cell('East Asian languages named', eastAsian, eastAsian >= 2),
  ]
}

async function mammothCell(bytes: Uint8Array): Promise<FidelityCell> {
  try {
    const { value } = await convertToHtml({ buffer: Buffer.from(bytes) })
    return cell('mammoth reads it', 'yes', value.includes('The sorter stopped'))
  } catch (error) {
    return cell('mammoth reads it', String(error), false)
  }
}

function wordsCell(docx: DocxPackage, words: readonly string[]): FidelityCell {
  const notes = docx.parts['word/footnotes.xml'] === undefined ? '' : textOf(docx.tree('word/footnotes.xml'))
  const alts = named(bodyOf(docx), 'wp:docPr').map(({ attributes }) => attributes.descr ?? '')
  const text = [...paragraphsOf(docx).map(textOf), notes, ...alts].join(' ')
  const lost = words.filter((word) => !text.includes(word))
  const share = `${((100 * (words.length - lost.length)) / Math.max(1, words.length)).toFixed(1)} %`
  return cell(
    'words kept',
    lost.length === 0 ? share : `${share}, not ${lost.slice(0, 4).join(' ')}`,
    lost.length === 0,
  )
}
