import type { Person } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { CheckContext } from './finding.ts'
import { steady } from './steady.ts'
import { type Finder, matches, phrases, wholeWords } from './wordFinders.ts'

export const wordKinds = ['secret', 'forbidden', 'account', 'email', 'ip', 'host', 'person', 'ticket'] as const
/** Why a word should stay inside. */
export type WordKind = (typeof wordKinds)[number]

export interface InsideWord {
  readonly kind: WordKind
  /** What is decided once: the word in lower case, or a pattern such as `render-*`. */
  readonly word: string
  /** As it stands. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const secrets = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{8,}/g,
  /\bgh[opsu]_[A-Za-z0-9]{20,}\b|\bgithub_pat_\w{20,}/g,
  /\bglpat-[\w-]{16,}/g,
  /\bsk[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{20,}/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,}/g,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/gi,
]
const spacedSecrets = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g,
  /\b(?:password|passwd|pwd|secret|token|api[_-]?key)\s{0,3}[=:]\s{0,3}[^\s,;"']{6,200}/gi,
]
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const ips = [
  new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?:/\\d{1,2})?(?![\\d.]*\\d)`, 'g'),
  /(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:)+:(?:[0-9a-f]{1,4}:?)*[0-9a-f]{1,4}(?![\w:])/gi,
]
const hosts = [
  /(?<![\w.@-])(?:[a-z0-9-]+\.)+(?:internal|local|corp|lan|intranet|svc|prod|stg|dev\.internal|home\.arpa)(?:\.[a-z0-9-]+)*(?![\w-])/gi,
  /(?<![\w.@/-])(?:db|web|app|srv|node|host|redis|pg|mysql|mongo|kafka|es|lb|gw|cache|queue|worker|proxy|vm|k8s)\d{1,4}(?![\w-])/g,
  /(?<![\w-])i-[0-9a-f]{8,17}(?![\w-])/g,
  /(?<![\w.@/-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d{1,4}[a-z]?(?![\w-])/g,
]
/** `top-10`, `utf-8`, `us-east-1`: words with a number that are no machines. */
const noHost =
  /^(?:(?:us|eu|ap|sa|ca|me|af|il|cn)-(?:gov-)?(?:north|south|east|west|central)+-\d[a-z]?|(?:covid|top|step|part|phase|tier|level|layer|sev|p|q|version|v|web|utf|sha|iso|type|class|day|week|hour|minute|item|option|plan|https?|tls|ssl|ipv|mid|pre|post|sub|non|multi|a|b|x|md|rfc|cve|aes|windows|gpt|page|line|column|figure|table|priority|severity|round|stage|wave|batch|zone|mp|h|wifi)-\d+[a-z]?)$/i
const ticket = /(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])/g
const noTicket =
  /^(?:UTF|SHA|ISO|RFC|AES|TLS|SSL|HTTPS?|COVID|CVE|SEV|P|Q|UTC|GMT|WCAG|MD|IPV|BGP|H|EU|US|UK|MP|GPT|ECMA|ES|RSA|X)-/

/** How people are called in chats and trackers; a package (`@scope/name`) and a rule of CSS are none. */
const handles = /(?<![\w.@/`])@[a-z][\w-]{2,38}(?![\w/.-]*[/@])/gi
const noHandle =
  /^@(?:media|import|charset|font-face|keyframes|supports|here|channel|everyone|all|todo|deprecated|param|returns?)$/i

/** `render-7` and `render-12` are one word to decide: `render-*`. */
function hostPattern(text: string): string {
  return text.toLowerCase().replace(/\d+[a-z]?$/, '*')
}

const looksLikeName = (text: string) => /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]*)+$/u.test(text)

/** First names that are words of their own. */
const alsoWords =
  /^(?:Will|Mark|May|Grace|Rich|Bill|Art|Sue|Drew|Chase|June|April|August|Hope|Faith|Joy|Rose|Dawn|Max|Pat|Ray|Rob|Star|Summer)$/

function personNames(postmortem: Postmortem, people: readonly Person[]): string[] {
  const { owner, authors, roles, actions, events, accounts, comments, company } = postmortem
  const sure = [
    ...people.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...(owner === null ? [] : [owner]),
    ...authors,
    ...roles.map(({ person }) => person),
    ...actions.flatMap((action) => action.owner ?? []),
    ...comments.map(({ author }) => author),
    ...accounts.flatMap(({ csm }) => csm ?? []),
  ]
  // In a chat everyone goes by the first name.
  const firsts = sure.flatMap((name) => (looksLikeName(name) ? [name.split(/\s+/)[0] ?? ''] : []))
  // Event authors are people, bots and systems alike; only what is written like a name counts.
  const likely = events.flatMap(({ author }) => (author !== undefined && looksLikeName(author) ? [author] : []))
  return [...sure, ...likely, ...firsts.filter((name) => !alsoWords.test(name))].filter((name) => name !== company)
}

function accountNames({ accounts }: Postmortem): string[] {
  return accounts.flatMap(({ id, name, workspace }) => [id, name, ...(workspace === undefined ? [] : [workspace])])
}

export type Detector = (text: string) => InsideWord[]

type Finders = Readonly<Record<WordKind, Finder>>

function findersFor(forbidden: string[], accounts: string[], people: string[]): Finders {
  const [spaced, unspaced] = [phrases(spacedSecrets), matches(secrets)]
  const [known, handle] = [wholeWords(people, { anyCase: false }), matches([handles], noHandle)]
  return {
    secret: (text) => [...spaced(text), ...unspaced(text)],
    forbidden: wholeWords(forbidden, { anyCase: true }),
    account: wholeWords(accounts, { anyCase: false }),
    email: matches([email]),
    ip: matches(ips),
    host: matches(hosts, noHost),
    person: (text) => [...known(text), ...handle(text)],
    ticket: matches([ticket], noTicket),
  }
}

function detectWith(finders: Finders, text: string): InsideWord[] {
  const found: InsideWord[] = []
  const taken = new Uint8Array(text.length)
  for (const kind of wordKinds)
    for (const { text: said, start } of finders[kind](text)) {
      const end = start + said.length
      if (taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      const word = kind === 'host' ? hostPattern(said) : said.toLowerCase()
      found.push({ kind, word, text: said, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** What the names are taken from: the check's context, or as much of it as an export knows. */
export type NameSources = Pick<CheckContext, 'postmortem' | 'library' | 'people'>

function makeDetector({ postmortem, library, people = [] }: NameSources): Detector {
  const finders = findersFor(library.forbiddenTerms, accountNames(postmortem), personNames(postmortem, people))
  const seen = new Map<string, InsideWord[]>()
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    if (seen.size > 20_000) seen.clear()
    const found = detectWith(finders, text)
    seen.set(text, found)
    return found
  }
}

/** Names seldom change, and what was found by the same names holds: the detector is the same object then. */
export function detectorMemory(): (sources: NameSources) => Detector {
  return steady(({ postmortem, library, people }: NameSources) => {
    const { owner, authors, roles, actions, events, accounts, comments, company } = postmortem
    return [library.forbiddenTerms, people, owner, authors, roles, actions, events, accounts, comments, company]
  }, makeDetector)
}

/** Everything in a text that should stay inside, for the names of this postmortem. Stretches do not overlap, graver kinds win. */
export const insideWordDetector = detectorMemory()
