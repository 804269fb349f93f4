import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { EvidencePanel } from '../../../renderer/features/checks/EvidencePanel.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

const summary = (text: string) => incident({ sections: [{ id: 'summary', audience: 'customer', text }] })

it('[F19] says how many claims have evidence, and leads to those that have none', async () => {
  const text = 'It lasted [1 h 15 min](fact:impact.duration). 900 labels were late.'
  const { get, user } = await renderApp(<EvidencePanel />, start(summary(text)))
  await user.click(screen.getByText('1 of 2 claims have evidence (50 %)'))
  await user.click(screen.getByRole('button', { name: '900 labels' }))
  expect(get().revealed).toMatchObject({ step: 'overview', section: 'summary', text: '900 labels' })
})

it('[F19] says nothing of a text that claims nothing, and lists nothing where all is covered', async () => {
  const { get } = await renderApp(<EvidencePanel />, start(summary('Labels were late.')))
  expect(screen.queryByText(/claims have evidence/)).toBeNull()
  get().edit('Write', (now) => ({ ...now, sections: summary('It began at 06:40.').sections }))
  expect(await screen.findByText('1 of 1 claims have evidence.')).toBeTruthy()
  expect(document.querySelector('.coverage')).toBeNull()
})
