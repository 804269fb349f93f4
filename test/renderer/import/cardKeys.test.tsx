import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ImportPage } from '../../../renderer/features/import/ImportPage.tsx'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)

const log = () =>
  new File(['time,text\n2031-05-04T10:00:00Z,desk is down\n03/04/2031 10:30 UTC,desk is up\n'], 'desk.csv')
const visible = (text: RegExp) => screen.queryByText(text)?.closest('[hidden]') === null

describe('the keys of an import card', () => {
  it('[I100] Space on its name folds a card to its head, and unfolds it with what was answered', async () => {
    const { get, user } = await renderApp(<ImportPage takeKeys={null} />)
    get().addFiles([log()])
    const name = await screen.findByRole('button', { name: 'desk.csv', expanded: true })
    expect(visible(/can be read day first or month first/)).toBe(true)
    name.focus()
    await user.keyboard(' ')
    expect(name.getAttribute('aria-expanded')).toBe('false')
    expect(visible(/can be read day first or month first/)).toBe(false)
    await user.keyboard(' ')
    expect(visible(/can be read day first or month first/)).toBe(true)
  })

  it('[I100] F chooses the format; in a field it is a letter', async () => {
    const { get, user } = await renderApp(<ImportPage takeKeys={null} />)
    get().addFiles([log()])
    const name = await screen.findByRole('button', { name: 'desk.csv', expanded: true })
    name.focus()
    await user.keyboard('f')
    const menu = await screen.findByRole('menu', { name: 'Format of desk.csv' })
    await user.click(within(menu).getByRole('menuitemradio', { name: /^Metrics/ }))
    await waitFor(() => expect(get().cards[0]?.options.format).toBe('metrics-csv'))
  })

  it('[I98] “Leave this row out” takes the rest, and can be taken back', async () => {
    const { get, user } = await renderApp(<ImportPage takeKeys={null} />)
    get().addFiles([log()])
    await user.click(await screen.findByRole('button', { name: /Leave this row out/ }))
    await screen.findByText(/can be read day first or month first are left out, as you said/)
    const events = () =>
      get().cards.flatMap(({ state }) => (state.kind === 'ready' ? state.inspected.parsed.events : []))
    expect(events().map(({ text }) => text)).toEqual(['desk is down'])
    await user.click(screen.getByRole('button', { name: 'Change' }))
    await screen.findByRole('button', { name: /Leave this row out/ })
  })
})
