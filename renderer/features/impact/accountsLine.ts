import type { Account } from '../../../core/postmortem/account.ts'

/** "40 accounts in 160 rows · 6 CSMs", or empty. One account is one name, whatever its ids (NFKC, letters alone). */
export function accountsLine(accounts: readonly Account[]): string {
  if (accounts.length === 0) return ''
  const names = new Set(accounts.map(({ name }) => name.normalize('NFKC').trim().toLowerCase())).size
  const csms = new Set(accounts.flatMap(({ csm }) => (csm ? [csm] : []))).size
  const rows = names === accounts.length ? '' : ` in ${accounts.length} rows`
  const people = csms === 0 ? '' : ` · ${csms} CSM${csms === 1 ? '' : 's'}`
  return `${names} account${names === 1 ? '' : 's'}${rows}${people}`
}
