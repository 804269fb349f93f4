import { describe, expect, it } from 'vitest'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { draft, openStore } from '../../kit/openStore.ts'

const open = async () => {
  const opened = await openStore({ postmortems: { own: { labels: draft('Late labels') } } })
  await opened.store.getState().open('own', 'labels')
  return { ...opened, get: opened.store.getState }
}

const write = (text: string) => (postmortem: Postmortem) => ({
  ...postmortem,
  sections: postmortem.sections.map((section) => (section.id === 'summary' ? { ...section, text } : section)),
})
const retitle = (title: string) => (postmortem: Postmortem) => ({ ...postmortem, title })
const summary = (postmortem: Postmortem | null) => postmortem?.sections.find(({ id }) => id === 'summary')?.text

describe('editing and undo', () => {
  it('a change that changes nothing is no edit', async () => {
    const { get } = await open()
    get().edit('Nothing', (postmortem) => postmortem)
    expect(get().past).toEqual([])
    expect(get().save).toEqual({ kind: 'saved', at: null })
  })

  it('undo names what it takes back and goes to its step', async () => {
    const { get } = await open()
    get().goStep('lessons')
    get().edit('Rename', retitle('Labels, late'))
    get().goStep('timeline')
    get().undo()
    expect(get().postmortem?.title).toBe('Late labels')
    expect(get().step).toBe('lessons')
    expect(get().news.at(-1)?.text).toBe('Undone: Rename')
    get().redo()
    expect(get().postmortem?.title).toBe('Labels, late')
    expect(get().news.at(-1)?.text).toBe('Redone: Rename')
  })

  it('typing in one section is one step back, until two seconds of rest', async () => {
    const { get, pass } = await open()
    get().edit('Write the summary', write('P'), 'section:summary')
    pass(1500)
    get().edit('Write the summary', write('Pa'), 'section:summary')
    pass(1500)
    get().edit('Write the summary', write('Par'), 'section:summary')
    expect(get().past).toHaveLength(1)
    pass(2500)
    get().edit('Write the summary', write('Parc'), 'section:summary')
    expect(get().past).toHaveLength(2)
    get().undo()
    expect(summary(get().postmortem)).toBe('Par')
    get().undo()
    expect(summary(get().postmortem)).toBe('Parcels were labelled late.')
  })

  it('typing in another section starts a step of its own', async () => {
    const { get } = await open()
    get().edit('Write', write('P'), 'section:summary')
    get().edit('Write', retitle('T'), 'title')
    get().edit('Write', write('Pa'), 'section:summary')
    expect(get().past).toHaveLength(3)
  })

  it('an edit after undo forgets what could have been redone', async () => {
    const { get } = await open()
    get().edit('One', retitle('One'))
    get().undo()
    get().edit('Two', retitle('Two'))
    expect(get().future).toEqual([])
  })

  it('undo keeps what came in from outside since then', async () => {
    const { get, host } = await open()
    get().edit('Rename', retitle('Labels, late'))
    await get().flush()
    host.writeOutside('own', 'labels', (postmortem) => ({ ...postmortem, incident: 'INC-7' }))
    await get().takeOutsideChange()
    expect(get().postmortem?.incident).toBe('INC-7')
    get().undo()
    expect(get().postmortem?.title).toBe('Late labels')
    expect(get().postmortem?.incident).toBe('INC-7')
  })

  it('a chip follows its mark in the same step', async () => {
    const { get } = await open()
    const marks = (end: string): Postmortem['marks'] => [
      {
        name: 'impactStart',
        at: '2025-11-24T08:00:00Z',
        from: { kind: 'hand', ref: null, quote: null },
        confirmed: true,
      },
      { name: 'impactEnd', at: end, from: { kind: 'hand', ref: null, quote: null }, confirmed: true },
    ]
    get().edit('Set marks', (postmortem) => ({ ...postmortem, marks: marks('2025-11-24T09:00:00Z') }))
    get().edit('Write', write('It took [x](fact:impact.duration).'))
    get().edit('Move impact end', (postmortem) => ({ ...postmortem, marks: marks('2025-11-24T10:30:00Z') }))
    expect(summary(get().postmortem)).toBe('It took [2 h 30 min](fact:impact.duration).')
    get().undo()
    expect(summary(get().postmortem)).toBe('It took [x](fact:impact.duration).')
  })
})
