import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AccountsSheet } from '../../../renderer/features/impact/AccountsSheet.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

const accounts = [
  { id: '1', name: 'Otter Cards', plan: 'Premium', csm: 'Ana Reyes', delayedMessages: 1200, origin: null },
  { id: '2', name: 'Otter Cards', plan: 'Premium', csm: 'Bo Ek', delayedMessages: 40, origin: null },
  { id: '3', name: 'Wren Post', plan: 'Basic', origin: null },
]

describe('the sheet of affected accounts', () => {
  it('folds the rows of one account, and counts credits from what the library promises', async () => {
    const { user, get } = await renderApp(<AccountsSheet />, start(incident({ accounts })))
    const row = screen.getByRole('row', { name: /Otter Cards/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', 'Premium', 'Ana Reyes +1', '1,240', '–'])
    await user.click(screen.getByText('Credit sheet'))
    expect(screen.getByRole('row', { name: /Wren Post/ }).textContent).toContain('not known')
    const promise = screen.getByRole('textbox', { name: 'Premium' })
    await user.type(promise, 'a lot')
    expect(screen.getByText(/Write it as availability/)).toBeTruthy()
    await user.clear(promise)
    await user.type(promise, '99.99: 5, 99.9: 10{Enter}')
    expect(get().library.sla).toEqual([
      {
        plan: 'Premium',
        tiers: [
          { below: 99.99, credit: 5 },
          { below: 99.9, credit: 10 },
        ],
      },
    ])
    expect(screen.getByRole('row', { name: /Otter Cards/ }).textContent).toMatch(/\d+ %.*min ÷ \d+ min = [\d.]+ %/)
  })

  it('is not there for customers, nor without accounts', async () => {
    const { get } = await renderApp(<AccountsSheet />, start(incident({ accounts: [] })))
    expect(screen.queryByText('Affected accounts')).toBeNull()
    get().view({ audience: 'customer' })
    expect(screen.queryByText('Affected accounts')).toBeNull()
  })
})
