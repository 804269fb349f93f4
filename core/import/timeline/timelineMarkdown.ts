import type { List, ListItem, RootContent, Table } from 'mdast'
import { FaultlineError } from '../../errors.ts'
import { matchStamp } from '../../time/stamp.ts'
import { readText } from '../decode.ts'
import { foreignTree, markdownOf, wordsOf } from '../page/tree.ts'
import type { Importer } from '../types.ts'
import { eventAtEnd, eventAtStart, type Found, type FoundEvent, isVague } from './foundEvent.ts'
import { frontMatter } from './frontMatter.ts'
import { type Outline, placeEvents } from './placeEvents.ts'
import { dayDeclared, dayMentioned, zoneDeclared } from './surroundings.ts'

const id = 'timeline-markdown'
const longest = 8_000_000

/** A postmortem or notes in Markdown: bullets, tables, headings or paragraphs that start with a time. */
export const timelineMarkdown: Importer = {
  id,
  label: 'Timeline, Markdown',
  kind: 'timeline',
  extensions: ['md', 'markdown', 'txt'],
  sniff(name, head) {
    if (/^\s*(?:\{\s*["}]|\[\s*[[{"]|<)/.test(head)) return 0
    const marked = /^#{1,6} |^\s*\|.*\|.*\||^ {0,3}[-*] /m.test(head)
    if (!marked && !/\.(?:md|markdown)$/i.test(name)) return 0
    const events = outlineOf(head.replace(/\r\r\n|\r\n?/g, '\n')).found.filter((each) => 'stamp' in each).length
    return events === 0 ? 0 : /^#{1,6} |^---$/m.test(head) || events > 1 ? 0.7 : 0.4
  },
  async parse(file, context) {
    const { text, problems } = await readText(file, context)
    if (text.length > longest)
      throw new FaultlineError('import.limit', {
        name: file.name,
        what: 'more text than a timeline has',
        limit: '8 MB',
      })
    const parsed = placeEvents(id, outlineOf(text), context)
    return { ...parsed, problems: [...problems, ...parsed.problems] }
  },
}

const timelineHeading = /\btimeline\b|^key events|\bchronology\b|\bsequence of events\b/i
const otherHeading =
  /\b(?:actions?|lessons?|conclusions?|appendi\w*|root cause|summary|impact|stats|attendees|follow|contributing|prevent\w*|background|analysis|luck\w*|went|resolution|detection|improvements?)\b|^logs?$/i

interface Walk {
  readonly source: string
  readonly found: Found[]
  zone: Outline['zone']
  firmDay: Outline['firmDay']
  firstDay: Outline['firstDay']
  /** Inside the part that tells what happened when. */
  inside: boolean
  depth: number
  /** The event that a heading opened; blocks below it are its text. */
  heading: FoundEvent | null
}

export function outlineOf(text: string): Outline {
  const { body, dates } = frontMatter(text)
  const nodes = foreignTree(body).children
  const titled = nodes.some((node) => node.type === 'heading' && timelineHeading.test(wordsOf(node)))
  const walk: Walk = {
    source: body,
    found: [],
    zone: null,
    firmDay: null,
    firstDay: dates.flatMap((line) => dayMentioned(line) ?? [])[0] ?? null,
    inside: !titled,
    depth: 0,
    heading: null,
  }
  for (const node of nodes) {
    if (node.type === 'heading') onHeading(walk, node, titled)
    else onBlock(walk, node)
  }
  closeHeading(walk)
  return walk
}

function onHeading(walk: Walk, node: Extract<RootContent, { type: 'heading' }>, titled: boolean): void {
  closeHeading(walk)
  const words = wordsOf(node)
  const line = node.position?.start.line ?? 1
  const event = node.depth > 1 && walk.inside ? eventAtStart(words, line, false) : null
  if (event !== null) {
    walk.heading = event
    return
  }
  if (node.depth === 1 || !walk.inside) walk.firstDay ??= dayMentioned(words)
  if (timelineHeading.test(words)) {
    walk.inside = true
    walk.depth = node.depth
    walk.zone ??= zoneDeclared(`time ${words}`)
    return
  }
  const day = walk.inside ? matchStamp(words, 0) : null
  if (day !== null && day.day !== null && day.clock === null && day.end === words.length) walk.found.push({ day, line })
  else if (walk.inside && isVague(words)) walk.found.push({ vague: true, line, quote: words })
  else if (titled) walk.inside = walk.inside && node.depth > walk.depth
  else walk.inside = !otherHeading.test(words)
}

function closeHeading(walk: Walk): void {
  if (walk.heading === null) return
  walk.found.push(walk.heading)
  walk.heading = null
}

function onBlock(walk: Walk, node: RootContent): void {
  if (walk.heading !== null) {
    const below = written(walk.source, node)
    walk.heading = { ...walk.heading, text: walk.heading.text === '' ? below : `${walk.heading.text}\n\n${below}` }
    return
  }
  if (node.type === 'list' && walk.inside) onList(walk, node)
  else if (node.type === 'table' && walk.inside) onTable(walk, node)
  else if (node.type === 'paragraph') onParagraph(walk, node)
}

function onParagraph(walk: Walk, node: Extract<RootContent, { type: 'paragraph' }>): void {
  const start = node.position?.start.line ?? 1
  const words = wordsOf(node)
  if (walk.inside) {
    const lines = walk.source.slice(node.position?.start.offset, node.position?.end.offset).split('\n')
    const events = lines.map((line, i) => eventAtStart(line, start + i, false))
    if (events[0] !== null) {
      for (const [i, event] of events.entries()) {
        if (event === null) appendTo(walk.found, lines[i] ?? '')
        else walk.found.push(event)
      }
      return
    }
    walk.firmDay ??= dayDeclared(words)
    walk.firstDay ??= dayMentioned(words)
  }
  walk.zone ??= zoneDeclared(words)
}

function appendTo(found: Found[], line: string): void {
  const last = found.at(-1)
  if (last !== undefined && 'stamp' in last) found[found.length - 1] = { ...last, text: `${last.text} ${line.trim()}` }
}

function onList(walk: Walk, list: List): void {
  for (const item of list.children) {
    const event = itemEvent(walk.source, item)
    const inner = item.children.filter((node) => node.type === 'list')
    if (event === null) {
      const words = item.children[0]?.type === 'paragraph' ? wordsOf(item.children[0]) : ''
      if (isVague(words)) walk.found.push({ vague: true, line: lineOf(item), quote: words })
      for (const node of inner) onList(walk, node)
      continue
    }
    const timed = inner.filter((node) => node.children.some((each) => itemEvent(walk.source, each) !== null))
    const details = inner.filter((node) => !timed.includes(node))
    walk.found.push(details.length === 0 ? event : { ...event, text: `${event.text}\n\n${markdownOf(details)}`.trim() })
    for (const node of timed) onList(walk, node)
  }
}

const lineOf = (node: ListItem) => node.position?.start.line ?? 1

function itemEvent(source: string, item: ListItem): FoundEvent | null {
  const own = item.children.filter((node) => node.type !== 'list')
  const text = own.map((node) => written(source, node)).join('\n\n')
  return eventAtStart(text, lineOf(item)) ?? (own.length === 1 ? eventAtEnd(text, lineOf(item)) : null)
}

/** A block as its author wrote it, a paragraph's lines joined to one. */
function written(source: string, node: RootContent): string {
  if (node.type !== 'paragraph' || node.position === undefined) return markdownOf([node])
  const raw = source.slice(node.position.start.offset, node.position.end.offset)
  return raw.replace(/\\?[ \t]*\n[ \t>]*/g, ' ')
}

const textHeads = /\b(?:event|description|what|action|details?|summary|note|message|activity|update)\b/i

function onTable(walk: Walk, table: Table): void {
  const [head, ...rows] = table.children
  const names = head?.children.map((cell) => wordsOf(cell)) ?? []
  const time = names.findIndex((name) => /\b(?:time|date|when|at)\b/i.test(name))
  if (time < 0) return
  walk.zone ??= zoneDeclared(names[time]?.replace(/^/, 'time ') ?? '')
  const named = names.findIndex((name, i) => i !== time && textHeads.test(name))
  const text = named >= 0 ? named : time === 0 ? 1 : 0
  for (const row of rows) {
    const cells = row.children.map(({ children: [first], children, position }) => {
      const raw = walk.source.slice(
        first?.position?.start.offset ?? position?.end.offset,
        children.at(-1)?.position?.end.offset,
      )
      return first === undefined ? '' : raw.replaceAll('\\|', '|').trim()
    })
    const line = row.position?.start.line ?? 1
    const event = eventAtStart(cells[time] ?? '', line)
    const quote = cells.join(' | ')
    if (event === null) walk.found.push({ vague: true, line, quote })
    else
      walk.found.push({
        ...event,
        text: [event.text, cells[text] ?? ''].filter((part) => part !== '').join(' '),
        quote,
      })
  }
}
