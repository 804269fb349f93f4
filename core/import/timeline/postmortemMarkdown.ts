import type { RootContent } from 'mdast'
import { FaultlineError } from '../../errors.ts'
import type { Action } from '../../postmortem/action.ts'
import { readData } from '../../postmortem/markdownData.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { readText } from '../decode.ts'
import { importedIds } from '../importedId.ts'
import { readActionTable } from '../page/actionTable.ts'
import { headingIds, type PostmortemPart, postmortemParts } from '../page/postmortemParts.ts'
import { readPrevention } from '../page/prevention.ts'
import { readLabels } from '../page/statements.ts'
import { foreignTree, labelledIn, markdownOf } from '../page/tree.ts'
import { nothing } from '../parsed.ts'
import type { Importer, ParseContext, Parsed, ParsedSection } from '../types.ts'
import { frontMatter } from './frontMatter.ts'
import { placeEvents } from './placeEvents.ts'
import { outlineOf } from './timelineMarkdown.ts'

const id = 'postmortem-markdown'
const longest = 8_000_000

/** Parts that tell a postmortem from any other text with headings. */
const telling = new Set(
  'summary customer-impact root-cause resolution detection actions timeline went-well went-poorly luck'.split(' '),
)

/** A whole postmortem in Markdown: its headings become sections, its timeline events, its action items actions. */
export const postmortemMarkdown: Importer = {
  id,
  label: 'Postmortem, Markdown',
  kind: 'postmortem',
  extensions: ['md', 'markdown', 'txt'],
  sniff(_name, head) {
    if (/^---\n[\s\S]*?^audience: internal$[\s\S]*?^---$/m.test(head.replaceAll('\r\n', '\n'))) return 0.9
    if (/^\s*(?:\{\s*["}]|\[\s*[[{"]|<)/.test(head)) return 0
    const known = new Set([...headingIds(head.replace(/\r\r\n|\r\n?/g, '\n'))].filter((each) => telling.has(each)))
    return known.size >= 3 ? 0.8 : known.size === 2 ? 0.72 : 0
  },
  async parse(file, context) {
    const { text, problems } = await readText(file, context)
    if (text.length > longest)
      throw new FaultlineError('import.limit', {
        name: file.name,
        what: 'more text than a postmortem has',
        limit: '8 MB',
      })
    const data = readData(file.name, text, context.platform)
    if (data !== null && data.postmortem !== null) return wholeOf(data.postmortem, problems)
    const parsed = readWhole(data?.text ?? text, context)
    return { ...parsed, problems: [...problems, ...(data === null ? [] : [changedText]), ...parsed.problems] }
  },
}

const changedText: SourceProblem = {
  line: null,
  code: 'changed-text',
  message: 'The text was changed after Faultline wrote it: it was read as text, and the data below it was left out.',
}

/** A file of our own: nothing is guessed from its text. */
function wholeOf(whole: Postmortem, problems: readonly SourceProblem[]): Parsed {
  const { events, actions, accounts, title } = whole
  const sections = whole.sections
    .filter(({ text }) => text.trim() !== '')
    .map(({ id: section, text, audience }) => ({ id: section, heading: section, text, audience, line: 1 }))
  return { ...nothing('postmortem'), events, actions, accounts, sections, header: { title }, problems, whole }
}

function readWhole(text: string, context: ParseContext): Parsed {
  const { body } = frontMatter(text)
  const { title, parts } = postmortemParts(foreignTree(body))
  const outline = outlineOf(text)
  const timeline = placeEvents(id, outline, context)
  const ids = importedIds(id, context.platform)
  const eventLines = new Set(outline.found.map(({ line }) => line))
  const sections: ParsedSection[] = [...frontOf(text, body)]
  const actions: Action[] = []
  const known = new Set(parts.map((part) => part.id))
  for (const part of parts) {
    // A heading that starts with a time is an event, wherever it stands.
    if (part.id === null && part.heading !== null && eventLines.has(part.line)) continue
    const { rest, found } = part.id === 'actions' ? takeActions(part.nodes) : { rest: part.nodes, found: [] }
    for (const { action, line } of found)
      actions.push({ ...action, id: ids('action', null, '', action.title), origins: [{ source: '', line, ref: null }] })
    const nodes = part.id === 'timeline' ? notEvents(rest, eventLines) : rest
    const written = markdownOf(nodes)
    const place = nodes.every((node) => node.type === 'definition') ? links(part) : placeOf(part, known)
    if (written !== '') sections.push({ ...place, text: written, line: part.line, audience: 'internal' })
  }
  const labels = labelledIn(
    parts.filter((part) => part.id !== 'actions' && part.id !== 'timeline').flatMap((part) => part.nodes),
  )
  const stated = readLabels(
    labels,
    { day: timeline.events[0]?.at.slice(0, 10), zone: timeline.events[0]?.zone },
    (line) => line,
  )
  const name =
    title ?? /^title\s*[:=]\s*["']?(.+?)["']?\s*$/im.exec(text.slice(0, text.length - body.trimStart().length))?.[1]
  return {
    ...timeline,
    kind: 'postmortem',
    sections,
    actions,
    statements: stated.statements,
    // An internal text's severity and impact are not what customers were told.
    header: name === undefined ? {} : { title: name },
    problems: [...timeline.problems, ...unplaced(sections)],
  }
}

function placeOf(part: PostmortemPart, known: ReadonlySet<string | null>): Pick<ParsedSection, 'id' | 'heading'> {
  if (part.heading === null) return { id: known.has('summary') ? null : 'summary', heading: 'Above the first heading' }
  const id = part.id === 'actions' ? 'prevention' : part.id === 'timeline' ? null : part.id
  return { id, heading: part.heading }
}

/** Addresses that a list of actions referred to are no text of a section. */
const links = (part: PostmortemPart) => ({ id: null, heading: `${part.heading ?? ''}: links` })

/** Front matter says things that no section holds. */
function frontOf(text: string, body: string): ParsedSection[] {
  if (body === text) return []
  const lines = body.split('\n').findIndex((line) => line !== '')
  const front = text
    .split('\n')
    .slice(1, lines < 0 ? undefined : lines)
    .join('\n')
  const words = front.replace(/\n(?:---|\+\+\+)\s*$/, '').trim()
  return words === '' ? [] : [{ id: null, heading: 'Front matter', text: words, line: 1 }]
}

interface Taken {
  readonly rest: readonly RootContent[]
  readonly found: readonly { readonly action: Action; readonly line: number }[]
}

/** Lists and tables of action items; a heading above nothing else goes with them. */
function takeActions(nodes: readonly RootContent[]): Taken {
  const rest: RootContent[] = []
  const found: { action: Action; line: number }[] = []
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1
    const table = node.type === 'table' ? readActionTable(node) : null
    if (table !== null) found.push(...table.map((action) => ({ action, line })))
    else if (node.type === 'list') {
      const { promised } = readPrevention([node])
      const lines = node.children.map((item) => item.position?.start.line ?? line)
      // Nobody promised it to customers yet: it stands in an internal text.
      found.push(...promised.map((action, i) => ({ action: { ...action, public: null }, line: lines[i] ?? line })))
    } else rest.push(node)
  }
  return { rest: rest.filter((node, i) => node.type !== 'heading' || isFollowed(rest, i)), found }
}

/** A heading that is left without anything below it says nothing. */
function isFollowed(nodes: readonly RootContent[], index: number): boolean {
  const next = nodes.slice(index + 1).find((node) => node.type !== 'definition')
  return next !== undefined && next.type !== 'heading'
}

/** What stands in a timeline besides its events: the zone it is in, remarks, rows without a time are told by problems. */
function notEvents(nodes: readonly RootContent[], eventLines: ReadonlySet<number>): RootContent[] {
  let inEvent = false
  return nodes.filter((node) => {
    const [from, to] = [node.position?.start.line ?? 1, node.position?.end.line ?? 1]
    const holds = Array.from({ length: to - from + 1 }, (_, i) => from + i).some((line) => eventLines.has(line))
    if (node.type === 'heading') inEvent = holds
    return !holds && !inEvent
  })
}

function unplaced(sections: readonly ParsedSection[]): SourceProblem[] {
  const quiet = /^Front matter$|: links$|\btimeline\b/i
  const names = sections.flatMap(({ id, heading }) => (id === null && !quiet.test(heading) ? [`“${heading}”`] : []))
  if (names.length === 0) return []
  const message = `No section answers to ${names.slice(0, 8).join(', ')}; the text is kept under “not placed”.`
  return [{ line: null, code: 'not-placed', message }]
}
