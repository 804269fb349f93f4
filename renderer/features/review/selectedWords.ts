import { anchorAt, type Range } from '../../../core/review/anchor.ts'
import type { Commenting } from '../../store/types.ts'
import { pageWords } from './pageWords.ts'

/** A paragraph up to this length is commented on as a whole; of a longer one the sentence. */
const wholeBlock = 160

/** What a comment would be about: the selected words, else the sentence at the caret. Null when the caret is in no text. */
export function selectedWords(): Commenting | null {
  const selection = window.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement
  const root = element?.closest<HTMLElement>('.ed-text')
  const section = root?.closest<HTMLElement>('[data-section]')?.dataset.section
  if (!selection || !anchorNode || !focusNode || !root || section === undefined) return null
  const words = pageWords(root)
  const ends = [
    words.offsetOf(anchorNode, selection.anchorOffset),
    words.offsetOf(focusNode, selection.focusOffset),
  ].filter((offset) => offset !== null)
  if (ends.length === 0) return null
  const chosen = { start: Math.min(...ends), end: Math.max(...ends) }
  const range = trimmed(
    words.text,
    chosen.end > chosen.start ? chosen : around(words.text, chosen.start, words.blockAt),
  )
  return range.end > range.start
    ? { section, ...anchorAt(words.text, range) }
    : { section, quote: '', occurrence: 0, before: '', after: '' }
}

function around(text: string, at: number, blockAt: (offset: number) => Range): Range {
  const block = blockAt(at)
  if (block.end - block.start <= wholeBlock) return block
  const before = text.slice(block.start, at)
  const start = block.start + Math.max(0, before.search(/[^.!?]*$/))
  const stop = /[.!?](?=\s|$)/.exec(text.slice(at, block.end))
  return { start, end: stop ? at + stop.index + 1 : block.end }
}

function trimmed(text: string, range: Range): Range {
  const words = text.slice(range.start, range.end)
  const start = range.start + words.length - words.trimStart().length
  return { start, end: Math.max(start, range.start + words.trimEnd().length) }
}
