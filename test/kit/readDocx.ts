import { type DocxPackage, openDocx, relationships } from './docxPackage.ts'
import { child, elements, named, valOf, type XmlNode } from './xmlTree.ts'

export interface DocxReading {
  readonly title: string
  /** Headings with their level; 0 is the title. */
  readonly outline: readonly { readonly level: number; readonly text: string }[]
  /** Paragraphs of lists, with the sign that Word shows in front of them. */
  readonly items: readonly {
    readonly level: number
    readonly sign: string
    readonly text: string
    readonly checked: boolean | null
  }[]
  readonly tables: readonly {
    readonly rows: readonly (readonly string[])[]
    readonly headerRepeats: boolean
    readonly alignments: readonly string[]
  }[]
  readonly links: readonly { readonly text: string; readonly target: string }[]
  readonly images: readonly { readonly alt: string }[]
  readonly code: readonly string[]
  readonly footnotes: readonly string[]
  readonly captions: readonly string[]
  /** Every paragraph of the body, in order. */
  readonly paragraphs: readonly string[]
  readonly properties: Readonly<Record<string, string>>
}

/** A Word file as its reader understands it: styles, numbering and relationships followed, nothing of the markup left. */
export function readDocx(bytes: Uint8Array): DocxReading {
  const docx = openDocx(bytes)
  const body = docx.tree('word/document.xml')
  const paragraphs = named(body, 'w:p')
  return {
    title: paragraphs
      .filter((each) => styleOf(each) === 'Title')
      .map(textOf)
      .join(''),
    outline: paragraphs.flatMap(headingOf),
    items: listItems(docx, paragraphs),
    tables: named(body, 'w:tbl').map(tableOf),
    links: named(body, 'w:hyperlink').map((link) => linkOf(docx, link)),
    images: named(body, 'wp:docPr').map(({ attributes }) => ({ alt: attributes.descr ?? '' })),
    code: paragraphs.filter((each) => styleOf(each) === 'CodeBlock').map(textOf),
    footnotes: footnotesOf(docx),
    captions: paragraphs.filter((each) => styleOf(each) === 'Caption').map(textOf),
    paragraphs: paragraphs.map(textOf),
    properties: Object.fromEntries(docx.tree('docProps/core.xml').children.map(({ name, text }) => [name, text])),
  }
}

const styleOf = (paragraph: XmlNode) => valOf(child(paragraph, 'w:pPr'), 'w:pStyle')

/** Words in order; breaks are line ends, tabs tabs, check boxes nothing. */
export function textOf(node: XmlNode): string {
  return [...leaves(node)].join('')
}

function* leaves(node: XmlNode): Generator<string> {
  if (node.name === 'w:t') yield node.text
  else if (node.name === 'w:br') yield '\n'
  else if (node.name === 'w:tab') yield '\t'
  else if (node.name === 'w:sdt' && named(node, 'w14:checkbox').length > 0) return
  else if (node.name !== 'w:pPr' && node.name !== 'w:rPr') for (const each of node.children) yield* leaves(each)
}

function headingOf(paragraph: XmlNode) {
  const style = styleOf(paragraph)
  if (style === 'Title') return [{ level: 0, text: textOf(paragraph) }]
  const level = /^Heading(\d)$/.exec(style ?? '')?.[1]
  return level === undefined ? [] : [{ level: Number(level), text: textOf(paragraph) }]
}

function tableOf(table: XmlNode) {
  const rows = table.children.filter(({ name }) => name === 'w:tr')
  const cells = (row: XmlNode) => row.children.filter(({ name }) => name === 'w:tc')
  const first = rows[0]
  return {
    rows: rows.map((row) => cells(row).map((cell) => named(cell, 'w:p').map(textOf).join('\n'))),
    headerRepeats: child(child(first, 'w:trPr'), 'w:tblHeader') !== undefined,
    alignments: first ? cells(first).map((cell) => valOf(child(child(cell, 'w:p'), 'w:pPr'), 'w:jc') ?? '') : [],
  }
}

function linkOf(docx: DocxPackage, link: XmlNode) {
  const anchor = link.attributes['w:anchor']
  const target = anchor ?? relationships(docx, 'word/document.xml').get(link.attributes['r:id'] ?? '')?.target ?? ''
  return { text: textOf(link), target: anchor === undefined ? target : `#${anchor}` }
}

function footnotesOf(docx: DocxPackage): string[] {
  if (docx.parts['word/footnotes.xml'] === undefined) return []
  return named(docx.tree('word/footnotes.xml'), 'w:footnote')
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .map((note) =>
      named(note, 'w:p')
        .map((each) => textOf(each).trim())
        .join('\n'),
    )
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

/** numId → level → what Word makes of it, overrides applied. */
function numbering(docx: DocxPackage): Map<string, Map<number, Level>> {
  const tree = docx.tree('word/numbering.xml')
  const abstracts = new Map(named(tree, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'], node]))
  return new Map(
    named(tree, 'w:num').map((num) => {
      const levels = new Map<number, Level>()
      for (const level of named(abstracts.get(valOf(num, 'w:abstractNumId') ?? '') ?? num, 'w:lvl')) {
        const index = Number(level.attributes['w:ilvl'])
        const override = num.children.find(
          ({ name, attributes }) => name === 'w:lvlOverride' && Number(attributes['w:ilvl']) === index,
        )
        const start = Number(valOf(override, 'w:startOverride') ?? valOf(level, 'w:start') ?? 1)
        levels.set(index, { format: valOf(level, 'w:numFmt') ?? '', text: valOf(level, 'w:lvlText') ?? '', start })
      }
      return [num.attributes['w:numId'] ?? '', levels]
    }),
  )
}

function listItems(docx: DocxPackage, paragraphs: readonly XmlNode[]) {
  const lists = numbering(docx)
  const counts = new Map<string, number>()
  return paragraphs.flatMap((paragraph) => {
    const place = child(child(paragraph, 'w:pPr'), 'w:numPr')
    if (place === undefined) return []
    const [list, level] = [valOf(place, 'w:numId') ?? '', Number(valOf(place, 'w:ilvl') ?? 0)]
    const look = lists.get(list)?.get(level)
    const key = `${list} ${level}`
    const count = counts.has(key) ? (counts.get(key) ?? 0) + 1 : (look?.start ?? 1)
    counts.set(key, count)
    const box = [...elements(paragraph)].find(({ name }) => name === 'w14:checked')
    const checked = box === undefined ? null : box.attributes['w14:val'] === '1' || box.attributes['w14:val'] === 'true'
    return [{ level, sign: signOf(look, level, count), text: textOf(paragraph).replace(/^\t/, ''), checked }]
  })
}

function signOf(look: Level | undefined, level: number, count: number): string {
  if (look === undefined || look.format === 'none') return ''
  if (look.format === 'bullet') return look.text
  return look.text.replace(`%${level + 1}`, written(count, look.format))
}

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCharCode(96 + count)
  if (format === 'lowerRoman')
    return ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][count - 1] ?? String(count)
  return String(count)
}
