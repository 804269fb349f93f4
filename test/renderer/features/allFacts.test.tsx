import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { factNames } from '../../../core/facts/fact.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { FactRow } from '../../../renderer/features/strip/FactRow.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const row = <FactRow markForm={(name) => <p>form of {name}</p>} />
const marks = [
  mark('impactStart', '06:40'),
  mark('detected', '06:47'),
  mark('declared', '06:50'),
  mark('resolved', '08:10'),
  mark('impactEnd', '07:55'),
]

it('[F16] shows every figure with its formula, and what is missing for the others', async () => {
  const { user } = await renderApp(row, start(incident({ marks })))
  await user.click(screen.getByRole('button', { name: 'All figures' }))
  const box = screen.getByRole('dialog', { name: 'All figures' })
  const rows = [...box.querySelectorAll('.all-facts-line')].map(({ textContent }) => textContent)
  expect(rows).toHaveLength(factNames.length)
  expect(rows).toContain('Time to repair1 h 8 min= Impact end (E) − Detected (D)')
  expect(rows).toContain('Time to mitigatenot knownno mark Mitigated')
})

it('[F16] asks whose definition is meant where houses differ, prints it, and takes it back with one undo', async () => {
  const { get, user } = await renderApp(row, start(incident({ marks })))
  await user.click(screen.getByRole('button', { name: 'All figures' }))
  await user.click(screen.getByRole('button', { name: /^Time to resolve/ }))
  const detail = screen.getByRole('button', { name: /^Time to resolve/ }).parentElement
  if (detail === null) throw new Error('no such row')
  const choice = within(detail).getByLabelText<HTMLSelectElement>('Whose definition')
  expect([...choice.options].map(({ text }) => text)).toEqual([
    'Recommended: 1 h 30 min',
    'From detection: 1 h 23 min',
    'Datadog: 1 h 20 min',
  ])
  await user.selectOptions(choice, 'datadog')
  expect(get().postmortem?.definitions).toBe('datadog')
  expect(detail.textContent).toContain('Resolved (R) − Declared (C), as Datadog counts it')
  await user.click(within(detail).getByRole('button', { name: 'Use it for new postmortems' }))
  expect(get().library.definitions).toBe('datadog')
  get().undo()
  expect(get().postmortem?.definitions).toBeUndefined()
})

it('[F16] takes a value of the author’s own only with a reason, and gives the counted one back', async () => {
  const { get, user } = await renderApp(row, start(incident({ marks })))
  const value = () => {
    const { postmortem, today } = get()
    return postmortem && computeFacts(postmortem, { today }).get('ttd')?.text
  }
  await user.click(screen.getByRole('button', { name: /^Time to detect/ }))
  await user.click(screen.getByRole('button', { name: 'Set another value…' }))
  await user.type(screen.getByLabelText('Value'), '3 min')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Set' }).disabled).toBe(true)
  await user.type(screen.getByLabelText('Because'), 'support was called at 06:43')
  await user.click(screen.getByRole('button', { name: 'Set' }))
  expect(value()).toBe('3 min')
  expect(screen.getByRole('dialog').textContent).toContain('overridden because “support was called at 06:43”')
  await user.click(screen.getByRole('button', { name: 'Take the counted value again' }))
  expect(value()).toBe('7 min')
  expect(get().postmortem).not.toHaveProperty('overrides')
})
