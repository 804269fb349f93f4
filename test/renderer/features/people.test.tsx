import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PeoplePage } from '../../../renderer/features/people/PeoplePage.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

it('[R38] the page merges and tells apart by key, and keeps a role', async () => {
  const postmortem = incident({ owner: 'Mira Ito', authors: ['mito', 'Bo Ek', 'B. Ek'] })
  const { user, get } = await renderApp(<PeoplePage />, start(postmortem))
  const pairs = () => screen.queryAllByRole('listitem').map((item) => item.textContent)
  await screen.findByText('Same person?')
  expect(pairs()).toHaveLength(2)
  const first = screen.getAllByRole('listitem')[0]
  first?.focus()
  const merged = first?.textContent?.includes('mito') === true
  await user.keyboard(merged ? 'm' : 'd')
  await waitFor(() => expect(pairs()).toHaveLength(1))
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-pair')).toBe(true))
  await user.keyboard(merged ? 'd' : 'm')
  await waitFor(() => expect(pairs()).toHaveLength(0))
  expect(get().people.find(({ name }) => name === 'Mira Ito')?.aliases).toEqual(['mito'])
  expect(get().people.some(({ notSame }) => notSame?.length === 1)).toBe(true)
  await user.type(screen.getByLabelText('Role of Mira Ito'), 'the on-call engineer{Enter}')
  await waitFor(() => expect(get().people.find(({ name }) => name === 'Mira Ito')?.role).toBe('the on-call engineer'))
  const row = screen.getByRole('row', { name: /^Mira Ito/ })
  await user.click(within(row).getByRole('button', { name: 'mito is not Mira Ito' }))
  await waitFor(() => expect(get().people.find(({ name }) => name === 'Mira Ito')?.aliases).toEqual([]))
})
