import type { TrackedChange } from '../import/word/wordParagraphs.ts'
import type { Comment } from '../postmortem/review.ts'
import { anchorAt } from './anchor.ts'
import { collapse } from './sectionWords.ts'
import { commentOf, trimmed, type WordContext } from './wordRemark.ts'
import type { PlacedParagraph, WordText } from './wordText.ts'

/** A tracked change as proposed words for whole words, so that what was only added has a place too. Null for none. */
export function suggestionOf(
  change: TrackedChange,
  index: number,
  word: WordText,
  context: WordContext,
): Comment | null {
  const placed = word.paragraphs[index]
  if (placed === undefined || placed.heading || placed.section === null) return loneChange(change, placed, context)
  const text = word.texts.get(placed.section) ?? ''
  // A paragraph that is new as a whole follows the one above it.
  const host = placed.end > placed.start ? placed : hostOf(word, index)
  const [start, end] = host === placed ? [placed.offset(change.start), placed.offset(change.end)] : [host.end, host.end]
  const added = host === placed ? spaced(change.added, text, start, end) : ` ${change.added.trim()}`
  const range = wholeWords(text, { start, end }, host, collapse(added) === '' || start === end)
  const suggestion = collapse(text.slice(range.start, start) + added + text.slice(end, range.end))
  const anchor = anchorAt(text, range)
  if (collapse(anchor.quote) === suggestion) return null
  const author = { id: '', author: change.author, at: change.at, text: '', answers: null }
  return { ...commentOf(author, { section: placed.section, ...anchor }, context), suggestion }
}

/** Offsets count collapsed spaces; one that was typed at an edge stays one. */
function spaced(added: string, text: string, start: number, end: number): string {
  const open = /^\s/.test(added) && text[start - 1] !== ' ' ? ' ' : ''
  const close = /\s$/.test(added) && text[end] !== ' ' ? ' ' : ''
  return `${open}${collapse(added)}${close}`
}

function hostOf({ paragraphs }: WordText, index: number): PlacedParagraph {
  const own = paragraphs[index]
  const isHost = (one: PlacedParagraph) => one.section === own?.section && !one.heading && one.end > one.start
  const host = paragraphs.slice(0, index).findLast(isHost) ?? paragraphs.slice(index).find(isHost) ?? own
  if (host === undefined) throw new RangeError('a change outside of every paragraph')
  return host
}

/** As far as the words that a change touches reach; with `neighbours` one more on each side. */
function wholeWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  host: PlacedParagraph,
  neighbours: boolean,
): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end]
  const back = () => {
    while (from > host.start && text[from - 1] === ' ') from -= 1
    while (from > host.start && text[from - 1] !== ' ') from -= 1
  }
  const forth = () => {
    while (to < host.end && text[to] === ' ') to += 1
    while (to < host.end && text[to] !== ' ') to += 1
  }
  if (neighbours || (from > host.start && text[from - 1] !== ' ')) back()
  if (neighbours || (to < host.end && text[to] !== ' ' && text[to - 1] !== ' ')) forth()
  return trimmed(text, { start: from, end: to })
}

/** In a heading, a title or a table of ours: told as a remark, since there is no text of the author's to change. */
function loneChange(change: TrackedChange, placed: PlacedParagraph | undefined, context: WordContext): Comment | null {
  const gone = collapse(placed?.paragraph.text.slice(change.start, change.end) ?? '')
  const added = collapse(change.added)
  if (gone === added) return null
  const what =
    gone === ''
      ? `Added in the Word file: “${added}”`
      : added === ''
        ? `Taken out in the Word file: “${gone}”`
        : `Changed in the Word file: “${gone}” to “${added}”`
  const quote = placed?.heading ? '' : collapse(placed?.paragraph.text ?? '')
  const section = placed?.section ?? 'summary'
  const remark = { id: '', author: change.author, at: change.at, text: what, answers: null }
  return commentOf(remark, { section, quote, occurrence: 0, before: '', after: '' }, context)
}
