import type { Paragraph as MdastParagraph } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import { FaultlineError } from '../../errors.ts'
import type { ExportContext } from '../types.ts'
import { blockChildren } from './blocks.ts'
import { blocksXml, escapeXml } from './blockXml.ts'
import type { PackageParts } from './packageParts.ts'
import { visibleText } from './visibleText.ts'
import { buildDocx, opening, settledParts } from './writeDocx.ts'
import { joinedPart, type PackedPart, packedPart, partEnd, sharedPart, zipParts } from './zipParts.ts'

const body = 'word/document.xml'
const properties = 'docProps/core.xml'
/** Stands first in the body, where the opening of a member goes; from a plane that no script uses. */
const placeholder = '\u{F0F0F}'

/** Writes a member of a family: the same Word file as `writeDocx`, part by part. */
export type FamilyWriter = (member: ComposedDocument) => Uint8Array

/**
 * Documents that differ in their subtitle and their first blocks only, such as the letters about one incident. Everything
 * else is laid out and packed once. The first blocks are paragraphs and tables of words; a list, a heading, a link, a note
 * or a picture there throws `internal`, as does a member with another ending.
 */
export async function docxFamily(context: ExportContext, first: number): Promise<FamilyWriter> {
  const tail = context.document.root.children.slice(first)
  const mark: MdastParagraph = { type: 'paragraph', children: [{ type: 'text', value: placeholder }] }
  const document: ComposedDocument = { ...context.document, root: { type: 'root', children: [mark, ...tail] } }
  const { file, work } = await buildDocx({ ...context, document })
  const parts = await settledParts(file, document)
  const xml = textOf(parts, body)
  const start = xml.indexOf('<w:body>') + '<w:body>'.length
  const end = xml.indexOf('</w:p>', xml.indexOf(placeholder)) + '</w:p>'.length
  // Where a turned page follows, the paragraph in front of it says how its own page lies.
  const sheet = /<w:sectPr>.*?<\/w:sectPr>/.exec(xml.slice(start, end))?.[0] ?? ''
  const before = xml.slice(0, start)
  const after = partEnd(xml.slice(end))
  const core = textOf(parts, properties)
  const packed = [...parts].map(([name, content]): [string, PackedPart] => [name, sharedPart(name, content)])
  return (member) => {
    const own = member.root.children.slice(0, -tail.length || undefined)
    if (
      own.length + tail.length !== member.root.children.length ||
      !tail.every((node, index) => member.root.children[own.length + index] === node)
    )
      throw new FaultlineError('internal', { reason: 'a letter does not end as the others do' })
    const place = { indent: 0, listLevel: 0, style: undefined }
    const blocks = [...opening(member), ...blockChildren(own, work, place)]
    const head = blocksXml(blocks, { file, viewWrapper: file.Document, stack: [] })
    const stray = /r:(?:id|embed)=|<w:numPr>|<w:bookmarkStart|<w:footnoteReference|<w:drawing>|_attr/.exec(head)
    if (stray !== null)
      throw new FaultlineError('internal', { reason: `the opening of a letter can't hold ${stray[0]}` })
    const subject = core.replace(
      /(<dc:subject>)[^<]*/,
      `$1${escapeXml(visibleText(member.subtitle)).replaceAll('$', '$$$$')}`,
    )
    const changed = new Map([
      [body, joinedPart(body, before + endingOn(sheet, head), after)],
      [properties, packedPart(properties, subject)],
    ])
    return zipParts(packed.map(([name, part]) => changed.get(name) ?? part))
  }
}

/** Blocks whose last paragraph ends a stretch of pages. */
function endingOn(sheet: string, blocks: string): string {
  if (sheet === '') return blocks
  const last = blocks.lastIndexOf('<w:p>') + '<w:p>'.length
  const [front, paragraph] = [blocks.slice(0, last), blocks.slice(last)]
  return paragraph.startsWith('<w:pPr>')
    ? front + paragraph.replace('</w:pPr>', () => `${sheet}</w:pPr>`)
    : `${front}<w:pPr>${sheet}</w:pPr>${paragraph}`
}

function textOf(parts: PackageParts, name: string): string {
  const content = parts.get(name)
  return typeof content === 'string' ? content : ''
}
