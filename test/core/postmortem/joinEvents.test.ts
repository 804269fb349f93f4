import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { canSplit, groupEvents, mergeEvents, splitEvent, ungroupEvents } from '../../../core/postmortem/joinEvents.ts'
import { postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { fileOf, platform } from '../import/kit.ts'
import { makeEvent, makeMark, makePostmortem } from './incident.ts'

const from = (source: string, line: number) => ({ source, line, ref: null })
const alert = makeEvent('alert', '08:11', { kind: 'alert', origins: [from('pager', 3)] })
const chat = makeEvent('chat', '08:14', { kind: 'chat', author: 'rota', origins: [from('slack', 40)], key: true })
const note = makeEvent('note', '08:20')
const marks = [makeMark('detected', '08:14', { from: { kind: 'event', ref: 'chat', quote: null } })]
const base = makePostmortem({ events: [note, alert, chat], marks })
const ids = (postmortem: typeof base) => postmortem.events.map(({ id }) => id)
const of = (postmortem: typeof base, id: string) => postmortem.events.find((one) => one.id === id)

describe('events that are one', () => {
  it('[P8] are merged with every source and mark, and split as they were', () => {
    const merged = mergeEvents('alert', ['note', 'chat'])(base)
    expect(ids(merged)).toEqual(['alert'])
    expect(of(merged, 'alert')).toMatchObject({
      text: 'event alert',
      key: true,
      origins: [from('pager', 3), from('slack', 40)],
    })
    expect(merged.marks[0]?.from.ref).toBe('alert')
    expect(postmortemSchema.parse(merged)).toEqual(merged)
    const once = splitEvent('alert', 'x')(merged)
    expect(of(once, 'note')).toEqual(note)
    const twice = splitEvent('alert', 'x')(once)
    expect(of(twice, 'chat')).toEqual(chat)
    expect(of(twice, 'alert')).toEqual({ ...alert, key: true })
    expect(canSplit({ ...alert, key: true })).toBe(false)
    expect(splitEvent('alert', 'x')(twice)).toBe(twice)
  })

  it('[P8] keep what was merged before they were merged', () => {
    const merged = mergeEvents('note', ['chat'])(mergeEvents('chat', ['alert'])(base))
    expect(of(merged, 'note')?.merged?.map(({ id }) => id)).toEqual(['chat', 'alert'])
    expect(of(splitEvent('note', 'x')(merged), 'alert')).toEqual(alert)
  })

  it('an event that two files told gives its last source a row of its own', () => {
    const both = makePostmortem({ events: [{ ...alert, origins: [from('pager', 3), from('page', 9)] }] })
    expect(splitEvent('alert', 'twin')(both).events).toEqual([
      alert,
      { ...alert, id: 'twin', origins: [from('page', 9)] },
    ])
  })

  it('nothing changes for ids that are not there, and for one alone', () => {
    expect(mergeEvents('alert', ['nobody'])(base)).toBe(base)
    expect(mergeEvents('nobody', ['alert'])(base)).toBe(base)
    expect(mergeEvents('alert', ['alert'])(base)).toBe(base)
    expect(groupEvents(['alert'])(base)).toBe(base)
  })

  it('[I49] a merged event is not added again by its file', async () => {
    const at = '2026-03-20T09:00:00Z'
    const file = () => fileOf('log.csv', 'time,message\n2026-03-02T08:11:00Z,first\n2026-03-02T08:12:00Z,second\n')
    const first = takeIn(makePostmortem(), await inspectFile(file(), {}, platform), { at }).postmortem
    const [a = '', b = ''] = ids(first)
    const merged = mergeEvents(a, [b])(first)
    const again = takeIn(merged, await inspectFile(file(), {}, platform), { at })
    expect(again.added.events).toBe(0)
    expect(again.postmortem.events).toEqual(merged.events)
  })
})

describe('folded events', () => {
  it('are folded under the earliest, one level deep, and come out alone or together', () => {
    const grouped = groupEvents(['note', 'chat', 'alert'])(base)
    expect(grouped.events.map(({ id, group }) => [id, group])).toEqual([
      ['note', 'alert'],
      ['alert', undefined],
      ['chat', 'alert'],
    ])
    expect(of(ungroupEvents(['chat'])(grouped), 'chat')).toEqual(chat)
    expect(ungroupEvents(['alert'])(grouped)).toEqual(base)
    const early = makeEvent('early', '08:00')
    const deeper = groupEvents(['early', 'alert'])({ ...grouped, events: [...grouped.events, early] })
    expect(deeper.events.map(({ group }) => group)).toEqual(['early', 'early', 'early', undefined])
  })

  it('follow the event that theirs was merged into', () => {
    const grouped = groupEvents(['alert', 'note'])(base)
    expect(of(mergeEvents('chat', ['alert'])(grouped), 'note')?.group).toBe('chat')
  })
})
