import { headingEnd, isSectionName } from './headings.ts'

/** A piece of a page's text that was one line; `depth` 1 is an item below an item. */
type Block =
  | { readonly kind: 'heading'; readonly level: number; text: string }
  | { readonly kind: 'text'; text: string }
  | { readonly kind: 'item'; readonly number: number | null; readonly depth: 0 | 1; text: string }

/**
 * Status pages and copied e-mails fold a Markdown text into one line. Puts the line breaks back: headings, bullets,
 * numbering, labelled paragraphs. In doubt nothing is broken; escapes are left for CommonMark to undo.
 * Text that still has its lines comes back as it is.
 */
export function reline(text: string): string {
  const unfolded = withoutMarkup(text)
  return hasLines(unfolded)
    ? unfolded
    : unfolded
        .split(/\n{2,}/)
        .map(relineParagraph)
        .join('\n\n')
}

const tags: readonly (readonly [RegExp, string])[] = [
  [/(?:<br\s*\/?>\s*){2,}/gi, '\n\n'],
  [/<br\s*\/?>\s*/gi, '\\\n'],
  [/<\/?p(?:\s[^>]*)?>/gi, '\n\n'],
  [/<li(?:\s[^>]*)?>\s*/gi, '\n* '],
  [/<\/?(?:ul|ol|div)(?:\s[^>]*)?>|<\/li>/gi, '\n'],
  [/<\/?(?:b|strong)(?:\s[^>]*)?>/gi, '**'],
  [/&nbsp;|\u00a0/g, ' '],
  // Escapes around an address would become part of it.
  [/\\\[([^\]\\]+)\\\]\\\((https?:\/\/[^\s\\]+)\\\)/g, '[$1]($2)'],
  [/(?<=^|[\s,;])(https?:\/\/[^\s\\<>]+)(?=\\[)\].,])/g, '<$1>'],
  // An escaped line break that stands where a line would start something; never a path such as C:\new.
  [/(?:\\r)?\\n(?=\s*(?:\\[rn]|[#*\-•]|\d+[.)]|$))/g, '\n'],
]

function withoutMarkup(text: string): string {
  return tags
    .reduce((sum, [pattern, by]) => sum.replace(pattern, by), text)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** At least two lines start like blocks of Markdown: nobody folded this. */
function hasLines(text: string): boolean {
  return (text.match(/(?:^|\n)[ \t]*(?:#{1,6} |[-*+•] |\d+[.)] )/g) ?? []).length >= 2 && text.includes('\n')
}

/** A mark of a block in the middle of a line. */
const folded = /\S[ \t]+(?:#{1,6} |[*•] |\d\\?[.)] |\*\*[^*]{1,60}:\*\*)/
const bulletAt = /[*•‣◦·]\s+(?=\S)/y
const dashAt = /[-–+]\s+(?=[\p{Lu}\d*`])/uy
const numberAt = /(\d{1,2})\\?[.)]\s+(?=\S)/y
const headingAt = /(#{1,6})\s+(?=[\p{Lu}\d*"“'‘])/uy
const labelAt = /\*\*[^*:]{1,60}(?::\*\*|\*\*:)/y
const boldAt = /\*\*([^*:]{2,80})\*\*(?!:)/y

interface Scan {
  readonly text: string
  readonly blocks: Block[]
  list: 'bullet' | 'dash' | null
  number: number
}

function relineParagraph(paragraph: string): string {
  // Lines that nobody folded stay lines.
  if (paragraph.includes('\n') && !folded.test(paragraph)) return paragraph
  const text = paragraph.replace(/\\?\s*\n\s*/g, ' ')
  const scan: Scan = { text, blocks: [], list: null, number: 0 }
  const skips = guarded(text)
  let from = 0
  for (let i = 0; i < text.length; ) {
    const skip = skips.get(i)
    const started = isWordStart(text, i) ? startBlock(scan, i, from) : null
    if (started !== null) {
      i = started
      from = started
    } else i = skip ?? i + 1
  }
  append(scan, text.slice(from))
  return write(joinLabelled(scan.blocks))
}

const isWordStart = (text: string, i: number) => i === 0 || /\s/.test(text[i - 1] ?? '')

/** Starts of code spans, links and addresses → their ends: nothing inside them starts a block. */
function guarded(text: string): ReadonlyMap<number, number> {
  const skips = new Map<number, number>()
  for (const match of text.matchAll(/`[^`]+`|(?<!\\)\[(?:\\.|[^\]\\]){0,300}\]\([^)\s]{0,2000}\)|https?:\/\/\S+/g)) {
    skips.set(match.index, match.index + match[0].length)
  }
  return skips
}

function append(scan: Scan, text: string): void {
  const trimmed = text.trim()
  if (trimmed === '') return
  const last = scan.blocks.at(-1)
  if (last === undefined || last.kind === 'heading') scan.blocks.push({ kind: 'text', text: trimmed })
  else last.text = last.text === '' ? trimmed : `${last.text} ${trimmed}`
}

/** Starts a block at `i` when one stands there; returns where its content starts, or null. */
function startBlock(scan: Scan, i: number, from: number): number | null {
  return startHeading(scan, i, from) ?? startItem(scan, i, from) ?? startLabel(scan, i, from)
}

function startHeading(scan: Scan, i: number, from: number): number | null {
  const { text, blocks } = scan
  const marked = at(headingAt, text, i)
  const bold = marked === null ? at(boldAt, text, i) : null
  const free = justBefore(text, from, i) === '' ? blocks.at(-1)?.kind !== 'item' : endsSentence(text, i)
  if (marked === null && (bold === null || !free || !isSectionName(bold[1] ?? ''))) return null
  append(scan, text.slice(from, i))
  scan.list = null
  scan.number = 0
  const start = i + (marked?.[0].length ?? 0)
  const end = bold === null ? headingEnd(text, start) : i + bold[0].length
  blocks.push({ kind: 'heading', level: marked?.[1]?.length ?? 3, text: bold?.[1] ?? text.slice(start, end).trim() })
  return end
}

function startItem(scan: Scan, i: number, from: number): number | null {
  const { text } = scan
  const number = at(numberAt, text, i)
  if (number !== null && continuesNumbers(scan, Number(number[1]), i, from)) {
    append(scan, text.slice(from, i))
    scan.number = Number(number[1])
    scan.list = null
    scan.blocks.push({ kind: 'item', number: scan.number, depth: 0, text: '' })
    return i + number[0].length
  }
  const bullet = at(bulletAt, text, i)
  const dash = bullet === null ? at(dashAt, text, i) : null
  const mark = bullet ?? dash
  if (mark === null || isSum(text, i, i + mark[0].length)) return null
  if (dash !== null && !dashStarts(scan, i, i + dash[0].length, from)) return null
  append(scan, text.slice(from, i))
  scan.list = bullet === null ? 'dash' : 'bullet'
  scan.blocks.push({ kind: 'item', number: null, depth: scan.number > 0 ? 1 : 0, text: '' })
  return i + mark[0].length
}

/** 1 needs a 2 further on; every other number must be the next one. */
function continuesNumbers(scan: Scan, value: number, i: number, from: number): boolean {
  if (value !== scan.number + 1) return false
  if (value > 1) return true
  const before = justBefore(scan.text, from, i)
  const rest = scan.text.slice(i, i + 4000).split(/\s#{1,6}\s/)[0] ?? ''
  return (before === '' || /[.:!?)\]]$/.test(before)) && /\s2\\?[.)]\s/.test(rest)
}

/** `3 * 4` and `09:12 - 10:36` are no bullets. */
function isSum(text: string, i: number, end: number): boolean {
  return /[\d)]\s*$/.test(text.slice(Math.max(0, i - 4), i)) && /^\d/.test(text.slice(end))
}

/** The last words of the block so far; a long block is never looked through again for each of its marks. */
const justBefore = (text: string, from: number, i: number) => text.slice(Math.max(from, i - 40), i).trim()

function dashStarts(scan: Scan, i: number, end: number, from: number): boolean {
  const before = justBefore(scan.text, from, i)
  if (scan.list === 'dash') return true
  if (before === '' || before.endsWith(':')) return true
  // "1. **Name** (done) - first point"
  if (scan.number > 0 && /(?:[)\]]|\*\*)$/.test(before)) return true
  return /[.!?]$/.test(before) && /[.!?]\s+[-–+]\s+[\p{Lu}\d*`]/u.test(scan.text.slice(end, end + 1000))
}

/** `**Label:**` starts a paragraph, or an item where the items around it start with labels. */
function startLabel(scan: Scan, i: number, from: number): number | null {
  const { text, blocks } = scan
  if (at(labelAt, text, i) === null) return null
  const pending = text.slice(from, i)
  const last = blocks.at(-1)
  const started = last === undefined || last.kind === 'heading' ? '' : last.text.slice(0, 80)
  const current = started === '' ? pending.slice(0, 80) : started
  if (current.trim() === '') return null
  const labelled = /^\s*\*\*[^*:]{1,60}(?::\*\*|\*\*:)/.test(current)
  if (!labelled && !endsSentence(text, i)) return null
  append(scan, pending)
  if (last?.kind === 'item' && labelled) blocks.push({ kind: 'item', number: null, depth: last.depth, text: '' })
  else {
    blocks.push({ kind: 'text', text: '' })
    scan.list = null
    scan.number = 0
  }
  return i
}

const endsSentence = (text: string, i: number) => /[.!?:)\]"”]\s*$/.test(text.slice(Math.max(0, i - 6), i))

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

const isLabelled = (block: Block | undefined) =>
  block !== undefined && /^\*\*[^*:]{1,60}(?::\*\*|\*\*:)/.test(block.text)

/** A labelled paragraph right before labelled bullets is the list's first item: the copy began in the middle of it. */
function joinLabelled(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1]
    const before = blocks[i - 1]
    const joins = block.kind === 'text' && isLabelled(block) && next?.kind === 'item' && next.number === null
    if (!joins || !isLabelled(next) || block.text.endsWith(':') || before?.kind === 'text') return block
    return { kind: 'item', number: null, depth: 0, text: block.text }
  })
}

function write(blocks: readonly Block[]): string {
  let out = ''
  let previous: Block | undefined
  for (const block of blocks) {
    if (block.text === '') continue
    const tight = previous?.kind === 'item' && block.kind === 'item'
    out += previous === undefined ? '' : tight ? '\n' : '\n\n'
    if (block.kind === 'heading') out += `${'#'.repeat(block.level)} ${block.text}`
    else if (block.kind === 'text') out += block.text
    else out += `${'   '.repeat(block.depth)}${block.number === null ? '*' : `${block.number}.`} ${block.text}`
    previous = block
  }
  return out
}
