import { describe, expect, it } from 'vitest'
import { pairKey } from '../../../core/import/samePairs.ts'
import { proposedZone } from '../../../renderer/store/takeCardsIn.ts'
import type { AppState } from '../../../renderer/store/types.ts'
import page from '../../kit/example/status-page.txt?raw'
import { draft, openStore } from '../../kit/openStore.ts'

const csv = (name: string, ...rows: string[]) => new File([['time,message', ...rows, ''].join('\n')], name)
const pager = csv(
  'pager.csv',
  '2025-11-24T08:11:44Z,Triggered #4312: label queue stuck',
  '2025-11-24T08:12:42Z,Acknowledged #4312',
)
const notes = csv(
  'notes.csv',
  '2025-11-24T08:11:02Z,Pager: triggered #4312',
  '2025-11-24T08:20:00Z,Scaled the workers to 40',
)

async function opened() {
  const { store, host } = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
  const get = store.getState
  await get().open('own', 'labels')
  return { get, host }
}

async function read(get: () => AppState, ...files: readonly File[]) {
  get().addFiles(files)
  for (let turn = 0; turn < 200 && get().cards.some(({ state }) => state.kind === 'reading'); turn += 1)
    await new Promise((done) => setTimeout(done, 5))
}

const key = (get: () => AppState, name: string) => get().cards.find(({ file }) => file.name === name)?.key ?? ''
const told = (get: () => AppState) => get().postmortem?.events.map(({ at, text }) => `${at.slice(11, 19)} ${text}`)

describe('what is decided before files are taken in', () => {
  it('a clock that runs ahead is taken off in the same step, and undo takes both back', async () => {
    const { get } = await opened()
    await read(get, pager, notes)
    get().choose(key(get, 'pager.csv'), { ahead: 42 })
    await get().takeIn()
    expect(told(get)?.[0]).toBe('08:11:02 Triggered #4312: label queue stuck')
    expect(get().postmortem?.sources.map(({ ahead }) => ahead)).toEqual([42, undefined])
    get().undo()
    expect(get().postmortem?.events).toEqual([])
    get().redo()
    expect(get().postmortem?.events).toHaveLength(4)
  })

  it('a pair becomes one event with both sources only when the author says so', async () => {
    const { get } = await opened()
    await read(get, pager, notes)
    await get().takeIn()
    expect(get().postmortem?.events).toHaveLength(4)
    get().undo()
    await read(get, pager, notes)
    const events = get().cards.flatMap(({ state }) => (state.kind === 'ready' ? state.inspected.parsed.events : []))
    const ids = events.filter(({ text }) => /triggered/i.test(text)).map(({ id }) => id)
    get().decideSame([pairKey(ids[0] ?? '', ids[1] ?? '')], 'merge')
    await get().takeIn()
    expect(get().result?.merged).toBe(1)
    expect(get().postmortem?.events).toHaveLength(3)
    expect(get().postmortem?.events[0]?.origins).toHaveLength(2)
    await read(get, notes)
    await get().takeIn()
    expect(get().postmortem?.events).toHaveLength(3)
  })

  it('can be stopped while files are copied, and nothing is taken in then', async () => {
    const { store, host } = await openStore({ postmortems: { example: { sample: draft('Sample') } } })
    const get = store.getState
    await read(get, pager, notes)
    const stop = store.subscribe(({ keeping, taking }) => taking && keeping?.file === 'pager.csv' && get().stopTaking())
    await get().takeIn()
    stop()
    expect(get()).toMatchObject({ taking: false, keeping: null, importFailure: null, result: null })
    expect(get().cards).toHaveLength(2)
    expect([...host.files.keys()]).toEqual(['example/sample'])
    expect(get().news.at(-1)?.text).toBe('Taking in was stopped. Nothing was changed.')
    await get().takeIn()
    expect(get().result?.each?.map(({ name, added, place }) => [name, added.events, place?.step])).toEqual([
      ['pager.csv', 2, 'timeline'],
      ['notes.csv', 2, 'timeline'],
    ])
  })

  it('two events that differ are remembered in the document', async () => {
    const { get } = await opened()
    await read(get, pager, notes)
    const events = get().cards.flatMap(({ state }) => (state.kind === 'ready' ? state.inspected.parsed.events : []))
    const ids = events.filter(({ text }) => /triggered/i.test(text)).map(({ id }) => id)
    const pair = pairKey(ids[0] ?? '', ids[1] ?? '')
    get().decideSame([pair], 'differ')
    await get().takeIn()
    expect(get().postmortem?.decisions).toMatchObject([{ key: pair, choice: 'keep' }])
    expect(get().same.size).toBe(0)
  })

  it('a page that writes UTC proposes it for a new postmortem, before the zone of the computer', async () => {
    const { store } = await openStore({ settings: { zone: 'Europe/Berlin' } })
    const get = store.getState
    await read(get, new File([page], 'page.txt'))
    await get().takeIn()
    expect(get().info?.zone).not.toBe('UTC')
    expect(get().postmortem?.zone).toBe('UTC')
    await read(get, new File([page], 'page.txt'))
    get().showZone('Europe/Lisbon')
    expect(proposedZone(get())).toBe('Europe/Lisbon')
  })
})
