import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { LibraryPage } from '../../../renderer/features/library/LibraryPage.tsx'
import { TrashPage } from '../../../renderer/features/library/TrashPage.tsx'
import { AppStoreContext } from '../../../renderer/store/useApp.ts'
import { draft } from '../../kit/openStore.ts'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)

const postmortems = {
  own: {
    labels: { ...draft('Late labels'), created: '2025-11-24T09:00:00Z' },
    login: { ...draft('Login errors'), created: '2025-10-29T09:00:00Z', severity: 'sev1', state: 'published' as const },
  },
}
const settings = { last: { library: 'own', folder: null, step: 'overview' } }
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

describe('the library page', () => {
  it('lists the newest first and filters by any word of a row', async () => {
    const { user } = await renderApp(<LibraryPage newKeys={null} />, { postmortems, settings })
    expect(rows().map((row) => within(row).getByText(/^L/).textContent)).toEqual(['Late labels', 'Login errors'])
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await user.keyboard('sev 1 pub')
    expect(rows()).toHaveLength(1)
    expect(rows()[0]?.textContent).toContain('Login errors')
    await user.keyboard(' zebra')
    expect(screen.getByText('Nothing here matches “sev 1 pub zebra”.')).toBeTruthy()
  })

  it('opens with Enter what the arrows chose', async () => {
    const { user, get } = await renderApp(<LibraryPage newKeys={null} />, { postmortems, settings })
    rows()[0]?.focus()
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(get().postmortem?.title).toBe('Login errors'))
    expect(get().page).toBe('postmortem')
  })

  it('Del moves a row to the trash and offers the way back in its place', async () => {
    const { user, host } = await renderApp(<LibraryPage newKeys={null} />, { postmortems, settings })
    rows()[0]?.focus()
    await user.keyboard('{Delete}')
    await screen.findByText(/is in the trash for 30 days/)
    expect(rows()).toHaveLength(1)
    expect([...host.trash.keys()]).toEqual(['own/labels'])
    await user.click(screen.getByText('Bring it back'))
    await waitFor(() => expect(rows()).toHaveLength(2))
  })

  it('says what to do when nothing is there yet', async () => {
    await renderApp(<LibraryPage newKeys={null} />, { settings })
    expect(screen.getByText('No postmortems yet. Drop what the incident left behind.')).toBeTruthy()
  })
})

describe('whole postmortems on the library page', () => {
  it('[R44] are renamed in their place and copied from the row’s menu', async () => {
    const { user, host } = await renderApp(<LibraryPage newKeys={null} />, { postmortems, settings })
    rows()[0]?.focus()
    await user.keyboard('{F2}')
    const field = screen.getByLabelText('Title')
    await user.clear(field)
    await user.type(field, 'Labels came late{Enter}')
    await waitFor(() => expect(host.files.get('own/labels')?.title).toBe('Labels came late'))
    await user.click(await screen.findByRole('button', { name: 'More for Labels came late' }))
    await user.click(screen.getByRole('menuitem', { name: /Duplicate/ }))
    await screen.findByText('Copy of Labels came late')
    expect(rows()).toHaveLength(3)
    rows()[2]?.focus()
    await user.keyboard('{F2}')
    await user.type(screen.getByLabelText('Title'), ' and more{Escape}')
    expect([...host.files.values()].map(({ title }) => title)).toContain('Login errors')
    expect(screen.queryByLabelText('Title')).toBeNull()
  })

  it('[R42] come back from the page of the trash', async () => {
    const { user, host, get, store } = await renderApp(<LibraryPage newKeys={null} />, { postmortems, settings })
    await get().trash('labels')
    cleanup()
    render(
      <AppStoreContext value={store}>
        <TrashPage />
      </AppStoreContext>,
    )
    await user.click(await screen.findByRole('button', { name: 'Bring back Late labels' }))
    await screen.findByText('The trash is empty.')
    expect([host.trash.size, host.files.has('own/labels')]).toEqual([0, true])
  })
})
