import type { WordKind } from './insideWords.ts'

interface KindOfWord {
  /** "Customer export would name a host". */
  readonly name: string
  /** The kind's own name, for a table: "Host". */
  readonly label: string
  /** What customers can read instead; empty where only the author can say. */
  readonly instead: string
  /** Listed words, names of accounts and secrets block; what is only guessed warns. */
  readonly blocks: boolean
}

/** What each kind of word is called, and what it does to a customer export. */
export const wordKindInfo: Readonly<Record<WordKind, KindOfWord>> = {
  secret: { name: 'a secret', label: 'Secret', instead: '[removed]', blocks: true },
  forbidden: { name: 'a word that stays inside', label: 'On your list', instead: '', blocks: true },
  account: { name: 'an account', label: 'Account', instead: 'a customer', blocks: true },
  email: { name: 'an e-mail address', label: 'E-mail address', instead: 'our team', blocks: false },
  ip: { name: 'an address', label: 'Network address', instead: 'an internal address', blocks: false },
  host: { name: 'a host', label: 'Host', instead: 'one of our servers', blocks: false },
  person: { name: 'a person', label: 'Person', instead: 'a colleague', blocks: false },
  ticket: { name: 'a ticket', label: 'Ticket', instead: 'an internal ticket', blocks: false },
}
