import type { Postmortem } from '../../postmortem/postmortem.ts'
import { editText, makeInternal } from '../editPlace.ts'
import { decide } from '../explain.ts'
import type { CheckContext, Finding, Fix, Rule } from '../finding.ts'
import { type InsideWord, insideWordDetector, type WordKind } from '../insideWords.ts'
import { type Passage, piecesFor, reads } from '../passages.ts'
import { postmortemPassages } from '../texts.ts'

const id = 'internal-words'

/** What each kind is called, and what customers can read instead. */
const kinds: Readonly<Record<WordKind, { name: string; instead: string; blocks: boolean }>> = {
  secret: { name: 'a secret', instead: '[removed]', blocks: true },
  forbidden: { name: 'a word that stays inside', instead: '', blocks: true },
  account: { name: 'an account', instead: 'a customer', blocks: true },
  email: { name: 'an e-mail address', instead: 'our team', blocks: false },
  ip: { name: 'an address', instead: 'an internal address', blocks: false },
  host: { name: 'a host', instead: 'one of our servers', blocks: false },
  person: { name: 'a person', instead: 'a colleague', blocks: false },
  ticket: { name: 'a ticket', instead: 'an internal ticket', blocks: false },
}

interface Hit {
  readonly found: InsideWord
  readonly passage: Passage
}

function hitsOf(context: CheckContext): Map<string, Hit[]> {
  const detect = insideWordDetector(context)
  const byWord = new Map<string, Hit[]>()
  for (const passage of postmortemPassages(context.postmortem)) {
    if (!reads(passage, 'customer')) continue
    // A chip's label is made from a fact; on its two sides words stay apart.
    const text = piecesFor(passage, 'customer')
      .map((piece) => (piece.kind === 'chip' ? '\u{fffc}' : piece.kind === 'address' ? ` ${piece.text} ` : piece.text))
      .join('')
    for (const found of detect(text)) {
      const hits = byWord.get(found.word) ?? []
      hits.push({ found, passage })
      byWord.set(found.word, hits)
    }
  }
  return byWord
}

function replacementFor({ kind, text }: InsideWord, { library, people = [] }: CheckContext): string {
  const known = Object.entries(library.glossary).find(([term]) => term.toLowerCase() === text.toLowerCase())?.[1]
  if (known !== undefined) return known
  const role = people.find(({ name, aliases }) => name === text || aliases.includes(text))?.role
  return kind === 'person' && role !== undefined ? `the ${role.toLowerCase()}` : kinds[kind].instead
}

/** Puts other words in the stretches that customers read; internal blocks of the same text keep theirs. */
function replaceAll(postmortem: Postmortem, word: string, context: CheckContext, instead: string): Postmortem {
  const detect = insideWordDetector(context)
  const places = postmortemPassages(postmortem).filter((passage) => reads(passage, 'customer'))
  const edits = new Map<string, { passage: Passage; cuts: Map<number, number> }>()
  for (const passage of places)
    for (const { kind, start, end } of piecesFor(passage, 'customer')) {
      if (kind === 'chip') continue
      for (const found of detect(passage.source.slice(start, end))) {
        if (found.word !== word) continue
        const key = JSON.stringify([passage.where, passage.source])
        const edit = edits.get(key) ?? { passage, cuts: new Map<number, number>() }
        edit.cuts.set(start + found.start, start + found.end)
        edits.set(key, edit)
      }
    }
  return [...edits.values()].reduce(
    (current, { passage, cuts }) =>
      editText(current, passage.where, (text) =>
        text !== passage.source
          ? text
          : [...cuts]
              .sort(([a], [b]) => b - a)
              .reduce((t, [from, to]) => t.slice(0, from) + instead + t.slice(to), text),
      ),
    postmortem,
  )
}

function hideAll(postmortem: Postmortem, word: string, context: CheckContext): Postmortem {
  const hidable = ({ passage: { where } }: Hit) =>
    where.section !== undefined ? where.field === undefined : where.field === undefined || where.action !== undefined
  // Hiding one part moves the offsets of the next, so each is looked up anew.
  for (let current = postmortem; ; ) {
    const hit = hitsOf({ ...context, postmortem: current })
      .get(word)
      ?.find(hidable)
    if (hit === undefined) return current
    const next = makeInternal(current, hit.passage)
    if (next === current) return current
    current = next
  }
}

function fixesFor(word: string, hits: readonly Hit[], context: CheckContext): Fix[] {
  const key = `word:${word}`
  const [first] = hits
  if (first === undefined) return []
  const { today } = context
  const instead = replacementFor(first.found, context)
  const places = hits.length === 1 ? 'the place' : `all ${hits.length} places`
  const record = (postmortem: Postmortem, choice: 'replace' | 'internal' | 'allow', because?: string) =>
    decide(postmortem, key, choice, today, because)
  return [
    ...(instead === ''
      ? []
      : [
          {
            title: `Say “${instead}” in ${places}`,
            apply: (p: Postmortem) => record(replaceAll(p, word, context, instead), 'replace'),
          },
        ]),
    { title: 'Make these parts internal', apply: (p) => record(hideAll(p, word, context), 'internal') },
    ...(first.found.kind === 'secret'
      ? []
      : [
          {
            title: 'Allow, because…',
            asks: 'Why may it be read outside?',
            apply: (p: Postmortem, because?: string) => record(p, 'allow', because),
          },
        ]),
  ]
}

function findingFor(word: string, hits: readonly Hit[], context: CheckContext): Finding[] {
  const [first] = hits
  if (first === undefined) return []
  const { found, passage } = first
  const key = `word:${word}`
  const decided = context.postmortem.decisions.find((decision) => decision.key === key)?.choice
  const blocks = kinds[found.kind].blocks || decided === 'internal' || decided === 'replace'
  const words = [...new Set(hits.map((hit) => hit.found.text))]
  const said = words.length > 3 ? `${words[0]} … ${words.at(-1)}` : words.join(', ')
  return [
    {
      rule: id,
      key,
      group: 'customers',
      severity: blocks ? 'error' : 'warning',
      blocks,
      title: `Customer export would name ${kinds[found.kind].name}`,
      message: `${found.kind === 'secret' ? `${said.slice(0, 4)}…` : said} (${hits.length} ${hits.length === 1 ? 'place' : 'places'}) would be read by customers.`,
      why: 'What leaves can’t be called back, and says more about the inside than it explains.',
      where: { ...passage.where, text: found.text },
      fixes: fixesFor(word, hits, context),
    },
  ]
}

/** Host names, addresses, people, tickets, accounts, secrets and forbidden words in what customers read; one finding for each word. */
export const internalWords: Rule = {
  id,
  title: 'Internal words in a customer export',
  check: (context) => [...hitsOf(context)].flatMap(([word, hits]) => findingFor(word, hits, context)),
}
