import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { readyFiles } from '../../../renderer/store/readyFiles.ts'
import type { AppState } from '../../../renderer/store/types.ts'
import page from '../../kit/example/status-page.txt?raw'
import { draft, openStore } from '../../kit/openStore.ts'

const rates = ['"Time","labels printed"', ...Array.from({ length: 30 }, (_, n) => `${minute(n)},${n < 10 ? 100 : 40}`)]

function minute(n: number): string {
  return `2025-11-24T08:${String(n).padStart(2, '0')}:00Z`
}

const pageFile = () => new File([page], 'status-page.txt')
const rateFile = () => new File([`${rates.join('\n')}\n`], 'rates.csv')

const whenRead = async (get: () => AppState) => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (get().cards.every(({ state }) => state.kind !== 'reading')) return
    await new Promise((done) => setTimeout(done, 5))
  }
}

describe('taking evidence in', () => {
  it('from the example it starts a postmortem in the own library', async () => {
    const { store, host } = await openStore({ postmortems: { example: { sample: draft('Sample') } } })
    const get = store.getState
    expect(get().postmortem?.title).toBe('Sample')
    get().addFiles([pageFile(), rateFile()])
    expect(get().page).toBe('import')
    await whenRead(get)
    await get().takeIn()
    expect(get().importFailure).toBe(null)
    expect(get().home).toBe('own')
    expect(get().postmortem?.sources.map(({ name }) => name)).toEqual(['status-page.txt', 'rates.csv'])
    expect(get().postmortem?.events.length).toBeGreaterThan(3)
    expect(get().data.size).toBe(1)
    expect(host.files.get(`own/${get().folder}`)).toEqual(get().postmortem)
    expect(host.files.get('example/sample')?.events).toEqual([])
    const stored = get().postmortem?.sources.map(({ id }) => host.attachments.has(`own/${get().folder}/${id}`))
    expect(stored).toEqual([true, true])
  })

  it('undo after that returns to an empty postmortem, not to the example', async () => {
    const { store } = await openStore({ postmortems: { example: { sample: draft('Sample') } } })
    const get = store.getState
    get().addFiles([pageFile()])
    await whenRead(get)
    await get().takeIn()
    get().undo()
    expect(get().home).toBe('own')
    expect(get().postmortem?.events).toEqual([])
    expect(get().news.at(-1)?.text).toBe('Undone: Add evidence from status-page.txt')
  })

  it('into an open postmortem it is one step, and a second time adds nothing', async () => {
    const { store } = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
    const get = store.getState
    await get().open('own', 'labels')
    get().addFiles([pageFile()])
    await whenRead(get)
    await get().takeIn()
    const first = get().postmortem
    expect(get().past).toHaveLength(1)
    get().addFiles([pageFile()])
    await whenRead(get)
    await get().takeIn()
    expect(get().result?.added.events).toBe(0)
    expect(get().result?.duplicates).toBeGreaterThan(0)
    expect(get().postmortem?.events).toEqual(first?.events)
    // Whoever asks for more evidence is not shown what came in last time.
    expect(get().result).not.toBeNull()
    get().go('import')
    expect(get().result).toBeNull()
  })

  it('when the evidence can not be kept, no half-made postmortem stays', async () => {
    const { store, host } = await openStore({ postmortems: { example: { sample: draft('Sample') } } })
    const get = store.getState
    host.failing.set('attachment.write', new FaultlineError('save.full', { name: 'attachments' }))
    get().addFiles([pageFile()])
    await whenRead(get)
    await get().takeIn()
    expect(get().importFailure?.code).toBe('save.full')
    expect([...host.files.keys()]).toEqual(['example/sample'])
    expect(get().cards).toHaveLength(1)
    expect(get().postmortem?.title).toBe('Sample')
  })

  it('an unreadable file says why on its own card and holds nothing else up', async () => {
    const { store } = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
    const get = store.getState
    get().addFiles([new File([], 'empty.csv'), pageFile()])
    await whenRead(get)
    expect(get().cards.map(({ state }) => state.kind)).toEqual(['failed', 'ready'])
    expect(get().cards[0]?.state).toMatchObject({ report: { code: 'file.empty' } })
    expect(readyFiles(get().cards).map(({ file }) => file.name)).toEqual(['status-page.txt'])
  })

  it('what a file can not say is asked, and nothing of it is taken before the answer', async () => {
    const { store } = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
    const get = store.getState
    await get().open('own', 'labels')
    const rows = ['"Time","labels printed"', ...Array.from({ length: 9 }, (_, n) => `2025-11-24 08:0${n}:00,${n}`)]
    get().addFiles([new File([`${rows.join('\n')}\n`], 'local.csv')])
    await whenRead(get)
    const [card] = get().cards
    expect(card?.state.kind === 'ready' && card.state.inspected.parsed.questions.map(({ id }) => id)).toEqual(['zone'])
    expect(readyFiles(get().cards)).toEqual([])
    get().answer(card?.key ?? '', { zone: 'Europe/Berlin' })
    await whenRead(get)
    await get().takeIn()
    expect(get().postmortem?.series[0]?.first).toBe('2025-11-24T07:00:00Z')
    expect(get().postmortem?.series[0]?.read).toEqual({ zone: 'Europe/Berlin' })
  })

  it('reads the points of an opened postmortem from its attachments', async () => {
    const { store } = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
    const get = store.getState
    await get().open('own', 'labels')
    get().addFiles([rateFile()])
    await whenRead(get)
    await get().takeIn()
    await get().flush()
    await get().open('own', 'labels')
    const [columns] = get().data.values()
    expect(columns?.v.length).toBe(30)
    expect(columns?.v[0]).toBe(100)
  })
})
