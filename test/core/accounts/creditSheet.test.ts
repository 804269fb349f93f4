import { describe, expect, it } from 'vitest'
import { creditCsv, creditSheet } from '../../../core/accounts/creditSheet.ts'
import { readTiers, tiersText } from '../../../core/accounts/sla.ts'
import type { Account } from '../../../core/postmortem/account.ts'
import { monthAround } from '../../../core/time/monthAround.ts'

const account = (id: string, name: string, plan?: string): Account => ({
  id,
  name,
  origin: null,
  ...(plan === undefined ? {} : { plan }),
})
const accounts = [
  account('1', 'Otter Cards', 'Premium'),
  account('2', 'Otter  Cards', 'premium'),
  account('3', 'Otter Cards', 'Basic'),
  account('4', '=Heron Press', 'Basic'),
  account('5', 'Wren Post'),
]
const tiers = [
  { below: 99.9, credit: 10 },
  { below: 99, credit: 25 },
]
const basis = {
  accounts,
  duration: 8040,
  start: '2025-11-24T08:08:00Z',
  zone: 'UTC',
  sla: [{ plan: 'PREMIUM', tiers }],
}

describe('the credit sheet', () => {
  it('[F25] counts downtime ÷ month → tier of the plan, a row for each account and plan', () => {
    const sheet = creditSheet(basis)
    // 134 of the 43,200 minutes of November.
    expect(sheet.month).toBe('Nov 2025')
    expect(sheet.rows.map(({ account: name, plan, workspaces, credit }) => [name, plan, workspaces, credit])).toEqual([
      ['Otter Cards', 'Premium', 2, 10],
      ['=Heron Press', 'Basic', 1, null],
      ['Otter Cards', 'Basic', 1, null],
      ['Wren Post', '', 1, null],
    ])
    expect(sheet.rows[0]?.formula).toBe('1 − 134 min ÷ 43200 min = 99.69 %, below 99.9 %')
    expect(sheet.unknown).toEqual(['', 'Basic'])
  })

  it('takes the deepest tier that was missed, none when the promise was kept, and a line for all other plans', () => {
    const sla = [...basis.sla, { plan: '', tiers: [{ below: 99.5, credit: 5 }] }]
    const credits = (duration: number) => creditSheet({ ...basis, duration, sla }).rows.map(({ credit }) => credit)
    expect(credits(8040)).toEqual([10, 0, 0, 0])
    expect(credits(600 * 60)).toEqual([25, 5, 5, 5])
    expect(credits(0)).toEqual([0, 0, 0, 0])
  })

  it('as a file runs nothing in a spreadsheet', () => {
    const [head, first, second] = creditCsv(creditSheet(basis)).split('\n')
    expect(head).toBe('Account,Plan,Workspaces,Downtime (min),Month (min),Availability (%),Credit (%),How')
    expect(first).toBe('Otter Cards,Premium,2,134,43200,99.69,10,"1 − 134 min ÷ 43200 min = 99.69 %, below 99.9 %"')
    expect(second?.startsWith("'=Heron Press,")).toBe(true)
  })

  it('reads promises as people write them, and says when it can not', () => {
    for (const text of ['99.9: 10, 99: 25', 'below 99.9 % = 10 %; under 99% -> 25%', '99: 25, 99,9: 10'])
      expect(readTiers(text), text).toEqual(tiers)
    expect(tiersText(tiers)).toBe('below 99.9 %: 10 %, below 99 %: 25 %')
    expect(readTiers(tiersText(tiers))).toEqual(tiers)
    expect(readTiers('')).toEqual([])
    for (const text of ['a lot', '99.9', '120: 10', '99: -5']) expect(readTiers(text), text).toBeNull()
  })
})

describe('a month', () => {
  it('has the minutes that its clocks count, and begins at midnight there', () => {
    expect(monthAround('2025-02-10T00:00:00Z', 'UTC')).toEqual({ name: 'Feb 2025', minutes: 28 * 1440 })
    // Summer time ended in October and began in March.
    expect(monthAround('2025-10-10T00:00:00Z', 'Europe/Berlin').minutes).toBe(31 * 1440 + 60)
    expect(monthAround('2025-03-10T00:00:00Z', 'Europe/Berlin').minutes).toBe(31 * 1440 - 60)
    expect(monthAround('2025-10-31T23:30:00Z', 'Europe/Berlin').name).toBe('Nov 2025')
  })
})
