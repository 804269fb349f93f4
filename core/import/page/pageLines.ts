import type { PostState } from '../../postmortem/event.ts'
import { matchStamp, type Stamp } from '../../time/stamp.ts'

/** One update of a page as it was copied. */
export interface PageUpdate {
  readonly state: PostState
  readonly stamp: Stamp
  /** The line that holds the time, and its number. */
  readonly quote: string
  readonly line: number
  /** The text below it, as it stands, and where it starts. */
  readonly body: string
  readonly bodyLine: number
}

export interface PageLines {
  /** Lines above the first update, with their numbers. */
  readonly head: readonly { readonly text: string; readonly line: number }[]
  readonly updates: readonly PageUpdate[]
}

const stateWords =
  'investigating|identified|monitoring|update|updated|resolved|post-?mortem|scheduled|in progress|completed|verifying'
/** `- resolved Nov 24, 2025, 08:51 AM UTC` */
const headedLine = new RegExp(String.raw`^\s*(?:[-*•]\s*)?(?:\*\*)?(${stateWords})(?:\*\*)?\s*[-–—:|,(]?\s*(?=\S)`, 'i')
/** `Resolved`, alone on its line or before a dash and its text. */
const stateLine = new RegExp(String.raw`^\s*(?:\*\*)?(${stateWords})(?:\*\*)?\s*(?:$|[-–—:]\s+(?=\S))`, 'i')
/** `Posted 3 months ago. Nov 24, 2025 - 08:51 UTC` */
const postedLine = /^\s*Posted\b(?:[^.]*?\bago\b[.:]?|:|\s+(?:on|at)\b)?\s*(?=\p{L}{3,9}\s+\d|\d)/iu

const stateOf: Readonly<Record<string, PostState>> = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  verifying: 'monitoring',
  resolved: 'resolved',
  completed: 'resolved',
  postmortem: 'postmortem',
  'post-mortem': 'postmortem',
}

/** A page's word for the state of an update. */
export function postStateOf(word: string): PostState {
  return stateOf[word.toLowerCase().replaceAll('_', ' ')] ?? 'update'
}

/** Takes a copied page entry apart by its three usual layouts. */
export function readPageLines(text: string): PageLines {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, i) => headed(line, i) ?? [])
  if (starts.length > 0) return headedUpdates(lines, starts)
  const posted = postedUpdates(lines)
  return posted.updates.length > 0 ? posted : datedUpdates(lines)
}

interface Start {
  readonly index: number
  readonly state: PostState
  readonly stamp: Stamp
}

function headed(line: string, index: number): Start | null {
  const match = headedLine.exec(line)
  const stamp = match === null ? null : matchStamp(line, match[0].length)
  if (match === null || stamp === null || stamp.clock === null || stamp.day === null) return null
  if (!/^[\s)*.:]*$/.test(line.slice(stamp.end))) return null
  return { index, state: postStateOf(match[1] ?? ''), stamp }
}

function headedUpdates(lines: readonly string[], starts: readonly Start[]): PageLines {
  const updates = starts.map(({ index, state, stamp }, i) =>
    update(lines, state, stamp, index, index + 1, starts[i + 1]?.index ?? lines.length),
  )
  return { head: headOf(lines, starts[0]?.index ?? 0), updates }
}

function update(
  lines: readonly string[],
  state: PostState,
  stamp: Stamp,
  at: number,
  from: number,
  to: number,
): PageUpdate {
  const skipped = lines.slice(from, to).findIndex((line) => line.trim() !== '')
  const start = skipped < 0 ? from : from + skipped
  return {
    state,
    stamp,
    quote: lines[at] ?? '',
    line: at + 1,
    body: lines.slice(start, to).join('\n').trimEnd(),
    bodyLine: start + 1,
  }
}

const headOf = (lines: readonly string[], to: number) =>
  lines.slice(0, to).map((text, i) => ({ text: text.trim(), line: i + 1 }))

/** State, text, then "Posted …": the vendor's own page. */
function postedUpdates(lines: readonly string[]): PageLines {
  const updates: PageUpdate[] = []
  let from = 0
  let head: number | null = null
  for (const [i, line] of lines.entries()) {
    const match = postedLine.exec(line)
    const stamp = match === null ? null : matchStamp(line, match[0].length)
    if (stamp === null || stamp.clock === null) continue
    const at = findBack(lines, i, from)
    if (at === null) continue
    const word = stateLine.exec(lines[at] ?? '')
    const same = (lines[at] ?? '').slice(word?.[0].length ?? 0)
    const body = update(lines, postStateOf(word?.[1] ?? ''), stamp, i, at + 1, i)
    updates.push(same === '' ? body : { ...body, body: `${same}\n${body.body}`.trim(), bodyLine: at + 1 })
    head ??= at
    from = i + 1
  }
  return { head: headOf(lines, head ?? 0), updates }
}

function findBack(lines: readonly string[], from: number, to: number): number | null {
  for (let i = from - 1; i >= to; i--) if (stateLine.test(lines[i] ?? '')) return i
  return null
}

/** A time on a line of its own, then "Resolved - text": mails and feeds. */
function datedUpdates(lines: readonly string[]): PageLines {
  const starts = lines.flatMap((line, index) => {
    const stamp = matchStamp(line.trimStart(), 0)
    const word = stateLine.exec(lines[index + 1] ?? '')
    const alone = stamp !== null && line.trimStart().slice(stamp.end).trim() === ''
    if (!alone || stamp.clock === null || word === null) return []
    return [{ index, state: postStateOf(word[1] ?? ''), stamp, cut: word[0].length }]
  })
  const updates = starts.map(({ index, state, stamp, cut }, i) => {
    const found = update(lines, state, stamp, index, index + 1, starts[i + 1]?.index ?? lines.length)
    return { ...found, body: found.body.slice(cut) }
  })
  return { head: headOf(lines, starts[0]?.index ?? 0), updates }
}
