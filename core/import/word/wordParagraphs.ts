import { childNamed, type XmlElement } from './readXml.ts'

/** Something tracked: words that came (`added`) or went (`gone`), by whom and when. */
export interface TrackedChange {
  readonly author: string
  /** As Word wrote it; empty where it does not say. */
  readonly at: string
  /** Offsets in the paragraph's words as they were before any change. */
  readonly start: number
  readonly end: number
  readonly added: string
}

/** One paragraph, as it was before tracked changes, and what was said about it. */
export interface WordParagraph {
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[]
  /** Id of its style, `Heading1`. */
  readonly style: string
  readonly text: string
  readonly changes: readonly TrackedChange[]
  /** Comment ids that begin and end here, with their offsets in `text`. */
  readonly opens: readonly { readonly id: string; readonly at: number }[]
  readonly closes: readonly { readonly id: string; readonly at: number }[]
}

/** Every paragraph of a Word document's body in reading order, cells and text boxes included. */
export function wordParagraphs(document: XmlElement): WordParagraph[] {
  const found: WordParagraph[] = []
  collect(document, found, [])
  return found
}

type Draft = { -readonly [K in keyof WordParagraph]: WordParagraph[K] extends readonly (infer T)[] ? T[] : string }

/** Marks may stand between paragraphs; they belong to the one after them. */
function collect(element: XmlElement, found: WordParagraph[], loose: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === 'p') {
      const paragraph: Draft = {
        bookmarks: [],
        style: childNamed(childNamed(child, 'pPr'), 'pStyle')?.attributes.val ?? '',
        text: '',
        changes: [],
        opens: [],
        closes: [],
      }
      found.push(paragraph)
      for (const mark of loose.splice(0)) readMark(mark, paragraph)
      readInside(child, paragraph, null)
      paragraph.changes = joined(paragraph.changes)
      // A text box stands inside a paragraph and has its own.
      for (const run of child.children) if (typeof run !== 'string') collect(run, found, loose)
    } else if (marks.has(child.name)) loose.push(child)
    else if (child.name !== 'pPr' && child.name !== 'Fallback') collect(child, found, loose)
  }
}

const marks = new Set(['bookmarkStart', 'commentRangeStart', 'commentRangeEnd'])
/** What holds no words of the text: properties, field codes, pictures, alternatives for older programs. */
const wordless = new Set(['pPr', 'rPr', 'instrText', 'delInstrText', 'drawing', 'pict', 'object', 'Fallback', 'sdtPr'])

type Tracking = { readonly kind: 'added' | 'gone'; readonly author: string; readonly at: string } | null

function readInside(element: XmlElement, paragraph: Draft, tracking: Tracking): void {
  for (const child of element.children) {
    if (typeof child === 'string' || wordless.has(child.name) || child.name === 'p') continue
    const kind = trackedKinds[child.name]
    if (marks.has(child.name) || child.name === 'commentReference') readMark(child, paragraph)
    else if (kind !== undefined) readInside(child, paragraph, nested(tracking, kind, child))
    else {
      const words = wordsOf(child)
      if (words !== null) addWords(words, paragraph, tracking)
      else readInside(child, paragraph, tracking)
    }
  }
}

const trackedKinds: Readonly<Record<string, 'added' | 'gone'>> = {
  ins: 'added',
  moveTo: 'added',
  del: 'gone',
  moveFrom: 'gone',
}

/** What one added and another took out again was never there. */
function nested(outer: Tracking, kind: 'added' | 'gone', { attributes }: XmlElement): Tracking {
  const at = attributes.dateUtc ?? attributes.date ?? ''
  return {
    kind: outer?.kind ?? kind,
    author: attributes.author ?? '',
    at,
    ...(outer && kind === 'gone' ? { never: true } : {}),
  }
}

function wordsOf({ name, children }: XmlElement): string | null {
  if (name === 't' || name === 'delText') return children.filter((child) => typeof child === 'string').join('')
  if (name === 'tab' || name === 'br' || name === 'cr') return ' '
  return name === 'noBreakHyphen' ? '-' : null
}

function addWords(words: string, paragraph: Draft, tracking: Tracking): void {
  const start = paragraph.text.length
  if (tracking === null) paragraph.text += words
  else if ('never' in tracking) return
  else if (tracking.kind === 'gone') {
    paragraph.text += words
    paragraph.changes.push({ ...who(tracking), start, end: paragraph.text.length, added: '' })
  } else paragraph.changes.push({ ...who(tracking), start, end: start, added: words })
}

const who = ({ author, at }: NonNullable<Tracking>) => ({ author, at })

function readMark({ name, attributes }: XmlElement, paragraph: Draft): void {
  const at = paragraph.text.length
  if (name === 'bookmarkStart') paragraph.bookmarks.push(attributes.name ?? '')
  const id = attributes.id ?? ''
  if (name === 'commentRangeStart') paragraph.opens.push({ id, at })
  if (name === 'commentRangeEnd') paragraph.closes.push({ id, at })
  // A comment without a range stands at its sign.
  const open = [...paragraph.opens, ...paragraph.closes].some((mark) => mark.id === id)
  if (name === 'commentReference' && !open) {
    paragraph.opens.push({ id, at })
    paragraph.closes.push({ id, at })
  }
}

/** Words that went and words that came at one place, by one person, are one proposal. */
function joined(changes: readonly TrackedChange[]): TrackedChange[] {
  const out: TrackedChange[] = []
  for (const change of changes) {
    const last = out.at(-1)
    if (last && last.author === change.author && last.end === change.start)
      out[out.length - 1] = { ...last, end: change.end, added: last.added + change.added }
    else out.push(change)
  }
  return out
}
