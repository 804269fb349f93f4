import { isOpen } from '../postmortem/action.ts'
import type { Day } from '../time/instant.ts'
import { dayOf } from './days.ts'
import type { Digest } from './digest.ts'
import { ledgerOf } from './ledger.ts'
import { bareSeverity, dayTests, matchesRow, namesPerson } from './matchRow.ts'
import { foldName, type NameOf } from './names.ts'
import { type Query, type QueryField, queryFields } from './query.ts'

interface DigestOptions {
  readonly asOf: Day
  readonly zone?: string
  readonly nameOf: NameOf
  readonly me: string | null
}

type Test = (digest: Digest, value: string) => boolean

const ofPostmortem: Partial<Record<QueryField, Test>> = {
  sev: ({ summary }, value) =>
    summary.severity === null ? value === 'none' : bareSeverity(summary.severity) === bareSeverity(value),
  service: ({ summary }, value) => summary.services.some((one) => foldName(one).includes(value)),
  state: ({ summary }, value) => summary.state === value,
  before: ({ summary }, value) => dayTests.before(dayOf(summary.start), value),
  after: ({ summary }, value) => dayTests.after(dayOf(summary.start), value),
  in: ({ summary }, value) => dayTests.in(dayOf(summary.start), value),
  folder: ({ summary }, value) => summary.folder.toLowerCase() === value,
}

const ofActions = queryFields.filter((field) => !(field in ofPostmortem) && field !== 'owner')

/**
 * Does a postmortem fit the fields of a query? `owner` is its own owner or that of one of its open actions; fields that
 * speak of actions have to fit one and the same action. Words are the index's business.
 */
export function matchesDigest(digest: Digest, query: Query, options: DigestOptions): boolean {
  for (const [field, values] of query.fields) {
    const test = ofPostmortem[field]
    if (test !== undefined && !values.some((value) => test(digest, value))) return false
  }
  const owners = query.fields.get('owner')
  if (owners !== undefined && !owners.some((value) => ownedBy(digest, value, options))) return false
  const asked = ofActions.filter((field) => query.fields.has(field))
  if (asked.length === 0) return true
  const fields = new Map([...query.fields].filter(([field]) => asked.includes(field) || field === 'owner'))
  return ledgerOf([digest], options).some((row) => matchesRow(row, { words: [], fields }, options))
}

function ownedBy({ owner, actions }: Digest, value: string, { nameOf, me }: DigestOptions): boolean {
  const names = [owner, ...actions.filter(isOpen).map((action) => action.owner)]
  if (value === 'none') return owner === null
  if (value === 'me') return me !== null && names.some((name) => foldName(nameOf(name) ?? '') === foldName(me))
  return names.some((name) => namesPerson(nameOf(name), value) || namesPerson(name, value))
}
