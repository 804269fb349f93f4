import type { Event } from '../postmortem/event.ts'

/** What happened to the thing that an event names; two different deeds are two events. */
export type Deed = 'trigger' | 'acknowledge' | 'resolve' | 'escalate' | 'start' | 'finish' | 'deploy' | 'rollback'

const deeds: readonly (readonly [Deed, RegExp])[] = [
  ['rollback', /\b(?:roll(?:ed|ing|s)?[\s-]?back|rollback|revert(?:ed|ing|s)?)\b/i],
  ['acknowledge', /\b(?:ack(?:ed|nowledg\w*|['’]d)?)\b/i],
  ['resolve', /\b(?:resolved?|recovered|closed|back to normal)\b/i],
  ['escalate', /\b(?:escalat\w+|re-?assigned|assigned|notified)\b/i],
  ['finish', /\b(?:finished|completed|succeeded|failed|done)\b/i],
  ['trigger', /\b(?:trigger(?:ed|s)?|fir(?:ed|ing)|alert(?:ed|ing)?|opened|paged)\b/i],
  ['start', /\b(?:start(?:ed|s|ing)|began|begun)\b/i],
  ['deploy', /\b(?:deploy(?:ed|ing|s|ment)?|released?|shipped|rolled out)\b/i],
]

/** What the source says happened, whatever the author made of it. */
export const saidText = ({ text, original, reworded }: Event): string => (reworded === true ? (original ?? text) : text)

/** Null when the words name none. */
export function deedOf(event: Event): Deed | null {
  const { kind } = event
  const words = saidText(event)
  const named = deeds.find(([, pattern]) => pattern.test(words))
  if (named !== undefined) return named[0]
  if (kind === 'alert' || kind === 'page') return 'trigger'
  if (kind === 'acknowledgement') return 'acknowledge'
  return kind === 'deploy' ? 'deploy' : null
}

/** Things that look like a ticket's key and are none. */
const standards = /^(?:UTF|SHA|ISO|HTTP|TLS|SSL|SEV|MD|AES|RSA|RFC|CVE|IPV|P|X|UTC|GMT|COVID|BASE|WIN|EC)-/i

/** Everything that may be a key, in one pass: links first, for they hold the others. */
const keys =
  /https?:\/\/[^\s)>\]|"]+|(?<![\w&])#\d{2,}\b|\b[A-Z][A-Z0-9]{1,9}-\d{1,7}\b|\b[PQ][A-Z0-9]{6,13}\b|\b[0-9a-f]{7,40}\b/g

/** Numbers, keys and links by which an event names its thing: the same in two sources, it is one thing. */
export function keysOf(event: Event): readonly string[] {
  const text = saidText(event)
  const found = text.match(keys)
  return found === null ? [] : [...new Set(found.flatMap(keyOf))]
}

function keyOf(found: string): string[] {
  if (found.startsWith('http')) {
    const path = /^https?:\/\/([^?#]+)/
      .exec(found)?.[1]
      ?.replace(/[/.,;]+$/, '')
      .toLowerCase()
    return path !== undefined && /\/.*\d/.test(path) ? [path] : []
  }
  if (found.includes('-')) return standards.test(found) ? [] : [found]
  if (found.startsWith('#')) return [found]
  if (/^[PQ]/.test(found)) return /\d/.test(found) ? [found] : []
  // A hash has both; digits alone are any number, letters alone a word.
  return /\d/.test(found) && /[a-f]/.test(found) ? [found.slice(0, 7)] : []
}

/** Words without case, marks and surplus space. */
export function normalText(text: string): string {
  return wordsOf(text).join(' ')
}

export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '')
}
