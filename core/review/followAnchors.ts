import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Comment } from '../postmortem/review.ts'
import { anchorAt, findAnchor, type Range } from './anchor.ts'
import { plainWords } from './sectionWords.ts'
import { type DiffPiece, wordDiff } from './wordDiff.ts'

/**
 * The same comments after an edit of section texts, each still at its own words. A comment is rewritten only where it would
 * otherwise be looked for in another place; one whose words are gone keeps its anchor, so that an undo finds it again.
 */
export function followAnchors(before: Postmortem, after: Postmortem): Postmortem {
  if (after.comments.length === 0 || before.sections === after.sections) return after
  const old = new Map(before.sections.map((section) => [section.id, section.text]))
  const changed = new Map(
    after.sections.flatMap(({ id, text }) => {
      const was = old.get(id)
      return was === undefined || was === text ? [] : [[id, wordsOfBoth(was, text)] as const]
    }),
  )
  if (changed.size === 0) return after
  const known = new Set(before.comments)
  const comments = after.comments.map((comment) => {
    // One that came or was placed in this very edit is where it should be.
    if (!known.has(comment)) return comment
    const words = changed.get(comment.section)
    return words === undefined ? comment : followed(comment, words())
  })
  const same = comments.every((comment, index) => comment === after.comments[index])
  return same ? after : { ...after, comments }
}

/** What became of a section's words. Worked out only when it has a comment, and once for all of them. */
interface Both {
  readonly was: string
  readonly is: string
  readonly edits: readonly Edit[]
}

function wordsOfBoth(was: string, is: string): () => Both {
  let both: Both | undefined
  return () => {
    if (both === undefined) {
      const [old, fresh] = [plainWords(was), plainWords(is)]
      both = { was: old, is: fresh, edits: [editOf(old, fresh, false), editOf(old, fresh, true)] }
    }
    return both
  }
}

function followed(comment: Comment, both: Both): Comment {
  if (comment.quote === '') return comment
  const place = findAnchor(both.was, comment)
  const wanted = place && movedRange(both, place)
  if (!wanted) return comment
  const found = findAnchor(both.is, comment)
  if (found?.start === wanted.start && found.end === wanted.end) return comment
  const { quote, occurrence, before = '', after = '' } = anchorAt(both.is, wanted)
  // What was proposed was proposed for these words: when they change, that stays known.
  const open = comment.suggestion !== undefined && comment.verdict === undefined && quote !== comment.quote
  const proposed = open ? { proposedFor: comment.proposedFor ?? comment.quote } : {}
  return { ...comment, quote, occurrence, before, after, ...proposed }
}

interface Edit {
  /** What stayed in front, and where the old words go on as they were. */
  readonly head: number
  readonly end: number
  readonly grown: number
}

/** One edit in one place, laid as far to the right or to the left as equal words allow. */
function editOf(was: string, is: string, leftmost: boolean): Edit {
  const most = Math.min(was.length, is.length)
  const sameHead = (limit: number) => {
    let head = 0
    while (head < limit && was[head] === is[head]) head += 1
    return head
  }
  const sameTail = (limit: number) => {
    let tail = 0
    while (tail < limit && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1
    return tail
  }
  const first = leftmost ? sameTail(most) : sameHead(most)
  const second = leftmost ? sameHead(most - first) : sameTail(most - first)
  const [head, tail] = leftmost ? [second, first] : [first, second]
  return { head, end: was.length - tail, grown: is.length - was.length }
}

/** Where a stretch of the old words stands in the new ones; null when nothing of it is left. */
function movedRange({ was, is, edits }: Both, range: Range): Range | null {
  const moved = movedBy(edits, range) ?? movedByWords(wordDiff(was, is), range)
  return moved && is.slice(moved.start, moved.end).trim() !== '' ? tidy(is, moved) : null
}

/** By one edit beside the stretch or inside it; null when it cuts into it: then it was more than one. */
function movedBy(edits: readonly Edit[], { start, end }: Range): Range | null {
  for (const { head, end: changedEnd, grown } of edits) {
    if (end <= head) return { start, end }
    if (start >= changedEnd) return { start: start + grown, end: end + grown }
  }
  const inside = edits.find(({ head, end: changedEnd }) => head >= start && changedEnd <= end)
  return inside && (inside.head > start || inside.end < end) ? { start, end: end + inside.grown } : null
}

/** By the words that stayed; words in place of others stand where those stood. */
function movedByWords(pieces: readonly DiffPiece[], range: Range): Range | null {
  let [was, is] = [0, 0]
  let start: number | null = null
  let end: number | null = null
  for (const [index, { kind, text }] of pieces.entries()) {
    const next = pieces[index + 1]
    const instead = kind === 'gone' && next?.kind === 'added' ? next.text.length : 0
    if (kind !== 'added' && range.start < was + text.length && range.end > was) {
      const from = kind === 'same' ? is + Math.max(0, range.start - was) : is
      const to = kind === 'same' ? is + Math.min(text.length, range.end - was) : is + instead
      if (to > from) {
        start ??= from
        end = to
      }
    }
    if (kind !== 'added') was += text.length
    if (kind !== 'gone') is += text.length
  }
  return start === null || end === null ? null : { start, end }
}

function tidy(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return { start, end }
}
