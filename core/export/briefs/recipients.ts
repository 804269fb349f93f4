import type { Account } from '../../postmortem/account.ts'

/** Whom one letter goes to: an account with all its workspaces, or one row of the list. */
export interface Recipient {
  /** Same for every row of one account: what tells one identity from another. */
  readonly identity: string
  readonly name: string
  /** Most late messages first. */
  readonly rows: readonly Account[]
  /** Sum over the rows that give a figure; null when none does. */
  readonly delayed: number | null
  /** Largest over the rows that give a figure, in minutes; null when none does. */
  readonly longest: number | null
  /** Who writes: the CSM with most late messages here, first in the list among equals. Null when no row names one. */
  readonly lead: Csm | null
  /** Everyone else who is named for this account. */
  readonly others: readonly Csm[]
}

export interface Csm {
  readonly name: string
  readonly email: string | null
}

/** One letter for each account, or for each row of the list. */
export type LetterUnit = 'account' | 'row'

/**
 * Two names are one account when they are the same characters (NFKC, white space folded). Upper and lower case count:
 * to merge two customers would show each the other's figures, to split one costs a second letter.
 */
export const identityOf = ({ name }: Pick<Account, 'name'>): string =>
  name.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** Everyone who gets a letter, most late messages first. `leads` are choices of the author, identity → name of a CSM. */
export function recipientsOf(
  accounts: readonly Account[],
  unit: LetterUnit,
  leads: Readonly<Record<string, string>> = {},
): Recipient[] {
  const groups = new Map<string, Account[]>()
  for (const account of accounts) {
    const identity = identityOf(account)
    const known = groups.get(identity)
    if (known === undefined) groups.set(identity, [account])
    else known.push(account)
  }
  const recipients = [...groups].flatMap(([identity, rows]) =>
    unit === 'account' ? [recipient(identity, rows, leads)] : rows.map((row) => recipient(identity, [row], leads)),
  )
  return recipients.sort((a, b) => (b.delayed ?? -1) - (a.delayed ?? -1))
}

function recipient(identity: string, rows: readonly Account[], leads: Readonly<Record<string, string>>): Recipient {
  const csms = csmsOf(rows)
  const lead = csms.find(({ name }) => name === leads[identity]) ?? csms[0] ?? null
  const figures = (field: 'delayedMessages' | 'maxDelayMinutes') => rows.flatMap((row) => row[field] ?? [])
  const delayed = figures('delayedMessages')
  const longest = figures('maxDelayMinutes')
  return {
    identity,
    name: rows[0]?.name.trim() ?? identity,
    rows: [...rows].sort((a, b) => (b.delayedMessages ?? -1) - (a.delayedMessages ?? -1)),
    delayed: delayed.length === 0 ? null : delayed.reduce((sum, count) => sum + count, 0),
    longest: longest.length === 0 ? null : longest.reduce((most, minutes) => Math.max(most, minutes), 0),
    lead,
    others: csms.filter(({ name }) => name !== lead?.name),
  }
}

/** Most late messages first; a stable sort keeps the order of the list among equals. */
function csmsOf(rows: readonly Account[]): Csm[] {
  const sums = new Map<string, { email: string | null; delayed: number }>()
  for (const { csm, csmEmail, delayedMessages } of rows) {
    const name = csm?.trim()
    if (!name) continue
    const known = sums.get(name)
    sums.set(name, {
      email: known?.email ?? csmEmail?.trim() ?? null,
      delayed: (known?.delayed ?? 0) + (delayedMessages ?? 0),
    })
  }
  return [...sums].sort(([, a], [, b]) => b.delayed - a.delayed).map(([name, { email }]) => ({ name, email }))
}
