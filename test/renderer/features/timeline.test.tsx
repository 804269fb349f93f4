import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { TimelinePart } from '../../../renderer/features/timeline/TimelinePart.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const open = (change = {}) => renderApp(<TimelinePart />, start(incident(change)))
const row = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${id}"]`)
  if (found === null) throw new Error(`no row ${id}`)
  return found
}

describe('the timeline step', () => {
  it('takes a typed line as an event on the day of the incident', async () => {
    const { user, get } = await open()
    await user.type(screen.getByLabelText(/Add an event/), '07:04 rolled back label-svc')
    expect(screen.getByText('3 Mar 2025 07:04 UTC · Enter adds it')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(get().postmortem?.events.at(-1)).toMatchObject({
      at: '2025-03-03T07:04:00Z',
      text: 'rolled back label-svc',
      audience: 'internal',
      origins: [],
    })
    expect(screen.getByText('rolled back label-svc')).toBeTruthy()
    get().undo()
    expect(get().postmortem?.events).toHaveLength(4)
  })

  it('says what it wants when a line does not begin with a time', async () => {
    const { user, get } = await open()
    await user.type(screen.getByLabelText(/Add an event/), 'rolled back{Enter}')
    expect(screen.getByText(/begin with a time/)).toBeTruthy()
    expect(get().postmortem?.events).toHaveLength(4)
  })

  it('sets a mark from the row with . and its letter, and undo takes it back', async () => {
    const { get } = await open()
    act(() => row('page').focus())
    fireEvent.keyDown(row('page'), { key: '.' })
    fireEvent.keyDown(row('page'), { key: 'd' })
    expect(get().postmortem?.marks.find(({ name }) => name === 'detected')).toEqual({
      name: 'detected',
      at: '2025-03-03T06:47:00Z',
      from: { kind: 'event', ref: 'page', quote: null },
      confirmed: true,
    })
    expect(within(row('page')).getByText(/Detected/)).toBeTruthy()
    get().undo()
    expect(get().postmortem?.marks.some(({ name }) => name === 'detected')).toBe(false)
  })

  it('confirms a proposed mark from its badge', async () => {
    const { user, get } = await open({
      marks: [mark('detected', '06:47', { from: { kind: 'event', ref: 'page', quote: null }, confirmed: false })],
    })
    await user.click(screen.getByText(/Detected, proposed/))
    await user.click(await screen.findByText('Confirm'))
    expect(get().postmortem?.marks).toMatchObject([{ name: 'detected', confirmed: true }])
  })

  it('turns round who reads an event with one key, and the Customer view follows', async () => {
    const { get } = await open()
    act(() => row('alert').focus())
    fireEvent.keyDown(row('alert'), { key: 'h' })
    expect(get().postmortem?.events.find(({ id }) => id === 'alert')?.audience).toBe('customer')
    get().view({ audience: 'customer' })
    await waitFor(() => expect(document.querySelector('[data-row="page"]')).toBeNull())
    expect(row('alert')).toBeTruthy()
  })

  it('does not take letters typed into a field of a row for its keys', async () => {
    const { user, get } = await open()
    await user.click(screen.getByText('PrintQueueDepth above 5,000'))
    await user.type(screen.getByLabelText('What happened'), ' h')
    expect(get().postmortem?.events.find(({ id }) => id === 'alert')).toMatchObject({
      text: 'PrintQueueDepth above 5,000 h',
      audience: 'internal',
    })
  })
})
