import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { TimelinePart } from '../../../renderer/features/timeline/TimelinePart.tsx'
import { ZoneChoice } from '../../../renderer/features/timeline/ZoneChoice.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { event, incident, mark, start } from './incident.ts'

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

  it('takes a time that is known only roughly as such', async () => {
    const { user, get } = await open()
    await user.type(screen.getByLabelText(/Add an event/), '~07:04 paged the rota')
    expect(screen.getByText('about 3 Mar 2025 07:04 UTC · Enter adds it')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(get().postmortem?.events.at(-1)).toMatchObject({ about: true, kind: 'page', text: 'paged the rota' })
    expect(within(row(get().postmortem?.events.at(-1)?.id ?? '')).getByText('~')).toBeTruthy()
  })

  it('merges chosen rows as one step of undo, shows what they said, and splits them again', async () => {
    const { user, get } = await open()
    act(() => row('alert').focus())
    await user.keyboard('x{Shift>}{ArrowDown}{/Shift}')
    await waitFor(() => expect(document.activeElement).toBe(row('page')))
    expect(screen.getByLabelText('2 selected')).toBeTruthy()
    await user.keyboard('m')
    expect(get().postmortem?.events.map(({ id }) => id)).toEqual(['deploy', 'alert', 'post'])
    await user.click(screen.getByText('PrintQueueDepth above 5,000'))
    expect(within(row('alert')).getByText('Paged the print on-call')).toBeTruthy()
    await user.click(screen.getByText('Split the last one off'))
    expect(get().postmortem?.events.map(({ id }) => id)).toContain('page')
    get().undo()
    get().undo()
    expect(get().postmortem?.events).toEqual(incident().events)
  })

  it('folds chosen rows under the first, unfolds them with an arrow, and takes the group apart', async () => {
    const { user, get } = await open()
    act(() => row('alert').focus())
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await waitFor(() => expect(screen.getByLabelText('3 selected')).toBeTruthy())
    await user.keyboard('b')
    expect(screen.getByText('+2 more')).toBeTruthy()
    expect(document.querySelector('[data-row="page"]')).toBeNull()
    act(() => row('alert').focus())
    await user.keyboard('h')
    expect(get().postmortem?.events.map(({ audience }) => audience)).toEqual([
      'internal',
      'internal',
      'internal',
      'internal',
    ])
    await user.keyboard('{ArrowRight}')
    expect(row('page')).toBeTruthy()
    await user.keyboard('{ArrowLeft}')
    expect(document.querySelector('[data-row="page"]')).toBeNull()
    await user.keyboard('b')
    expect(get().postmortem?.events.every(({ group }) => group === undefined)).toBe(true)
  })

  it('chooses every event with Mod+A, deletes them as one step, and Esc lets go', async () => {
    const { user, get } = await open()
    act(() => row('deploy').focus())
    await user.keyboard('{Control>}a{/Control}')
    expect(screen.getByLabelText('4 selected')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByLabelText('4 selected')).toBeNull()
    await user.keyboard('{Control>}a{/Control}{Delete}')
    expect(get().postmortem?.events).toEqual([])
    get().undo()
    expect(get().postmortem?.events).toHaveLength(4)
  })

  it('goes to a typed time, and by the first letters where single keys are off', async () => {
    const { user, get } = await open()
    act(() => row('deploy').focus())
    await user.keyboard('0645')
    await waitFor(() => expect(document.activeElement).toBe(row('page')))
    await act(async () => get().saveSettings({ singleKeys: false }))
    await user.keyboard('lab')
    await waitFor(() => expect(document.activeElement).toBe(row('deploy')))
  })

  it('does from the palette what its keys do', async () => {
    const { get } = await open()
    act(() => row('alert').focus())
    act(() => void get().run('event.hide'))
    expect(get().postmortem?.events.find(({ id }) => id === 'alert')?.audience).toBe('customer')
    act(() => void get().run('event.about'))
    expect(get().postmortem?.events.find(({ id }) => id === 'alert')?.about).toBe(true)
  })

  it('shows times in another zone, by number or by name, as one step of undo', async () => {
    const { user, get } = await renderApp(
      <>
        <TimelinePart />
        <ZoneChoice />
      </>,
      start(incident({ events: [event('a', '06:31', 'first', { zone: 'America/Lima' })] })),
    )
    act(() => void get().run('view.zone'))
    expect(screen.getByRole('dialog', { name: 'Show times in' })).toBeTruthy()
    await user.type(screen.getByLabelText('Another zone'), 'Asia/Nowhere')
    expect(screen.getByText(/Not a zone that this computer knows/)).toBeTruthy()
    await user.clear(screen.getByLabelText('Another zone'))
    await user.type(screen.getByLabelText('Another zone'), 'Europe/Berlin{Enter}')
    expect(get().postmortem?.zone).toBe('Europe/Berlin')
    expect(within(row('a')).getByText('07:31')).toBeTruthy()
    act(() => void get().run('view.zone'))
    const lima = await screen.findByText('America/Lima')
    await user.click(lima)
    expect(get().postmortem?.zone).toBe('America/Lima')
    get().undo()
    get().undo()
    expect(get().postmortem?.zone).toBe('UTC')
  })

  it('puts only what is in view into the page of a long list, and says where in the list it stands', async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      event(`e${index}`, '06:31', `line ${index}`, { at: new Date(Date.UTC(2025, 2, 3) + index * 1000).toISOString() }),
    )
    await open({ events: many, marks: [] })
    const rows = document.querySelectorAll('[aria-posinset]')
    expect(rows.length).toBeLessThan(200)
    for (const one of rows) expect(one.getAttribute('aria-setsize')).toBe('2001')
  })
})
