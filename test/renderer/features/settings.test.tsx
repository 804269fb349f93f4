import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SettingsPage } from '../../../renderer/features/settings/SettingsPage.tsx'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)
const settings = { last: { library: 'own', folder: null, step: 'overview' } }
const saved = async (host: { 'library.read': (input: { library: string }) => Promise<{ library: unknown }> }) =>
  (await host['library.read']({ library: 'own' })).library

describe('house rules in Settings', () => {
  it('[R45] sets severities, due days, words that stay inside and short words in library.json', async () => {
    const { user, host } = await renderApp(<SettingsPage commands={[]} />, { settings })
    const fill = async (label: string, text: string) => {
      const field = screen.getByLabelText(label)
      await user.clear(field)
      await user.type(field, `${text}{Enter}`)
    }
    await fill('SEV 2: days until actions are due', '21')
    await fill('SEV 2: for customers', 'Major')
    await fill('SEV 3: days until actions are due', 'soon')
    await user.click(screen.getByRole('button', { name: 'Remove SEV 4' }))
    await user.type(screen.getByLabelText('Word that stays inside'), 'render-7, Bluebird{Enter}')
    await user.click(screen.getByRole('button', { name: 'Remove render-7' }))
    await user.type(screen.getByLabelText('Short word'), 'TTM')
    await user.type(screen.getByLabelText('What it means'), 'time to mitigate{Enter}')
    await waitFor(async () =>
      expect(await saved(host)).toMatchObject({
        severities: [
          { key: 'sev1', dueDays: 15 },
          { key: 'sev2', page: 'major', customer: 'Major', dueDays: 21 },
          { key: 'sev3', dueDays: 60 },
        ],
        forbiddenTerms: ['Bluebird'],
        glossary: { TTM: 'time to mitigate' },
      }),
    )
  })

  it('[R40] shows the line of a template that is not used, and sets up Git merging', async () => {
    const problem = { line: 12, reason: '“colour” is not known here.', allowed: 'id, title' }
    const templates = [{ file: 'guides/ours/guide.json', title: null, problem }]
    const { user } = await renderApp(<SettingsPage commands={[]} />, { settings, templates })
    await screen.findByText('templates/guides/ours/guide.json, line 12')
    expect(screen.getByText('Allowed there: id, title')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Set up Git merging' }))
    await screen.findByText(/Git merges a postmortem that two people changed by its events/)
  })
})
