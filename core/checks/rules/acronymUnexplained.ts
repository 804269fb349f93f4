import { explains, readAcronyms } from '../acronyms.ts'
import { collector } from '../collector.ts'
import { keepBecause } from '../decisions.ts'
import { editPassage } from '../editPlace.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { counted, note } from '../note.ts'
import { type Passage, prose, reads } from '../passages.ts'
import { noEnv } from '../steady.ts'
import { textParts } from '../units.ts'

const id = 'acronym-unexplained'

interface Use {
  readonly word: string
  readonly passage: Passage
}

interface Seen {
  readonly uses: readonly Use[]
  /** Prose in which a word might be explained: it has a bracket, a dash or a colon beside capitals. */
  readonly text: string
}

/** Customers everywhere, and who reads the summary without being of the team. */
const isFor = (passage: Passage) => reads(passage, 'customer') || passage.where.section === 'summary'

const seenIn = collector(noEnv, ({ passages }): Seen | null => {
  const shown = passages.filter((passage) => isFor(passage) && !passage.quoted && passage.kind !== 'code')
  const uses = shown.flatMap((passage) => readAcronyms(prose(passage)).map(({ word }) => ({ word, passage })))
  return uses.length === 0 ? null : { uses, text: shown.map((passage) => prose(passage)).join('\n') }
})

function findingFor(word: string, uses: readonly Use[], { today, library }: CheckContext): Finding[] {
  const [first] = uses
  if (first === undefined) return []
  const key = `${id}:${word}`
  const { passage } = first
  const meaning = library.glossary[word]
  const customer = uses.some((use) => reads(use.passage, 'customer'))
  const write = (before: Parameters<typeof editPassage>[0], words: string) =>
    editPassage(before, passage, (text) => text.replace(new RegExp(`\\b${word}\\b`), () => `${words} (${word})`))
  return [
    note({
      rule: id,
      key,
      group: customer ? 'customers' : 'finish',
      title: `“${word}” is never explained`,
      message: `${word} stands in ${counted(uses.length, 'place')} and is not spelled out in any.`,
      why: 'Three letters mean something else in the next company.',
      where: { ...passage.where, text: word },
      fixes: [
        meaning === undefined
          ? {
              title: 'Spell it out…',
              asks: `What does ${word} stand for?`,
              apply: (before, words = '') => (words.trim() === '' ? before : write(before, words.trim())),
            }
          : { title: `Write “${meaning} (${word})”`, apply: (before) => write(before, meaning) },
        keepBecause(key, today, 'Who knows it?'),
      ],
    }),
  ]
}

/** Acronyms that are not explained anywhere in what a reader from outside gets. */
export const acronymUnexplained: Rule = {
  id,
  title: 'Acronyms that are never explained',
  reads: (context) => [...textParts(context), context.library],
  check: (context) => {
    const seen = seenIn(context)
    const byWord = new Map<string, Use[]>()
    for (const { uses } of seen) for (const use of uses) byWord.set(use.word, [...(byWord.get(use.word) ?? []), use])
    // A service's own name and the company's are names, however they are written.
    const names = [context.postmortem.company ?? '', ...context.postmortem.impact.services].join(' ')
    return [...byWord]
      .filter(([word]) => !names.includes(word) && !seen.some(({ text }) => explains(text, word)))
      .flatMap(([word, uses]) => findingFor(word, uses, context))
  },
}
