import { SaxesParser } from 'saxes'
import { FaultlineError } from '../../errors.ts'
import { depthLimit } from '../limits.ts'

/** One `<item>` or `<entry>` of a feed. */
export interface FeedItem {
  readonly line: number
  /** Line on which its HTML starts. */
  readonly bodyLine: number
  readonly title: string
  readonly id: string
  /** As it is written; empty where there is none. */
  readonly published: string
  readonly updated: string
  /** HTML, entities of the XML undone. */
  readonly body: string
}

export interface Feed {
  readonly title: string
  readonly updated: string
  readonly items: readonly FeedItem[]
}

type Draft = { -readonly [K in keyof FeedItem]: FeedItem[K] }

const bodies = ['description', 'summary', 'content', 'content:encoded']
const blank = (line: number): Draft => ({
  line,
  bodyLine: line,
  title: '',
  id: '',
  published: '',
  updated: '',
  body: '',
})

/**
 * Reads RSS and Atom. No document type is processed: its entities stay the words they are, nothing is fetched.
 * Throws `import.broken` with the line where it is no XML, and where a document type declares anything.
 */
export function readFeed(name: string, text: string): Feed {
  const parser = new SaxesParser()
  const path: string[] = []
  const items: Draft[] = []
  const head = { title: '', updated: '' }
  let item: Draft | null = null
  let words = ''
  const broken = (reason: string) => new FaultlineError('import.broken', { name, line: parser.line, reason })

  parser.on('doctype', (declared) => {
    if (declared.includes('[')) throw broken('its document type declares entities, which are not read')
  })
  parser.on('error', (error) => {
    // A page's own spelling of a space is no reason to refuse the page.
    if (!/entity/i.test(error.message)) throw broken(reasonOf(error.message))
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    path.push(tag)
    if (path.length > depthLimit)
      throw new FaultlineError('import.limit', {
        name,
        line: parser.line,
        what: 'tags in tags',
        limit: `${depthLimit} levels`,
      })
    if (tag === 'item' || tag === 'entry') {
      item = blank(parser.line)
      items.push(item)
      words = ''
    } else if (isInBody(path)) words += `<${tag}${tag === 'a' ? ` href="${attributes.href ?? ''}"` : ''}>`
    else words = ''
    if (item !== null && bodies.includes(tag)) item.bodyLine = parser.line
  })
  const add = (piece: string) => {
    words += piece
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name: tag }) => {
    const inside = isInBody(path)
    path.pop()
    if (inside) words += `</${tag}>`
    else {
      if (item !== null) keep(item, tag, words)
      else if (tag === 'title') head.title ||= words.trim()
      else if (/^(?:updated|pubDate|lastBuildDate)$/.test(tag)) head.updated ||= words.trim()
      words = ''
    }
    if (tag === 'item' || tag === 'entry') item = null
  })
  parser.write(text).close()
  return { ...head, items }
}

/** Below an item's body everything is its text: Atom may hold XHTML there. */
const isInBody = (path: readonly string[]) => path.slice(0, -1).some((tag) => bodies.includes(tag)) && path.length > 3

function keep(item: Draft, tag: string, words: string): void {
  const text = words.trim()
  if (tag === 'title') item.title = text
  else if (tag === 'guid' || tag === 'id') item.id = text
  else if (/^(?:pubDate|published|issued|dc:date)$/.test(tag)) item.published = text
  else if (tag === 'updated' || tag === 'modified') item.updated = text
  // Where a feed has both, the longer one is the whole text.
  else if (bodies.includes(tag) && text.length > item.body.length) item.body = text
  else if (tag === 'link' && item.id === '') item.id = text
}

const reasonOf = (message: string) => message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')
