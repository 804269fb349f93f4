import { csvText } from '../export/actions/cell.ts'
import { identityOf } from '../export/briefs/recipients.ts'
import type { Account } from '../postmortem/account.ts'
import type { Instant } from '../time/instant.ts'
import { monthAround } from '../time/monthAround.ts'
import type { SlaPlan } from './sla.ts'

export interface CreditRow {
  readonly account: string
  /** As the list spells it; empty when it names none. */
  readonly plan: string
  readonly workspaces: number
  /** Minutes without the service in the month, and minutes of the month. */
  readonly downtime: number
  readonly period: number
  /** Per cent of the month. */
  readonly availability: number
  /** Per cent of the month's fee; null when no promise to this plan is known. */
  readonly credit: number | null
  /** How it was counted, in words and figures. */
  readonly formula: string
}

export interface CreditSheet {
  readonly rows: readonly CreditRow[]
  /** Plans of the list that no promise is known for. */
  readonly unknown: readonly string[]
  /** "November 2025" is the month that the impact began in. */
  readonly month: string
}

/** What the sheet is made of. `duration` in seconds: the incident's, since a list of accounts gives no times of their own. */
export interface CreditBasis {
  readonly accounts: readonly Account[]
  readonly duration: number
  readonly start: Instant
  readonly zone: string
  readonly sla: readonly SlaPlan[]
}

/**
 * What each account could ask for: downtime ÷ month → tier of its plan, one row for each account and plan. A worksheet for
 * finance and the CSM, never for customers: whether other incidents of the month count is theirs to know.
 */
export function creditSheet({ accounts, duration, start, zone, sla }: CreditBasis): CreditSheet {
  const month = monthAround(start, zone)
  const downtime = duration / 60
  const availability = 100 * (1 - downtime / month.minutes)
  const rows = [...groupsOf(accounts).values()].map((group): CreditRow => {
    const [first] = group
    const plan = first?.plan?.trim() ?? ''
    const promised = promiseTo(plan, sla)
    const reached = promised?.tiers.filter(({ below }) => availability < below) ?? []
    const credit = promised === undefined ? null : reached.reduce((most, one) => Math.max(most, one.credit), 0)
    return {
      account: first?.name.trim() ?? '',
      plan,
      workspaces: group.length,
      downtime,
      period: month.minutes,
      availability,
      credit,
      formula: formulaOf(downtime, month.minutes, availability, reached.at(-1)?.below),
    }
  })
  const order = (row: CreditRow) => [-(row.credit ?? -1), row.account, row.plan] as const
  rows.sort((a, b) => compare(order(a), order(b)))
  const unknown = [...new Set(rows.filter(({ credit }) => credit === null).map(({ plan }) => plan))].sort()
  return { rows, unknown, month: month.name }
}

/** The sheet as a file for a spreadsheet; formula cells are neutralised. */
export const creditCsv = ({ rows }: CreditSheet): string =>
  csvText([
    ['Account', 'Plan', 'Workspaces', 'Downtime (min)', 'Month (min)', 'Availability (%)', 'Credit (%)', 'How'],
    ...rows.map((row) => [
      row.account,
      row.plan,
      String(row.workspaces),
      fixed(row.downtime, 1),
      String(row.period),
      fixed(row.availability, 3),
      row.credit === null ? '' : String(row.credit),
      row.formula,
    ]),
  ])

function groupsOf(accounts: readonly Account[]): Map<string, Account[]> {
  const groups = new Map<string, Account[]>()
  for (const account of accounts) {
    const key = JSON.stringify([identityOf(account), planKey(account.plan ?? '')])
    groups.set(key, [...(groups.get(key) ?? []), account])
  }
  return groups
}

const planKey = (plan: string) => plan.trim().toLowerCase()

const promiseTo = (plan: string, sla: readonly SlaPlan[]): SlaPlan | undefined =>
  sla.find((one) => planKey(one.plan) === planKey(plan)) ?? sla.find((one) => one.plan.trim() === '')

function formulaOf(downtime: number, minutes: number, availability: number, below: number | undefined): string {
  const share = `1 − ${fixed(downtime, 1)} min ÷ ${minutes} min = ${fixed(availability, 3)} %`
  return below === undefined ? share : `${share}, below ${below} %`
}

const fixed = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  const [one, other] = [a[at] ?? 0, b[at] ?? 0]
  return at === -1 ? 0 : one < other ? -1 : 1
}
