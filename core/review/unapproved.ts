import type { Audience } from '../postmortem/audience.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { lastSignOff } from './states.ts'

/** Why customers would get what nobody approved, once a postmortem or, after a sign-off, once that was edited. */
export interface Unapproved {
  /** Of the decision that ends the warning. */
  readonly key: string
  /** What is, what it means. */
  readonly words: string
}

/**
 * Null where there is nothing to warn of: an approved version, a reader inside, or someone said already that it may go.
 * `changed`: it is no longer what was signed.
 */
export function unapprovedFor(postmortem: Postmortem, audience: Audience, changed: boolean): Unapproved | null {
  if (audience !== 'customer') return null
  const { state, decisions } = postmortem
  const open = state === 'draft' || state === 'in-review'
  const signed = lastSignOff(postmortem)
  const found: Unapproved | null = open
    ? {
        key: 'unapproved-export',
        words: 'Nobody has approved this version yet. Customers would get it as it is.',
      }
    : changed && signed !== null
      ? {
          key: `unapproved-export:${signed.hash}`,
          words: `It was changed after ${signed.by} approved it. Customers would get it as it is now.`,
        }
      : null
  return decisions.some((decision) => decision.key === found?.key) ? null : found
}

/** Someone knows, and it may go all the same. */
export function knowsUnapproved(postmortem: Postmortem, { key }: Unapproved, at: string): Postmortem {
  return { ...postmortem, decisions: [...postmortem.decisions, { key, choice: 'keep', at }] }
}
