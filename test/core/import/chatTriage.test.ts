import { describe, expect, it } from 'vitest'
import { notTaken, notTakenCount } from '../../../core/import/chat/notTaken.ts'
import { messagesIn, proposeSlice } from '../../../core/import/chat/proposeSlice.ts'
import { decide, fold, markMessage, noTriage, reword, type Triage, triaged } from '../../../core/import/chat/triage.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { ImportOptions, Inspected } from '../../../core/import/types.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { zipOf } from '../../kit/zipOf.ts'
import { fileOf, platform } from './kit.ts'

/** 2031-05-04T10:00:00Z */
const noon = 1_935_655_200
const at = '2031-05-05T08:00:00Z'
const empty = emptyPostmortem('0199a000-0000-7000-8000-000000000009', at, {
  internal: 'incident',
  customer: 'customer-report',
})
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
  said(20, 'U0TIDE', 'looking'),
  said(25, 'U0TIDE', 'queue is long'),
  said(30, 'U0TIDE', 'very long'),
  said(40, 'U0TIDE', 'the pass is mine: password=herring-herring', {
    files: [{ name: 'desk.png', url_private: 'https://files.example/a?t=xoxe-1-abc' }],
  }),
  said(50, 'U0QUAY', 'rolled back the desk'),
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
  'groups.json': JSON.stringify([{ id: 'G1', name: 'crew' }]),
  'dms.json': JSON.stringify([{ id: 'D1', members: ['U0QUAY', 'U0TIDE'] }]),
  'inc-0504-desk/2031-05-04.json': JSON.stringify(talk),
  'harbour/2031-05-01.json': JSON.stringify([said(-250_000, 'U0TIDE', 'fog')]),
  'harbour/2031-05-04.json': JSON.stringify([said(15, 'U0TIDE', 'fog again')]),
  'crew/2031-05-04.json': JSON.stringify([said(5, 'U0TIDE', 'who is on?')]),
  'D1/2031-05-04.json': JSON.stringify([said(12, 'U0TIDE', 'psst')]),
}

const look = async (options: ImportOptions = { channels: ['inc-0504-desk'] }) =>
  inspectFile(fileOf('workspace.zip', await zipOf(workspace)), options, platform)

const takes = (inspected: Inspected, triage: Triage = noTriage) =>
  takeIn(empty, { ...inspected, parsed: triaged(inspected.parsed, triage) }, { at })

describe('choosing messages of a chat', () => {
  it('[I90] only what something speaks for is taken, unless the author says otherwise', async () => {
    const inspected = await look()
    expect(takes(inspected).postmortem.events.map(({ text }) => text)).toEqual([
      'the ticket desk is down',
      'rolled back the desk',
    ])
    const [morning, down] = inspected.parsed.events
    const other = decide(decide(noTriage, [morning?.id ?? ''], true), [down?.id ?? ''], false)
    expect(takes(inspected, other).postmortem.events.map(({ text }) => text)).toEqual([
      'good morning',
      'rolled back the desk',
    ])
  })

  it('[I90] text that was copied out of a chat was chosen already', async () => {
    const text = 'Quay  10:01 AM\nsoup?\nTide  10:02 AM\nyes\nQuay  10:03 AM\nthe desk is down\n'
    const inspected = await inspectFile(fileOf('talk.txt', text), { day: '2031-05-04', zone: 'UTC' }, platform)
    expect(inspected.format).toBe('slack-text')
    expect(triaged(inspected.parsed).events).toHaveLength(3)
  })

  it('[I91] a reworded message keeps its original, and a burst every message of it', async () => {
    const inspected = await look()
    const [, down, looking, long, very] = inspected.parsed.events
    if (down === undefined || looking === undefined) throw new Error('the talk is shorter than it was')
    const triage = fold(reword(noTriage, down, 'Ticket desk down'), [looking.id, long?.id ?? '', very?.id ?? ''])
    const { events } = takes(inspected, triage).postmortem
    expect(events.map(({ text, original }) => [text, original])).toEqual([
      ['Ticket desk down', 'the ticket desk is down'],
      ['looking\n\nqueue is long\n\nvery long', 'looking'],
      ['rolled back the desk', undefined],
    ])
    expect(events[1]).toMatchObject({ at: instantOf((noon + 20) * 1000), end: instantOf((noon + 30) * 1000) })
    expect(events[1]?.merged?.map(({ text }) => text)).toEqual(['queue is long', 'very long'])
    expect(events[1]?.origins).toHaveLength(3)
  })

  it('[I91] a mark that was set on a message comes in with it, and goes with it when it is left', async () => {
    const inspected = await look()
    const back = inspected.parsed.events.at(-1)
    const triage = markMessage(noTriage, 'mitigated', back?.id ?? '')
    expect(takes(inspected, triage).postmortem.marks).toEqual([
      { name: 'mitigated', at: back?.at, from: { kind: 'event', ref: back?.id, quote: null }, confirmed: true },
    ])
    expect(takes(inspected, decide(triage, [back?.id ?? ''], false)).postmortem.marks).toEqual([])
    expect(markMessage(triage, 'mitigated', back?.id ?? '').marks.size).toBe(0)
  })

  it('[I92] secrets are listed before anything is taken, and kept only when told so', async () => {
    const masked = await look()
    const [secret] = masked.parsed.chat?.secrets ?? []
    expect(secret).toMatchObject({ kinds: ['secret'], masked: true, text: expect.stringContaining('herring-herring') })
    expect(masked.parsed.chat?.tokens).toBe(1)
    const kept = (inspected: Inspected) => new TextDecoder().decode(inspected.parsed.kept?.bytes)
    expect(kept(masked) + JSON.stringify([masked.source, masked.parsed.events])).not.toMatch(/herring-herring|xoxe-/)
    for (const unmask of ['all', [secret?.ref ?? '']] as const) {
      const open = await look({ channels: ['inc-0504-desk'], unmask })
      expect(kept(open)).toContain('herring-herring')
      expect(kept(open)).not.toContain('xoxe-')
      expect(open.parsed.chat?.secrets?.map((one) => one.masked)).toEqual([false])
      expect(open.source.problems.map(({ code }) => code)).toEqual(['secret-kept'])
    }
  })

  it('[I92] secrets of channels that are not kept are nobody’s business', async () => {
    const { parsed } = await look({ channels: ['harbour'] })
    expect(parsed.chat?.secrets).toBeUndefined()
    expect(parsed.problems).toEqual([])
  })
})

describe('the part of a chat that is kept', () => {
  const incident = { from: (noon + 10) * 1000, to: (noon + 3000) * 1000 }

  it('[I93] every channel says how it is read and when it was written in', async () => {
    const { parsed } = await look({})
    expect(parsed.chat?.channels.map(({ name, closed, messages }) => [name, closed, messages])).toEqual([
      ['inc-0504-desk', undefined, 7],
      ['harbour', undefined, 2],
      ['quay and tide', 'direct', 1],
      ['crew', 'private', 1],
    ])
    const harbour = parsed.chat?.channels[1]
    expect(harbour && messagesIn(harbour, { from: noon * 1000, to: (noon + 60) * 1000 })).toBe(1)
  })

  it('[I93] while that is a question, the channels alone can be read', async () => {
    const { parsed } = await look({ outline: true })
    const whole = await look({})
    expect(parsed.questions).toEqual(whole.parsed.questions)
    expect(parsed.chat?.channels).toEqual(whole.parsed.chat?.channels)
    expect([parsed.events, parsed.chat?.messages, parsed.kept]).toEqual([[], [], undefined])
    const answered = await look({ outline: true, channels: ['inc-0504-desk'] })
    expect(answered.parsed.events).toHaveLength(7)
  })

  it('[I93] the channel of the incident is proposed, half an hour before it to an hour after', async () => {
    const { parsed } = await look({})
    const slice = parsed.chat && proposeSlice(parsed.chat, incident)
    expect(slice?.channels).toEqual(['inc-0504-desk'])
    expect(slice?.range && [instantOf(slice.range.from), instantOf(slice.range.to)]).toEqual([
      '2031-05-04T09:30:00Z',
      '2031-05-04T12:00:00Z',
    ])
  })

  it('[I93] when several fit, or none, nobody is asked to believe a guess', async () => {
    const { parsed } = await look({})
    const channels = parsed.chat?.channels ?? []
    const later = { from: incident.from + 86_400_000, to: incident.to + 86_400_000 }
    expect(proposeSlice({ channels }, later)).toBeNull()
    const twice = channels.flatMap((one) => (one.name.startsWith('inc') ? [one, { ...one, name: 'inc-other' }] : [one]))
    expect(proposeSlice({ channels: twice }, incident)).toBeNull()
  })

  it('[I94] what was not taken is read again from the kept bytes, without what became events', async () => {
    const inspected = await look()
    const [, , looking, long] = inspected.parsed.events
    const triage = fold(noTriage, [looking?.id ?? '', long?.id ?? ''])
    const { postmortem } = takes(inspected, triage)
    expect(notTakenCount(postmortem)).toBe(3)
    const again = await inspectFile(
      fileOf('slice.jsonl', inspected.parsed.kept?.bytes ?? ''),
      { unmask: 'all' },
      platform,
    )
    expect(again.source.id).toBe(inspected.source.id)
    const left = notTaken(postmortem, [again, again])
    expect(left?.events.map(({ text }) => text)).toEqual([
      'good morning',
      'very long',
      expect.stringMatching(/^the pass is mine: password=\[masked: secret\]/),
    ])
    expect(left?.chat?.messages.map(({ event }) => event)).toEqual(left?.events.map(({ id }) => id))
    expect(notTakenCount(empty)).toBe(0)
  })
})

describe('exports that lack something', () => {
  const day = (messages: readonly object[]) => JSON.stringify(messages)
  const read = async (files: Readonly<Record<string, string>>, options: ImportOptions = {}) =>
    inspectFile(fileOf('export.zip', await zipOf(files)), options, platform)

  it('[I65] without lists of channels and people, folders and ids are the names', async () => {
    const { parsed } = await read({ 'desk/2031-05-04.json': day([said(0, 'U0QUAY', 'the desk is down')]) })
    expect(parsed.chat?.channels.map(({ name }) => name)).toEqual(['desk'])
    expect(parsed.events[0]?.author).toBe('U0QUAY')
    expect(parsed.problems.map(({ code }) => code)).toEqual(['unknown-people'])
  })

  it('[I65] a list without ids, and days of one channel without its folder, are read all the same', async () => {
    const lists = { 'channels.json': JSON.stringify([{ name: 'desk' }]), 'users.json': JSON.stringify(people) }
    const { parsed } = await read({ ...lists, '2031-05-04.json': day([said(0, 'U0QUAY', 'the desk is down')]) })
    expect(parsed.chat?.channels.map(({ name, messages }) => [name, messages])).toEqual([['', 1]])
    expect(parsed.events[0]?.author).toBe('quay')
  })

  it('[I67] bots have names, an answer sent to the channel counts once, and answers of another day find their root', async () => {
    const root = said(0, 'U0QUAY', 'the desk is down')
    const sent = said(40, 'U0TIDE', 'same here', { subtype: 'thread_broadcast', thread_ts: root.ts, root })
    const late = said(86_400, 'U0TIDE', 'it was the pool', { thread_ts: root.ts })
    const bot = { type: 'message', subtype: 'bot_message', bot_id: 'B1', ts: `${noon + 5}.000200` }
    const { parsed } = await read({
      'users.json': JSON.stringify([...people, { id: 'UB', name: 'alertbot', profile: { bot_id: 'B1' } }]),
      'desk/2031-05-04.json': day([root, { ...bot, text: '', attachments: [{ fallback: 'FIRING desk' }] }, sent, sent]),
      'desk/2031-05-05.json': day([late]),
    })
    expect(parsed.events.map(({ author, text }) => [author, text])).toEqual([
      ['quay', 'the desk is down'],
      ['alertbot', 'FIRING desk'],
      ['tide', 'same here'],
      ['tide', 'it was the pool'],
    ])
    const [first] = parsed.events
    expect(parsed.chat?.messages.map(({ thread }) => thread)).toEqual([null, null, first?.id, first?.id])
  })

  it('[I20] a zip of other files that are called by days is no chat', async () => {
    await expect(read({ 'logs/2031-05-04.json': '{"level":"info"}' })).rejects.toThrow(/zip archive of/)
  })
})
