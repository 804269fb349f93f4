import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ImportPage } from '../../../renderer/features/import/ImportPage.tsx'
import { draft } from '../../kit/openStore.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { zipOf } from '../../kit/zipOf.ts'

// Two files are read and one of them again before a sentence stands.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

/** 2031-05-04T10:00:00Z */
const noon = 1_935_655_200
const said = (second: number, user: string, text: string, more: object = {}) => ({
  type: 'message',
  user,
  text,
  ts: `${noon + second}.000100`,
  ...more,
})
const talk = [
  said(0, 'U0QUAY', 'good morning'),
  said(10, 'U0QUAY', 'the ticket desk is down'),
  said(20, 'U0TIDE', 'let me see'),
  said(25, 'U0TIDE', 'queue is long'),
  said(30, 'U0TIDE', 'very long'),
  said(40, 'U0TIDE', 'my pass, password=herring-herring'),
  said(5000, 'U0QUAY', 'rolled back the desk'),
]
const people = [
  { id: 'U0QUAY', name: 'quay' },
  { id: 'U0TIDE', name: 'tide' },
]
const workspace = {
  'users.json': JSON.stringify(people),
  'channels.json': JSON.stringify([
    { id: 'C1', name: 'inc-0504-desk' },
    { id: 'C2', name: 'harbour' },
  ]),
  'dms.json': JSON.stringify([{ id: 'D1', members: ['U0QUAY', 'U0TIDE'] }]),
  'inc-0504-desk/2031-05-04.json': JSON.stringify([said(-9000, 'U0QUAY', 'a quiet night'), ...talk]),
  'harbour/2031-05-01.json': JSON.stringify([said(-250_000, 'U0TIDE', 'fog')]),
  'harbour/2031-05-04.json': JSON.stringify([said(15, 'U0TIDE', 'fog again')]),
  'D1/2031-05-04.json': JSON.stringify([said(12, 'U0TIDE', 'psst')]),
}

let zip: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  zip = Uint8Array.from(await zipOf(workspace))
})
const file = () => new File([zip], 'workspace.zip')
/** Alerts of another tool that say when the incident was: 10:00:10 to 10:50. */
const alerts = () =>
  new File(
    ['time,text\n2031-05-04T10:00:10Z,desk alert fired\n2031-05-04T10:50:00Z,desk alert resolved\n'],
    'alerts.csv',
  )

const mine = { own: { desk: draft('Ticket desk') } }
const opened = async () => {
  const app = await renderApp(<ImportPage takeKeys={null} />, { postmortems: mine })
  await app.get().open('own', 'desk')
  return app
}
const messagesOf = (get: Awaited<ReturnType<typeof opened>>['get']) =>
  get().postmortem?.events.map(({ text }) => text) ?? []

describe('a chat among the files', () => {
  it('keeps the channel and time that the other files point at, and says so', async () => {
    const { get } = await opened()
    get().addFiles([file(), alerts()])
    await screen.findByText(/^Only #inc-0504-desk, 4 May 2031, 09:30 to 12:00 UTC is kept\. The rest is not copied\./)
    expect(screen.getByText('7 messages, 2 chosen as events')).toBeTruthy()
  })

  it('asks when nothing points at one channel, and the page of all channels answers', async () => {
    const { get, user } = await opened()
    get().addFiles([file()])
    await user.click(await screen.findByRole('button', { name: 'Choose several, or a part of the time…' }))
    const list = screen.getByRole('listbox', { name: 'Channels' })
    expect(document.activeElement).toBe(list)
    const options = within(list).getAllByRole('option')
    expect(options.map((one) => one.getAttribute('aria-selected'))).toEqual(['false', 'false', 'false'])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep slice' }).disabled).toBe(true)
    await user.keyboard('jj')
    expect(list.getAttribute('aria-activedescendant')).toBe(options[2]?.id)
    await user.keyboard('k ')
    expect(screen.getByText('2 messages of 1 channel kept; 9 messages not copied.')).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/^Only #harbour is kept, all of it: 2 messages\. The rest is not copied\./)
    await user.click(screen.getByRole('button', { name: 'Keep more…' }))
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1)
  })

  it('what is copied is the slice, and the source remembers the whole file', async () => {
    const { get, user, host } = await opened()
    get().addFiles([file(), alerts()])
    await screen.findByText(/^Only #inc-0504-desk/)
    await user.click(screen.getByRole('button', { name: 'Keep as they are' }))
    await screen.findByText('The secret in it is kept as it is.')
    await user.click(screen.getByRole('button', { name: 'Mask 1' }))
    await screen.findByText('The secret in it is masked.')
    await get().takeIn()
    const source = get().postmortem?.sources.find(({ name }) => name === 'workspace.zip')
    expect(source?.original?.bytes).toBe(zip.length)
    const { bytes } = await host['attachment.read']({
      library: 'own',
      folder: 'desk',
      sha256: source?.id ?? '',
      offset: 0,
    })
    const kept = new TextDecoder().decode(bytes)
    expect(kept).toContain('very long')
    expect(kept).not.toMatch(/fog|psst|herring-herring/)
  })

  it('secrets can be looked at and kept one by one before anything is taken', async () => {
    const { get, user } = await opened()
    get().addFiles([file(), alerts()])
    await screen.findByText('What is kept holds 1 word that looks like a password. The kept copy will mask it.')
    await user.click(screen.getByRole('button', { name: 'Look first' }))
    expect(screen.getByText(/password=herring-herring/)).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Mask' }))
    await user.click(screen.getByRole('button', { name: 'Keep 1' }))
    await screen.findByText('The secret in it is kept as it is.')
  })
})

describe('choosing messages by the keyboard', () => {
  const triage = async () => {
    const app = await opened()
    app.get().addFiles([file(), alerts()])
    await app.user.click(await screen.findByRole('button', { name: 'Choose messages…' }))
    return app
  }
  const list = () => screen.getByRole('listbox', { name: 'Messages' })
  const texts = () =>
    within(list())
      .getAllByRole('option')
      .map((row) => row.querySelector('.message-text')?.textContent)
  const status = () => screen.getByText(/not taken, still searchable$/).textContent

  it('begins with what looks like an event, and Space leaves and keeps', async () => {
    const { user } = await triage()
    expect(texts()).toEqual(['the ticket desk is down', 'rolled back the desk'])
    expect(screen.getByText('Says “rolled back”')).toBeTruthy()
    expect(status()).toBe('2 kept, 5 not taken, still searchable')
    await user.keyboard('j ')
    expect(status()).toBe('1 kept, 6 not taken, still searchable')
    await user.keyboard(' ')
    expect(status()).toBe('2 kept, 5 not taken, still searchable')
  })

  it('A takes all of an author in sight, B folds a burst, E rewords, . sets a mark; one import is one step', async () => {
    const { user, get } = await triage()
    await user.click(screen.getByRole('radio', { name: 'All 7' }))
    expect(texts()).toEqual([
      'good morning',
      'the ticket desk is down',
      expect.stringMatching(/^4 messages until 10:00: let me see$/),
      'rolled back the desk',
    ])
    list().focus()
    await user.keyboard('{Home}ajjb')
    expect(status()).toBe('4 kept, 0 not taken, still searchable')
    await user.keyboard('j.m')
    await user.keyboard('ke')
    const words = screen.getByRole('textbox', { name: 'What the event says' })
    expect(document.activeElement).toBe(words)
    await user.clear(words)
    await user.type(words, 'The queue grew{Enter}')
    expect(document.activeElement).toBe(list())
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('7 messages, 4 chosen as events')
    await get().takeIn()
    const { postmortem } = get()
    expect(messagesOf(get)).toEqual([
      'good morning',
      'the ticket desk is down',
      'desk alert fired',
      'The queue grew',
      'desk alert resolved',
      'rolled back the desk',
    ])
    expect(postmortem?.marks.map(({ name, at }) => [name, at])).toEqual([['mitigated', '2031-05-04T11:23:20Z']])
    get().undo()
    expect(get().postmortem?.events).toEqual([])
    expect(get().postmortem?.marks).toEqual([])
    get().redo()
    expect(messagesOf(get)).toHaveLength(6)
  })

  it('a word, an author or a thread narrows the list, and undo takes choices back', async () => {
    const { user, get } = await triage()
    await user.click(screen.getByRole('radio', { name: 'All 7' }))
    await user.type(screen.getByRole('searchbox', { name: 'Words in messages' }), 'long{Enter}')
    expect(texts()).toEqual(['queue is long', 'very long'])
    await user.keyboard(' ')
    expect(status()).toBe('3 kept, 4 not taken, still searchable')
    get().run('edit.undo')
    await waitFor(() => expect(status()).toBe('2 kept, 5 not taken, still searchable'))
    get().run('edit.redo')
    await waitFor(() => expect(status()).toBe('3 kept, 4 not taken, still searchable'))
    await user.clear(screen.getByRole('searchbox', { name: 'Words in messages' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Author' }), 'quay (3)')
    expect(texts()).toHaveLength(3)
  })
})
