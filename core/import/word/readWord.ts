import { FaultlineError } from '../../errors.ts'
import type { Platform } from '../../platform.ts'
import type { Archive, ImportFile } from '../types.ts'
import { elementsNamed, readXml, type XmlElement } from './readXml.ts'
import { type WordParagraph, wordParagraphs } from './wordParagraphs.ts'

/** A comment of a Word file. */
export interface WordComment {
  readonly id: string
  readonly author: string
  /** As Word wrote it; empty where it does not say. */
  readonly at: string
  readonly text: string
  /** Id of the comment that it answers. */
  readonly answers: string | null
}

/** What reviewers did to a Word file. */
export interface WordReview {
  readonly paragraphs: readonly WordParagraph[]
  readonly comments: readonly WordComment[]
}

/**
 * Comments and tracked changes of a .docx. Throws `zip.*` for an archive that is no Word file's or could do harm,
 * `file.unreadable` where it holds no document, `import.broken` and `import.limit` where a part is no XML that Word writes.
 */
export async function readWord(
  file: ImportFile,
  { openZip, decodeText }: Pick<Platform, 'openZip' | 'decodeText'>,
): Promise<WordReview> {
  if (openZip === undefined)
    throw new FaultlineError('feature.unavailable', {
      what: 'Reading a Word file',
      why: 'zip archives can’t be opened',
    })
  const archive = await openZip(file)
  const part = async (name: string): Promise<XmlElement | null> => {
    const entry = archive.entries.find((one) => one.name === name)
    return entry ? readXml(`${file.name}, ${name}`, textOf(await entry.bytes(), file.name, decodeText)) : null
  }
  const document = await part(mainPart(archive))
  if (document === null)
    throw new FaultlineError('file.unreadable', { name: file.name, reason: 'it holds no Word document' })
  const [comments, threads] = [await part('word/comments.xml'), await part('word/commentsExtended.xml')]
  return { paragraphs: wordParagraphs(document), comments: comments ? commentsOf(comments, threads) : [] }
}

/** Some programs number the part. */
const mainPart = ({ entries }: Archive) =>
  entries.find(({ name }) => /^word\/document\d*\.xml$/.test(name))?.name ?? 'word/document.xml'

function textOf(bytes: Uint8Array, name: string, decodeText: Platform['decodeText']): string {
  try {
    const utf16 =
      bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
    return decodeText(bytes, utf16 ?? 'utf-8')
  } catch (error) {
    throw new FaultlineError('import.broken', { name, reason: 'its text is in no known encoding' }, { cause: error })
  }
}

function commentsOf(part: XmlElement, threads: XmlElement | null): WordComment[] {
  const parents = new Map(
    [...(threads ? elementsNamed(threads, 'commentEx') : [])].map(({ attributes }) => [
      attributes.paraId ?? '',
      attributes.paraIdParent,
    ]),
  )
  const found = [...elementsNamed(part, 'comment')].map((comment) => ({
    comment,
    // A comment goes by the id of its last paragraph.
    paragraph: [...elementsNamed(comment, 'p')].at(-1)?.attributes.paraId ?? '',
  }))
  return found.map(({ comment, paragraph }) => {
    const { id = '', author = '', date = '', dateUtc } = comment.attributes
    const parent = parents.get(paragraph)
    const answers = found.find((one) => parent !== undefined && one.paragraph === parent)
    return { id, author, at: dateUtc ?? date, text: textIn(comment), answers: answers?.comment.attributes.id ?? null }
  })
}

const textIn = (comment: XmlElement): string =>
  wordParagraphs(comment)
    .map(({ text }) => text)
    .join('\n')
    .trim()
