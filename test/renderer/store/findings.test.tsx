import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { factsFor, useFindings } from '../../../renderer/store/derived.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from '../features/incident.ts'

afterEach(cleanup)

function Titles() {
  return (
    <p>
      {useFindings()
        .map(({ title }) => title)
        .join(', ') || 'none'}
    </p>
  )
}

const stray = (text: string) => (postmortem: ReturnType<typeof incident>) => ({
  ...postmortem,
  sections: [{ id: 'summary', audience: 'customer' as const, text }],
})

it('[M35] checks follow typing after a moment and never in the edit itself; facts that words cannot change are kept', async () => {
  const { get } = await renderApp(<Titles />, start(incident()))
  const before = screen.getByText(/.*/, { selector: 'p' }).textContent
  const facts = factsFor(get().postmortem ?? incident(), get().today)
  act(() => get().edit('Write', stray(':: internal\nrender-7')))
  expect(screen.getByText(/.*/, { selector: 'p' }).textContent).toBe(before)
  expect(factsFor(get().postmortem ?? incident(), get().today)).toBe(facts)
  await waitFor(() => expect(screen.getByText(/.*/, { selector: 'p' }).textContent).not.toBe(before))
})
