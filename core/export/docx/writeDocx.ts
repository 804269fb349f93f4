import {
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { FootnoteDefinition } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import type { ExportContext } from '../types.ts'
import { walk } from '../walk.ts'
import { blockChildren } from './blocks.ts'
import { bookmarksOf } from './bookmarks.ts'
import { markComments } from './commentMarks.ts'
import { contents } from './contents.ts'
import { colour } from './look.ts'
import { numberingFor } from './numbering.ts'
import { packageParts } from './packageParts.ts'
import { type Page, pageOf, turnedPage } from './page.ts'
import { paragraphNames } from './paragraphNames.ts'
import { drawPictures } from './pictures.ts'
import { reproducible } from './reproducible.ts'
import { documentStyles } from './styles.ts'
import { textRuns } from './textRuns.ts'
import { stretchesOf } from './turnedPages.ts'
import { visibleText } from './visibleText.ts'
import { wordComments } from './wordComments.ts'
import type { Work } from './work.ts'
import { sharedPart, zipParts } from './zipParts.ts'

/** A composed document as a Word file. The same document gives the same bytes. Throws on a node that it was not taught. */
export async function writeDocx(context: ExportContext): Promise<Uint8Array> {
  const { file } = await buildDocx(context)
  const parts = await settledParts(file, context.document)
  return zipParts([...parts].map(([name, content]) => sharedPart(name, content)))
}

/** The file as the library holds it before it is packed, and what its mapping knew. */
export async function buildDocx({
  document,
  platform,
  paper = 'a4',
}: ExportContext): Promise<{ file: Document; work: Work }> {
  const page = pageOf(paper)
  const { root, comments } = markComments(document.root, document.comments ?? [])
  const work = await prepare({ ...document, root }, page, platform)
  const stretches = body({ ...document, root }, work)
  const file = new Document({
    title: visibleText(document.title),
    subject: visibleText(document.subtitle),
    creator: visibleText(document.creator),
    lastModifiedBy: visibleText(document.creator),
    description: visibleText(document.versionLine),
    revision: 1,
    styles: documentStyles(document.language),
    numbering: numberingFor(root),
    footnotes: work.footnotes,
    ...(comments.length > 0 ? { comments: { children: wordComments(comments) } } : {}),
    sections: stretches.map(({ turned, children }) => section(children, { document, page, turned })),
  })
  return { file, work }
}

/** The parts of the file, the same for the same document. */
export async function settledParts(file: Document, document: ComposedDocument) {
  return reproducible(await packageParts(file), document)
}

async function prepare(document: ComposedDocument, page: Page, platform: ExportContext['platform']): Promise<Work> {
  const footnoteDefinitions = new Map<string, FootnoteDefinition>()
  for (const node of walk(document.root)) {
    if (node.type === 'footnoteDefinition') footnoteDefinitions.set(node.identifier, node)
  }
  return {
    page,
    language: document.language,
    footnoteDefinitions,
    pictures: await drawPictures(document.root, page.content, platform),
    ...bookmarksOf(document.root),
    names: paragraphNames(document.root),
    footnotes: {},
    lists: 0,
    drawings: 0,
  }
}

/** Title and subtitle. */
export function opening(document: ComposedDocument): FileChild[] {
  return [
    new Paragraph({ style: 'Title', children: textRuns(document.title, {}) }),
    ...(document.subtitle === ''
      ? []
      : [new Paragraph({ style: 'Subtitle', children: textRuns(document.subtitle, {}) })]),
  ]
}

interface Laid {
  readonly turned: boolean
  readonly children: FileChild[]
}

// The list of sections stands after what the reader needs first: the facts above the first heading.
function body(document: ComposedDocument, work: Work): Laid[] {
  const { root } = document
  const first = root.children.findIndex((node) => node.type === 'heading')
  const split = first === -1 ? root.children.length : first
  const place = { indent: 0, listLevel: 0, style: undefined }
  const front = [
    ...opening(document),
    ...blockChildren(root.children.slice(0, split), work, place),
    ...contents(root, work),
  ]
  const wide = { ...place, width: turnedPage(work.page).content }
  return stretchesOf(root.children.slice(split), work.page.content).map(({ turned, nodes }, index) => ({
    turned,
    children: [...(index === 0 ? front : []), ...blockChildren(nodes, work, turned ? wide : place)],
  }))
}

interface Sheet {
  readonly document: ComposedDocument
  readonly page: Page
  readonly turned: boolean
}

function section(children: FileChild[], { document, page, turned }: Sheet): ISectionOptions {
  const own = turned ? turnedPage(page) : page
  // The library swaps the sides of a turned page itself.
  const orientation = turned ? { orientation: PageOrientation.LANDSCAPE } : {}
  return {
    properties: { page: { size: { width: page.width, height: page.height, ...orientation }, margin: page.margin } },
    headers: { default: header(document, own) },
    footers: { default: footer(document, own) },
    children,
  }
}

function header(document: ComposedDocument, page: Page): Header {
  const left =
    document.audience === 'internal'
      ? [new TextRun({ text: 'Internal. Not for customers.', color: colour.accent, bold: true })]
      : textRuns(document.creator, {})
  const right =
    document.versionLine === '' ? [] : [new TextRun({ children: ['\t'] }), ...textRuns(document.versionLine, {})]
  return new Header({
    children: [new Paragraph({ style: 'Header', tabStops: rightEdge(page), children: [...left, ...right] })],
  })
}

function footer(document: ComposedDocument, page: Page): Footer {
  const numbers = new TextRun({ children: ['\t', 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const children = [...textRuns(document.title, {}), numbers]
  return new Footer({ children: [new Paragraph({ style: 'Footer', tabStops: rightEdge(page), children })] })
}

const rightEdge = (page: Page) => [{ type: TabStopType.RIGHT, position: page.content }]
