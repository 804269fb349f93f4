import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ImportPage } from '../../../renderer/features/import/ImportPage.tsx'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)

const people = () =>
  new File(
    [JSON.stringify([{ id: 'U0QUAY', team_id: 'T1', name: 'quay', profile: { real_name: 'quay' } }])],
    'users.json',
  )
const day = (name: string, text: string) =>
  new File([JSON.stringify([{ type: 'message', user: 'U0QUAY', text, ts: '1935655200.000100' }])], name)

describe('users.json beside loose files of an export', () => {
  it('names the people of files that are dropped with it or before it, and is no failure itself', async () => {
    const { get, user } = await renderApp(<ImportPage takeKeys={null} />)
    const authors = () =>
      get().cards.flatMap(({ state }) =>
        state.kind === 'ready' ? state.inspected.parsed.events.map((e) => e.author) : [],
      )
    get().addFiles([day('2031-05-04.json', 'the desk is down')])
    await waitFor(() => expect(authors()).toEqual(['U0QUAY']))
    get().addFiles([people(), day('2031-05-05.json', 'the desk is back up')])
    await waitFor(() => expect(authors()).toEqual(['quay', 'quay']))
    expect(screen.getByText('People of a Slack export')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Leave it out' }))
    await waitFor(() => expect(authors()).toEqual(['U0QUAY', 'U0QUAY']))
  })

  it('says what it is when nothing is there that it could name', async () => {
    const { get } = await renderApp(<ImportPage takeKeys={null} />)
    get().addFiles([people()])
    await screen.findByText('Not read')
    expect(screen.getByText(/list of people of a Slack export/)).toBeTruthy()
  })
})
