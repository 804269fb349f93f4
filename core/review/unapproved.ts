import type { Audience } from '../postmortem/audience.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'

const key = 'unapproved-export'

/** Would this reader get a version that nobody approved, without anyone having said that it may go? Asked once a postmortem. */
export function warnsUnapproved({ state, decisions }: Postmortem, audience: Audience): boolean {
  const open = state === 'draft' || state === 'in-review'
  return audience === 'customer' && open && !decisions.some((decision) => decision.key === key)
}

/** Someone knows, and it may go all the same. */
export function knowsUnapproved(postmortem: Postmortem, at: string): Postmortem {
  return { ...postmortem, decisions: [...postmortem.decisions, { key, choice: 'keep', at }] }
}

/** What is, what it means. */
export const unapprovedWords = 'Nobody has approved this version yet. Customers would get it as it is.'
