import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../markdown/plainText.ts'

export type Markup = 'common' | 'plain'

/** What an inline text is written with. */
export interface InkOptions {
  readonly markup: Markup
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
}

const safeUrl = /^(https?:|mailto:)/i

/** Words of a post on one line: bold, code and links at most. Italics, strikes and raw HTML leave only their words. */
export function postText(nodes: readonly PhrasingContent[], options: InkOptions): string {
  const written = nodes.map((node) => inkOf(node, options)).join('')
  return written.replace(/[\s\u00A0]+/g, ' ').trim()
}

function inkOf(node: PhrasingContent, options: InkOptions): string {
  switch (node.type) {
    case 'text':
    case 'chip':
      return options.markup === 'common' ? escaped(reworded(node.value)) : node.value
    case 'strong':
      return bold(postText(node.children, options), plainText(node), options)
    case 'emphasis':
    case 'delete':
    case 'internalRun':
      return node.children.map((child) => inkOf(child, options)).join('')
    case 'inlineCode':
      return options.markup === 'common' ? codeSpan(node.value) : node.value
    case 'break':
      return ' '
    case 'link':
      return linkText(postText(node.children, options), plainText(node), node.url, options)
    case 'image':
      return linkText(escaped(node.alt || 'Picture'), node.alt || 'Picture', node.url, { ...options, markup: 'plain' })
    case 'footnoteReference': {
      const note = options.footnotes.get(node.identifier)
      return note ? ` (${noteText(note.children, options)})` : ''
    }
    default:
      return '' // raw HTML and what the composed document never holds
  }
}

const noteText = (nodes: readonly RootContent[], options: InkOptions): string =>
  nodes.map((node) => (node.type === 'paragraph' ? postText(node.children, options) : plainText(node))).join(' ')

// Bold inside bold, or bold around nothing, would show its stars.
function bold(inner: string, plain: string, { markup }: InkOptions): string {
  if (markup === 'plain' || inner === '') return inner
  const text = inner.replaceAll('**', '')
  const [before, after] = [/^\s/.test(plain) ? ' ' : '', /\s$/.test(plain) ? ' ' : '']
  return `${before}**${text}**${after}`
}

function codeSpan(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/.test(value) ? ' ' : ''
  return `${fence}${pad}${value.replace(/\s+/g, ' ')}${pad}${fence}`
}

function linkText(inner: string, plain: string, url: string, { markup }: InkOptions): string {
  if (!safeUrl.test(url)) return inner
  if (markup === 'common') return `[${inner || escaped(url)}](${address(url)})`
  return plain.trim() === url || inner === '' ? url : `${inner} (${url})`
}

const address = (url: string) => encodeURI(decodedOnce(url)).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))

function decodedOnce(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

// A dash between spaces and a star between figures are re-worded: plain-text readers would see the backslash.
const reworded = (text: string) => text.replace(/ - /g, ' — ').replace(/(\d ?)\*( ?\d)/g, '$1×$2')

/*
 * What can't stand as it is in a post, and why nothing else is escaped: pages show backslashes to their e-mail and SMS readers.
 *   \ ` * [ ] <   start something everywhere
 *   _             only at the edge of a word; inside one it is plain
 *   ~~            strikes out where tables are known
 *   &             only where it would be read as a character reference, as in &amp;
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/~(?=~)/g, '\\~')
    .replace(/&(?=#|[a-z][a-z0-9]*;)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
}

/** A line that would begin a heading, a list or a quote begins with a backslash instead. */
export function lineStart(text: string): string {
  return text
    .replace(/^(?:#{1,6}(?=\s|$)|>|[+-](?=\s|$)|---|~~~)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
