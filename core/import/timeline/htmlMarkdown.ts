import { foreignTree, markdownOf } from '../page/tree.ts'

const token =
  /<!--[\s\S]{0,100000}?-->|<(\/?)([a-zA-Z][\w:-]{0,30})((?:\s[^<>]{0,2000})?)\/?>|&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,10});/g
const silent = /<(script|style|head|template)\b[^<>]{0,2000}>[\s\S]*?<\/\1\s*>/gi

const named: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  rarr: '→',
  larr: '←',
})

/** Marks for the tags that say something; every other tag only parts words or lines. */
const marks: Readonly<Record<string, readonly [string, string]>> = Object.assign(Object.create(null), {
  b: ['**', '**'],
  strong: ['**', '**'],
  i: ['*', '*'],
  em: ['*', '*'],
  code: ['`', '`'],
  br: ['\\\n', ''],
  li: ['\n- ', ''],
  h1: ['\n\n# ', '\n\n'],
  h2: ['\n\n## ', '\n\n'],
  h3: ['\n\n### ', '\n\n'],
  h4: ['\n\n#### ', '\n\n'],
  pre: ['\n\n', '\n\n'],
})
const blocks = /^(?:p|div|ul|ol|table|tr|blockquote|section|article|hr|h[1-6]|dl)$/

/**
 * A piece of HTML as clean Markdown: emphasis, links, lists, headings and line breaks stay, other markup goes, no text is
 * lost. What is no markup comes back as its words.
 */
export function htmlMarkdown(html: string): string {
  const links: string[] = []
  const raw = html
    .replace(silent, '')
    .replace(token, (whole, slash: string | undefined, tag: string | undefined, attributes = '', entity = '') => {
      if (entity !== '') return entityText(entity, whole)
      return tag === undefined ? '' : tagText(tag.toLowerCase(), slash === '/', attributes, links)
    })
    .replace(/(?:\\\n\s*){2,}/g, '\n\n')
    .replace(/(?:\\\n\s*)+(?=\n|$)/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^[ \t]+(?=\S)/gm, (indent) => (indent.length > 3 ? '' : indent))
    .replace(/\\\n[ \t]+/g, '\\\n')
    .trim()
  return markdownOf(foreignTree(raw).children).trim()
}

function tagText(tag: string, closes: boolean, attributes: string, links: string[]): string {
  if (tag === 'a') {
    if (closes) {
      const target = links.pop() ?? ''
      return target === '' ? '' : `](<${target}>)`
    }
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
    const target = (href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replaceAll('&amp;', '&')
    const safe = /^(?:https?:|mailto:)[^<>\s]*$/i.test(target) ? target : ''
    links.push(safe)
    return safe === '' ? '' : '['
  }
  const mark = marks[tag]
  if (mark !== undefined) return mark[closes ? 1 : 0]
  return blocks.test(tag) ? '\n\n' : ''
}

function entityText(entity: string, whole: string): string {
  if (!entity.startsWith('#')) return named[entity] === '<' ? '\\<' : (named[entity] ?? whole)
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
  if (code === 0x3c) return '\\<'
  return code > 0 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'
}
