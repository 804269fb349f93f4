import type { ActionStatus } from '../postmortem/action.ts'
import type { LedgerRow } from './ledger.ts'

const done =
  /\b(?:completed?|done|finished|shipped|rolled out|released|deployed|in place|live|fixed|implemented|enabled|delivered)\b/i
const started =
  /\b(?:in[- ]progress|under ?way|ongoing|working on|started|being (?:built|tested|rolled out|deployed))\b/i
const planned = /\b(?:planned|scheduled|upcoming|will|to be|going to|intend|by (?:Q[1-4]|the end of)|not started)\b/i

/** What a public note says of its action's state; null where it names none. "Will be done" is a plan, not done. */
export function pageSays(note: string): 'done' | 'in-progress' | 'open' | null {
  if (started.test(note)) return 'in-progress'
  if (planned.test(note)) return 'open'
  return done.test(note) ? 'done' : null
}

const agrees: Record<ActionStatus, readonly (string | null)[]> = {
  open: ['open', null],
  'in-progress': ['in-progress', 'open', null],
  done: ['done'],
  'wont-do': [],
}

/** Why what customers were told no longer fits, in one sentence; null while it does, and for what they were never told. */
export function outOfDate({ action, promise }: LedgerRow, asOf: string): string | null {
  if (action.public === null) return null
  const says = pageSays(action.public.note)
  if (action.status === 'wont-do') return 'This action was dropped; customers were told of it.'
  if (action.status === 'done' && says !== null && !agrees.done.includes(says))
    return `The page says “${wordFor(says)}”. This action was done${action.completed ? ` on ${action.completed.slice(0, 10)}` : ''}.`
  if (!agrees[action.status].includes(says) && says === 'done') return 'The page says it is done. It is not.'
  if (promise === 'late') return `It was promised for ${action.public.promised?.text}; on ${asOf} it is still open.`
  return null
}

const wordFor = (says: 'done' | 'in-progress' | 'open') =>
  ({ done: 'done', 'in-progress': 'in progress', open: 'planned' })[says]
