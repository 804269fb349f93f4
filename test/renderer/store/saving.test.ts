import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { startAutosave } from '../../../renderer/store/autosave.ts'
import { startNewsLoop } from '../../../renderer/store/newsLoop.ts'
import type { MemoryStart } from '../../kit/memoryHost.ts'
import { draft, openStore } from '../../kit/openStore.ts'

const stops: (() => void)[] = []
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
})

const open = async (start: MemoryStart = {}) => {
  const opened = await openStore({ postmortems: { own: { labels: draft('Late labels') } }, ...start })
  await opened.store.getState().open('own', 'labels')
  stops.push(startAutosave(opened.store))
  return { ...opened, get: opened.store.getState }
}
const retitle = (title: string) => (postmortem: Postmortem) => ({ ...postmortem, title })
const onDisk = (host: { files: Map<string, Postmortem> }) => host.files.get('own/labels')

describe('saving as one goes', () => {
  it('journals half a second and saves one second after the last edit', async () => {
    const { get, host } = await open()
    get().edit('Rename', retitle('A'))
    await vi.advanceTimersByTimeAsync(500)
    expect(host.journal.get('own/labels')?.title).toBe('A')
    expect(onDisk(host)?.title).toBe('Late labels')
    await vi.advanceTimersByTimeAsync(500)
    expect(onDisk(host)?.title).toBe('A')
    expect(get().save.kind).toBe('saved')
  })

  it('never waits longer than five seconds while one keeps typing', async () => {
    const { get, host } = await open()
    for (let n = 1; n <= 12; n += 1) {
      get().edit('Rename', retitle(`T${n}`), 'title')
      expect(onDisk(host)?.title).toBe('Late labels')
      await vi.advanceTimersByTimeAsync(450)
    }
    expect(onDisk(host)?.title).toBe('T12')
  })

  it('saves at once when the window loses the focus', async () => {
    const { get, host } = await open()
    get().edit('Rename', retitle('A'))
    window.dispatchEvent(new Event('blur'))
    await vi.advanceTimersByTimeAsync(0)
    expect(onDisk(host)?.title).toBe('A')
  })

  it('an edit made while a save runs is saved after it', async () => {
    const { get, host } = await open()
    get().edit('Rename', retitle('A'))
    const first = get().flush()
    await Promise.resolve()
    get().edit('Rename', retitle('B'))
    await first
    expect(get().save.kind).toBe('dirty')
    await vi.advanceTimersByTimeAsync(1000)
    expect(onDisk(host)?.title).toBe('B')
  })

  it('keeps trying after a failure, says so once, and loses nothing', async () => {
    const { get, host } = await open()
    host.failing.set('postmortem.save', new FaultlineError('save.full', { name: 'postmortem.json' }))
    get().edit('Rename', retitle('A'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(get().save).toMatchObject({ kind: 'failed', report: { code: 'save.full' } })
    get().edit('Rename', retitle('B'))
    await vi.advanceTimersByTimeAsync(25_000)
    expect(get().save.kind).toBe('failed')
    expect(host.journal.get('own/labels')?.title).toBe('B')
    expect(get().news.filter(({ kind }) => kind === 'trouble')).toHaveLength(1)
    host.failing.clear()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(onDisk(host)?.title).toBe('B')
    expect(get().save.kind).toBe('saved')
  })

  it('knows when the recovery journal can not be written either', async () => {
    const { get, host } = await open()
    host.failing.set('postmortem.save', new FaultlineError('save.full', { name: 'postmortem.json' }))
    host.failing.set('postmortem.journal', new FaultlineError('save.full', { name: 'journal' }))
    get().edit('Rename', retitle('A'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(get().journalFailed).toBe(true)
  })

  it('takes over what a save was merged with, and what was typed meanwhile', async () => {
    const { get, host } = await open()
    host.writeOutside('own', 'labels', (postmortem) => ({ ...postmortem, incident: 'INC-7' }))
    get().edit('Rename', retitle('A'))
    const saving = get().flush()
    get().edit('Own it', (postmortem) => ({ ...postmortem, owner: 'Mira Ito' }))
    await saving
    expect(get().postmortem).toMatchObject({ title: 'A', incident: 'INC-7', owner: 'Mira Ito' })
    expect(get().news.at(-1)?.text).toMatch(/^Changes from outside were merged/)
    await vi.advanceTimersByTimeAsync(1000)
    expect(onDisk(host)).toMatchObject({ title: 'A', incident: 'INC-7', owner: 'Mira Ito' })
  })

  it('opens with what the journal recovered, tells it, and saves it', async () => {
    const lost = { ...draft('Late labels'), title: 'Found again' }
    const { get, host } = await open({ recovered: { 'own/labels': { postmortem: lost, at: '2025-12-01T11:57:08Z' } } })
    expect(get().postmortem?.title).toBe('Found again')
    expect(get().news.map(({ text }) => text)).toContain('Recovered what was not saved, up to 11:57:08 UTC.')
    expect(onDisk(host)?.title).toBe('Found again')
  })

  it('lets the window close only after everything is on disk', async () => {
    const { get, host, store } = await open()
    stops.push(startNewsLoop(store, host))
    host.failing.set('postmortem.save', new FaultlineError('save.full', { name: 'postmortem.json' }))
    get().edit('Rename', retitle('A'))
    host.send({ kind: 'closing' })
    await vi.advanceTimersByTimeAsync(10)
    expect(host.closed()).toBe(false)
    host.failing.clear()
    host.send({ kind: 'closing' })
    await vi.advanceTimersByTimeAsync(10)
    expect(onDisk(host)?.title).toBe('A')
    expect(host.closed()).toBe(true)
  })

  it('a stopped server is a banner, not a loss; reconnecting saves', async () => {
    const { get, host } = await open()
    host.failing.set('postmortem.save', new FaultlineError('host.gone'))
    get().edit('Rename', retitle('A'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(get().connection).toBe('gone')
    expect(get().postmortem?.title).toBe('A')
    host.failing.clear()
    await get().reconnect()
    expect(get().connection).toBe('ok')
    expect(onDisk(host)?.title).toBe('A')
  })
})
