import type { Library } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { instantOf, msOf } from '../time/instant.ts'
import { record } from './decisions.ts'
import { canHide, makeInternal } from './editPlace.ts'
import type { CheckContext, Fix } from './finding.ts'
import { type InsideWord, insideWordDetector } from './insideWords.ts'
import { wordKey } from './wordChoices.ts'
import { type WordHit, wordHits } from './wordHits.ts'
import { wordKindInfo } from './wordKinds.ts'

/** What customers could read instead: the house's word for it, a person's role, else a word for its kind. */
export function proposedReplacement(
  { kind, text }: InsideWord,
  { library, people = [] }: Pick<CheckContext, 'library' | 'people'>,
): string {
  const known = Object.entries(library.glossary).find(([term]) => term.toLowerCase() === text.toLowerCase())?.[1]
  if (known !== undefined && kind !== 'account') return known
  const role = people.find(({ name, aliases }) => name === text || aliases.includes(text))?.role
  return kind === 'person' && role !== undefined ? `the ${role.toLowerCase()}` : wordKindInfo[kind].instead
}

const spellings = (hits: readonly WordHit[]) => [...new Set(hits.map(({ found }) => found.text))]

interface Choice {
  readonly choice: 'replace' | 'internal' | 'allow'
  readonly replacement?: string
  readonly because?: string
}

/** Records what was decided about a word, with how it stood. Its text stays as it is: a replacement is made when a document is. */
export function decideWord(
  postmortem: Postmortem,
  word: string,
  hits: readonly WordHit[],
  { choice, replacement, because }: Choice,
  today: string,
): Postmortem {
  return record(postmortem, {
    key: wordKey(word),
    choice,
    ...(replacement === undefined ? {} : { replacement }),
    ...(because === undefined ? {} : { because }),
    ...(choice === 'replace' ? { spelled: spellings(hits) } : {}),
    at: instantOf(msOf(today)),
  })
}

/** The same for every postmortem of the library. */
export function decideInLibrary(
  library: Library,
  word: string,
  hits: readonly WordHit[],
  { choice, replacement, because }: Choice,
): Library {
  const others = (library.words ?? []).filter((known) => known.word !== word)
  const decided = {
    word,
    choice,
    ...(replacement === undefined ? {} : { replacement }),
    ...(because === undefined ? {} : { because }),
    ...(choice === 'replace' ? { spelled: spellings(hits) } : {}),
  }
  return { ...library, words: [...others, decided].sort((a, b) => (a.word < b.word ? -1 : 1)) }
}

/** Keeps every part that names the word from customers; where a part can't be hidden, such as a title, the word is replaced. */
export function hideWord(postmortem: Postmortem, word: string, context: CheckContext): Postmortem {
  const detect = insideWordDetector(context)
  // Hiding one part may take others along, so each is looked up anew.
  for (let current = postmortem; ; ) {
    const hits = wordHits(current, detect).get(word) ?? []
    const hit = hits.find(({ passage }) => canHide(passage))
    const next = hit === undefined ? current : makeInternal(current, hit.passage)
    if (next !== current) {
      current = next
      continue
    }
    const [left] = hits
    if (left === undefined) return decideWord(current, word, hits, { choice: 'internal' }, context.today)
    const replacement = proposedReplacement(left.found, context) || '[withheld]'
    return decideWord(current, word, hits, { choice: 'replace', replacement }, context.today)
  }
}

/** Replace, keep inside, or allow; the ways out of a finding about a word. */
export function wordFixes(word: string, hits: readonly WordHit[], context: CheckContext): Fix[] {
  const [first] = hits
  if (first === undefined) return []
  const { today } = context
  const instead = proposedReplacement(first.found, context)
  const places = hits.length === 1 ? 'the place' : `all ${hits.length} places`
  const say = (title: string, replacement: string): Fix => ({
    title,
    apply: (before) => decideWord(before, word, hits, { choice: 'replace', replacement }, today),
  })
  const other: Fix = {
    title: 'Say something else…',
    asks: 'What do customers read instead?',
    apply: (before, words = '') =>
      words.trim() === ''
        ? before
        : decideWord(before, word, hits, { choice: 'replace', replacement: words.trim() }, today),
  }
  const allow: Fix = {
    title: 'Allow, because…',
    asks: 'Why may it be read outside?',
    apply: (before, because = '') => decideWord(before, word, hits, { choice: 'allow', because }, today),
  }
  return [
    ...(instead === '' ? [] : [say(`Say “${instead}” in ${places}`, instead)]),
    { title: 'Make these parts internal', apply: (before) => hideWord(before, word, context) },
    other,
    ...(first.found.kind === 'secret' ? [] : [allow]),
  ]
}
