import type { Nodes, RootContent } from 'mdast'
import { wholeWords } from '../../checks/wordFinders.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { plainText } from '../../markdown/plainText.ts'
import type { Account } from '../../postmortem/account.ts'
import { walk } from '../walk.ts'
import { identityOf, type Recipient } from './recipients.ts'

/** Why a letter is not handed out. */
export interface Held {
  readonly account: string
  /** Heading of the chapter, or what else it stands in. */
  readonly where: string
  /** The other account's name, id or domain as it stands there, or the sentence of the call sheet. */
  readonly names: string
}

/** A stretch of a letter with the name of its place. */
export interface Stretch {
  readonly where: string
  readonly text: string
}

export interface GuardInput {
  readonly accounts: readonly Account[]
  /** Names that are no account's though one may be called alike: ours, our colleagues'. */
  readonly ours: readonly string[]
  /** Words that the author has allowed, lower case. */
  readonly allowed: ReadonlySet<string>
  /** Sentences for the call sheet only. */
  readonly inside: readonly string[]
  /** What all letters share, to tell a product's name from an account's. */
  readonly shared: readonly Stretch[]
}

export interface LetterGuard {
  readonly check: (recipient: Recipient, stretches: readonly Stretch[]) => Held[]
  /** Names of accounts that the report uses as plain words: not looked for, to be told before the run. */
  readonly common: readonly string[]
}

/** What a stretch holds, whoever it is for. */
interface Found {
  readonly names: readonly string[]
  readonly sentences: readonly string[]
}

/** What could hide a name from a comparison: other forms of a letter, and characters without width. */
const levelled = (text: string) => text.normalize('NFKC').replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')

const folded = (text: string) => levelled(text).replace(/\s+/g, ' ').trim()

/** Digits alone are figures, and a plain word is a word: an id has something that neither has. */
const tells = (id: string) => (/[\p{L}]/u.test(id) ? /[\d_.-]/.test(id) : id.length > 5)

/** Holds single letters, never the batch: one that names another account, or says what only the call sheet may. */
export function letterGuard({ accounts, ours, allowed, inside, shared }: GuardInput): LetterGuard {
  const owners = ownersOf(accounts)
  const common = [...owners.keys()].filter((name) => isCommon(name, shared))
  for (const name of [...common, ...owners.keys()])
    if (common.includes(name) || allowed.has(name.toLowerCase())) owners.delete(name)
  const find = wholeWords([...owners.keys(), ...ours.map(folded)], { anyCase: false })
  const byLower = new Map([...owners].map(([name, identities]) => [name.toLowerCase(), identities]))
  const neutral = new Set(ours.map((name) => folded(name).toLowerCase()))
  const sentences = inside.map(folded).filter((sentence) => sentence.split(' ').length > 4)
  // The report's stretches are the same objects in every letter.
  const seen = new WeakMap<Stretch, Found>()
  const look = (stretch: Stretch): Found => {
    const known = seen.get(stretch) ?? read(stretch.text)
    seen.set(stretch, known)
    return known
  }
  const read = (text: string): Found => {
    const flat = folded(text)
    return {
      names: outermost(find(levelled(text))).filter((name) => !neutral.has(name.toLowerCase())),
      sentences: sentences.filter((sentence) => flat.includes(sentence)),
    }
  }
  return {
    common,
    check: (recipient, stretches) => {
      const held = stretches.flatMap((stretch) => {
        const found = look(stretch)
        const foreign = found.names.filter((name) => byLower.get(name.toLowerCase())?.has(recipient.identity) === false)
        return [...foreign, ...found.sentences].map((names) => ({
          account: recipient.name,
          where: stretch.where,
          names,
        }))
      })
      return held.filter(
        (one, index) => held.findIndex((other) => other.where === one.where && other.names === one.names) === index,
      )
    },
  }
}

/** Name, id, workspace and domain → whose they are; a workspace called alike at two accounts is both's. */
function ownersOf(accounts: readonly Account[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>()
  for (const account of accounts) {
    const identity = identityOf(account)
    const ids = [account.id, account.workspace, account.domain].flatMap((id) =>
      typeof id === 'string' && tells(id.trim()) ? [id] : [],
    )
    for (const name of [identity, ...ids.map(folded)]) {
      const known = owners.get(name)
      if (known === undefined) owners.set(name, new Set([identity]))
      else known.add(identity)
    }
  }
  return owners
}

/** “Journeys” is an account; a report that says “journeys” in small letters has the word from somewhere else. */
function isCommon(name: string, shared: readonly Stretch[]): boolean {
  if (!/^\p{Lu}?\p{Ll}+$/u.test(name)) return false
  const plain = new RegExp(`(?<![\\p{L}\\p{N}_])${name.toLowerCase()}(?![\\p{L}\\p{N}_])`, 'u')
  return shared.some(({ text }) => plain.test(text))
}

/** A name inside a longer name that was found is part of that. */
function outermost(found: readonly { readonly text: string; readonly start: number }[]): string[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.text.length - a.text.length)
  let end = 0
  return inOrder.flatMap(({ text, start }) => {
    if (start < end) return []
    end = start + text.length
    return [text]
  })
}

/** Every word of blocks that a reader of the file can come upon, by chapter; `where` names what stands before the first heading. */
export function stretchesOf(nodes: readonly RootContent[], where: string): Stretch[] {
  let place = where
  return nodes.map((node) => {
    if (node.type === 'heading' && node.depth === 2) place = plainText(node)
    return { where: place, text: [plainText(node), ...[...walk(node)].flatMap(hidden)].join('\n') }
  })
}

/** The same of what stands around the blocks: header, properties. */
export const frameOf = ({ title, subtitle, versionLine, creator, slug, properties }: ComposedDocument): Stretch => ({
  where: 'the title',
  text: [
    title,
    subtitle,
    versionLine,
    creator,
    slug,
    ...properties.flatMap(({ value }) => (typeof value === 'object' ? value : String(value))),
  ].join('\n'),
})

// What a page does not show at once: addresses, captions, the words of a picture.
function hidden(node: Nodes): readonly string[] {
  if (node.type === 'link') return [node.url, node.title ?? '']
  if (node.type !== 'image') return []
  const { chart } = node.data ?? {}
  const drawn = chart
    ? [chart.title, chart.unit, ...chart.marks.map(({ label }) => label), ...chart.ticks.map(({ label }) => label)]
    : []
  return [node.url, node.title ?? '', ...drawn]
}
