import { type MarkName, markLabels } from '../postmortem/mark.ts'
import type { ExportRecord } from '../postmortem/review.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { Instant } from '../time/instant.ts'
import type { LeftBehind, MovedMark, MoveEffects } from './moveEffects.ts'

const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** `10:22`, with its day where the other end lies on another one. */
function clock(at: Instant, other: Instant | null, zone: string): string {
  const day = (one: Instant) => formatInstant(one, zone, 'date')
  return formatInstant(at, zone, other === null || day(at) === day(other) ? 'clock' : 'date-clock')
}

function markWords({ name, from, to }: MovedMark, zone: string): string {
  const { label } = markLabels[name]
  if (to === null) return `${label} is taken away from ${clock(from, null, zone)}`
  return `${label} moves from ${clock(from, to, zone)} to ${clock(to, from, zone)}`
}

const formatNames: Readonly<Record<string, string>> = {
  docx: 'Word',
  md: 'Markdown',
  html: 'Web page',
  pdf: 'PDF',
  summary: 'Five lines',
}

/** What a record holds, a name for each document: the posts for one status page are one, however many files they are. */
export function documentNames({ briefs, files }: ExportRecord): string[] {
  if (briefs !== undefined) return [`${briefs.letters} letters`, `${briefs.callSheets} call sheets`]
  return [...new Set(files.map(({ format }) => formatNames[format] ?? format.replace(/^status:/, 'Posts for ')))]
}

/** How many documents are meant. */
function documentsOf(left: LeftBehind): number {
  if (left.kind === 'post') return 1
  const { briefs } = left.record
  return briefs === undefined ? documentNames(left.record).length : briefs.letters + briefs.callSheets
}

function leftWords(left: readonly LeftBehind[]): readonly { readonly words: string; readonly one: boolean }[] {
  const records = left.filter((one) => one.kind === 'export')
  const documents = records.reduce((sum, one) => sum + documentsOf(one), 0)
  const posts = left.length - records.length
  const handed = records.every((one) => one.kind === 'export' && one.record.handedTo !== undefined)
  const said = `document${documents === 1 ? '' : 's'} that you ${handed ? 'handed over' : 'saved'}`
  return [
    ...(documents === 0 ? [] : [{ words: `${documents} ${said}`, one: documents === 1 }]),
    ...(posts === 0 ? [] : [{ words: `${posts} public post${posts === 1 ? '' : 's'}`, one: posts === 1 }]),
  ]
}

/** The question in two sentences: what moves, then what changes here and what out there does not. */
export function moveWords({ marks, places, left }: MoveEffects, zone: string): string {
  const [first = '', ...more] = marks.map((mark) => markWords(mark, zone))
  const says = new Set(left.flatMap((one) => [...one.says]))
  const old = (name: MarkName) => marks.find((mark) => mark.name === name)?.from
  const times = [...says].flatMap((name) => old(name) ?? []).map((at) => clock(at, null, zone))
  const out = leftWords(left)
  const verb = out.length === 1 && out[0]?.one ? 'says' : 'say'
  const here = places.length === 1 ? '1 place changes here' : `${places.length} places change here`
  return `${listed([first, ...more.map(lower)])}. ${here}; ${listed(out.map(({ words }) => words))} still ${verb} ${listed(times)}.`
}
