import { readPageLines } from '../../import/page/pageLines.ts'
import { reline } from '../../import/page/reline.ts'
import { withoutStrayEscapes } from '../../import/page/strayEscapes.ts'
import { foreignTree } from '../../import/page/tree.ts'
import { parseMarkdown } from '../../markdown/parse.ts'
import { plainText } from '../../markdown/plainText.ts'
import { postBlocks } from '../status/postBlocks.ts'
import type { StatusProfile } from '../status/profiles.ts'

/** The smallest piece of a post that is compared and chosen: a sentence, a heading, an item of a list. */
export interface Unit {
  /** As the page takes it. */
  readonly text: string
  /** Its words without markup, bullets and numbers: what makes two units the same. */
  readonly key: string
  /** What parts it from the unit before: a sentence goes on, an item follows, a block begins. */
  readonly glue: ' ' | '\n' | '\n\n'
}

/** A text as it was copied from a page, folded or not, with its updates or alone: the postmortem in it, as units. */
export function copiedUnits(copied: string, profile: StatusProfile): Unit[] {
  const { updates } = readPageLines(copied)
  const found = updates.find(({ state }) => state === 'postmortem')
  const raw = found === undefined ? copied : found.body
  const { text } = withoutStrayEscapes(raw, () => 1)
  return unitsOf(postBlocks(foreignTree(reline(ownLines(text))).children, lookOf(profile)))
}

/** A text of our own, as it was posted or is proposed. */
export function postUnits(body: string, profile: StatusProfile): Unit[] {
  return unitsOf(postBlocks(parseMarkdown(body).children, lookOf(profile)))
}

const lookOf = ({ markup, headings, fencedCode }: StatusProfile) => ({
  markup,
  headings: headings.postmortem,
  fencedCode,
})

/** What is copied as it is shown has each block on a line of its own; Markdown would join them into one paragraph. */
function ownLines(text: string): string {
  const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s/
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  return lines.map((line, index) => (index > 0 && !item.test(line) ? `\n${line}` : line)).join('\n')
}

function unitsOf(blocks: ReturnType<typeof postBlocks>): Unit[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const first = index > 0 && block.list && before?.list === true ? '\n' : '\n\n'
    const parts = block.list || block.text.startsWith('#') ? [block.text] : sentences(block.text)
    return parts.map((text, at): Unit => ({ text, key: keyOf(text), glue: at === 0 ? first : ' ' }))
  })
}

/** At the ends of sentences, but never inside bold words, code or a link. */
function sentences(text: string): string[] {
  const parts: string[] = []
  for (const piece of text.split(/(?<=[.!?][)”"]?)\s+(?=[\p{Lu}“"*[])/u)) {
    const last = parts.at(-1)
    if (last !== undefined && !isWhole(last)) parts[parts.length - 1] = `${last} ${piece}`
    else parts.push(piece)
  }
  return parts
}

function isWhole(text: string): boolean {
  const count = (sign: RegExp) => [...text.matchAll(sign)].length
  const open = count(/(?<!\\)\[/g) - count(/(?<!\\)\]/g)
  return count(/(?<!\\)\*\*/g) % 2 === 0 && count(/(?<!\\)`/g) % 2 === 0 && open === 0
}

function keyOf(text: string): string {
  const bare = text.replace(/^(?:[-•]|\d{1,9}\.)\s+/, '')
  return plainText(parseMarkdown(bare))
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[“”]/g, '"')
    .trim()
    .toLowerCase()
}

/** Units as one text again. */
export function joinUnits(units: readonly Unit[]): string {
  return units
    .map(({ text, glue }, index) => {
      if (index === 0) return text
      // A sentence whose beginning was left out starts a block of its own.
      const before = units[index - 1]
      const item = (unit: Unit | undefined) => /^(?:[-•]|\d{1,9}\.)\s/.test(unit?.text ?? '')
      const parts =
        glue === '\n' && !item(before)
          ? '\n\n'
          : glue === ' ' && (item(before) || /^#/.test(before?.text ?? ''))
            ? '\n\n'
            : glue
      return parts + text
    })
    .join('')
}
