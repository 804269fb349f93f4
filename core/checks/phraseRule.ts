import { keepBecause } from './decisions.ts'
import { editPassage, replaceIn } from './editPlace.ts'
import type { Finding, Fix, Rule } from './finding.ts'
import { note, placeKey } from './note.ts'
import { type Passage, piecesFor, prose, reads } from './passages.ts'
import { sentenceAround } from './sentences.ts'
import { dayOnly } from './steady.ts'
import { textRule } from './textRule.ts'

/** A way of saying something that customers should be spared. */
export interface Phrase {
  /** Global and without anchors. */
  readonly pattern: RegExp
  /** What to ask the author, or what is better; a sentence. */
  readonly better: string
  /** Plain words in its place, where they fit any sentence. */
  readonly instead?: string
}

interface PhraseRule {
  readonly id: string
  readonly title: string
  /** Four to six words, around what was said. */
  readonly headline: (said: string) => string
  readonly why: string
  readonly phrases: readonly Phrase[]
  /** Told once for the whole document, not once for each place. */
  readonly once?: boolean
  /** Takes back what only looks like it. */
  readonly unless?: (sentence: string, said: string, passage: Passage) => boolean
}

/** Puts other words where the first `said` of a passage stands in plain text. */
export function replaceSaid(passage: Passage, said: string, instead: string): Fix['apply'] {
  return (postmortem) => {
    for (const piece of piecesFor(passage, 'customer')) {
      const at = piece.kind === 'prose' ? passage.source.slice(piece.start, piece.end).indexOf(said) : -1
      if (at < 0) continue
      const start = piece.start + at
      return replaceIn(postmortem, passage, { start, end: start + said.length }, instead)
    }
    return postmortem
  }
}

/** The author writes the sentence anew; only offered where it stands in the source as it is read. */
export function rewriteSentence(passage: Passage, sentence: string): Fix[] {
  if (!passage.source.includes(sentence)) return []
  const asks = `Instead of “${sentence.length > 90 ? `${sentence.slice(0, 88)}…` : sentence}”`
  return [
    {
      title: 'Rewrite…',
      asks,
      apply: (postmortem, words = '') =>
        words.trim() === ''
          ? postmortem
          : editPassage(postmortem, passage, (text) => text.replace(sentence, () => words.trim())),
    },
  ]
}

/** One word for "pod" and "pods". */
const stem = (said: string) => said.toLowerCase().replace(/s$/, '')

function findIn(passage: Passage, { today }: { readonly today: string }, rule: PhraseRule): Finding[] {
  if (passage.quoted || passage.kind === 'code' || !reads(passage, 'customer')) return []
  const text = prose(passage, 'customer')
  return rule.phrases.flatMap(({ pattern, better, instead }) =>
    [...text.matchAll(pattern)].flatMap((match): Finding[] => {
      const [said] = match
      const sentence = sentenceAround(text, match.index, match.index + said.length)
      if (rule.unless?.(sentence, said, passage)) return []
      const key = [rule.id, ...(rule.once === true ? [] : [placeKey(passage.where)]), stem(said)].join(':')
      return [
        note({
          rule: rule.id,
          key,
          group: 'customers',
          title: rule.headline(said),
          message: `“${sentence}” ${better}`,
          why: rule.why,
          where: { ...passage.where, text: said },
          fixes: [
            ...(instead === undefined
              ? []
              : [{ title: `Say “${instead}”`, apply: replaceSaid(passage, said, instead) }]),
            ...rewriteSentence(passage, sentence),
            keepBecause(key, today),
          ],
        }),
      ]
    }),
  )
}

/** A rule about wording that customers read. Quotations, code and what only colleagues read are left alone. */
export function phraseRule(rule: PhraseRule): Rule {
  const { id, title } = rule
  return textRule({ id, title, env: dayOnly, find: (passage, day) => findIn(passage, day, rule) })
}
