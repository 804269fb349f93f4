import { describe, expect, it } from 'vitest'
import { draft, openStore } from '../../kit/openStore.ts'

describe('the library in the store', () => {
  it('opens the example at the very first start, and later where one was', async () => {
    const postmortems = { own: { labels: draft('Late labels') }, example: { sample: draft('Sample') } }
    const first = await openStore({ postmortems })
    expect(first.store.getState()).toMatchObject({ home: 'example', folder: 'sample', page: 'postmortem' })
    const last = { library: 'own', folder: 'labels', step: 'lessons' }
    const later = await openStore({ postmortems, settings: { last } })
    expect(later.store.getState()).toMatchObject({ home: 'own', folder: 'labels', step: 'lessons' })
  })

  it('makes a new one with the empty sections that its guides name', async () => {
    const { store, host } = await openStore({})
    await store.getState().create()
    const { postmortem, folder, home, rows } = store.getState()
    expect(home).toBe('own')
    expect(postmortem?.guides).toEqual({ internal: 'standard', customer: 'customer-report' })
    expect(postmortem?.sections.map(({ id }) => id)).toContain('summary')
    expect(postmortem?.owner).toBe('Rita Okafor')
    expect(host.files.get(`own/${folder}`)).toEqual(postmortem)
    expect(rows.map((row) => row.folder)).toEqual([folder])
  })

  it('closes what goes to the trash and can bring it back', async () => {
    const { store, host } = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
    const get = store.getState
    await get().openLibrary('own')
    await get().open('own', 'labels')
    await get().trash('labels')
    expect(get()).toMatchObject({ postmortem: null, folder: null, page: 'library', rows: [] })
    expect(host.files.size).toBe(0)
    await get().restore('labels')
    expect(get().rows.map(({ folder }) => folder)).toEqual(['labels'])
  })

  it('a title that changes is in the list at once after saving', async () => {
    const { store } = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
    const get = store.getState
    await get().open('own', 'labels')
    get().edit('Rename', (postmortem) => ({ ...postmortem, title: 'Labels, late' }))
    await get().flush()
    expect(get().rows[0]?.title).toBe('Labels, late')
  })

  it('a failed start says why and can be tried again', async () => {
    const { store, host } = await openStore({})
    host.failing.set('library.list', new Error('no such place'))
    await store.getState().start()
    expect(store.getState()).toMatchObject({ phase: 'failed', startFailure: { code: 'internal' } })
    host.failing.clear()
    await store.getState().start()
    expect(store.getState().phase).toBe('ready')
  })

  it('commands run what the latest mounted part registered', async () => {
    const { store } = await openStore({})
    const done: string[] = []
    const { register, run } = store.getState()
    const leave = register({ 'edit.find': () => done.push('library') })
    const leaveLater = register({ 'edit.find': () => done.push('page') })
    expect(run('edit.find')).toBe(true)
    leaveLater()
    run('edit.find')
    leave()
    expect(run('edit.find')).toBe(false)
    expect(done).toEqual(['page', 'library'])
  })
})
