import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import type { ImportOptions } from '../../../core/import/types.ts'
import { fileAt, fileOf, fixtures, platform } from './kit.ts'

const read = (name: string, content: string, options: ImportOptions = {}) =>
  inspectFile(fileOf(name, content), options, platform)
const fixture = (name: string) => inspectFile(fileAt(path.join(fixtures, name)), {}, platform)
const json = (value: unknown) => JSON.stringify(value, null, 1)

async function refused(name: string, content: string) {
  try {
    await read(name, content)
  } catch (error) {
    if (error instanceof FaultlineError) return [error.code, error.message]
    throw error
  }
  return null
}

describe('sources of a timeline', () => {
  it('[I45] an entry keeps its own id and line, and on two pages of a reply it is one event', async () => {
    const { parsed } = await fixture('pagerduty/log.json')
    expect(parsed.events.map(({ origins }) => [origins[0]?.ref, origins[0]?.line])).toEqual([
      ['L1', 8],
      ['L2', 7],
      ['L3', 6],
      ['L4', 5],
      ['L5', 4],
      ['L6', 3],
    ])
    expect(parsed.problems.map(({ line, code }) => [line, code])).toEqual([
      [10, 'no-time'],
      [null, 'twice'],
    ])
  })

  it('[I45] entries of one second stay in the order in which such things happen', async () => {
    const entry = (id: string, type: string) => ({
      id,
      type: `${type}_log_entry`,
      summary: type,
      created_at: '2026-03-09T05:51:00Z',
    })
    const all = ['resolve', 'acknowledge', 'notify', 'assign', 'trigger'].map((type) => entry(type, type))
    for (const log_entries of [all, [...all].reverse()]) {
      const { parsed } = await read('log.json', json({ log_entries }))
      expect(parsed.events.map(({ text }) => text)).toEqual(['trigger', 'assign', 'notify', 'acknowledge', 'resolve'])
    }
  })

  it.each([
    ['rootly/events.json', '2026-03-09T06:20:00Z'],
    ['firehydrant/incidents.json', '2026-03-09T06:45:30Z'],
    ['opsgenie/incident.json', '2026-03-09T06:45:30.490Z'],
    ['gitlab/deployments.json', '2026-03-09T05:44:00.250Z'],
    ['github/runs.json', '2026-03-09T05:44:00Z'],
    ['statuspage-json/two-updates.json', '2026-03-30T08:00:00Z'],
  ])('[I46] %s: times are when a thing happened, not when somebody entered it', async (name, last) => {
    expect((await fixture(name)).source.last).toBe(last)
  })

  it('[I46] an open alert has no end, in year 1 or ahead', async () => {
    const texts = (await fixture('alertmanager/api.json')).parsed.events.map(({ text }) => text)
    expect(texts).toEqual(['GaugeSilent: No reading (gauge)'])
    const hook = await fixture('alertmanager/webhook.json')
    expect(hook.parsed.events.filter(({ text }) => text.includes('resolved'))).toHaveLength(1)
    expect(hook.source.first).toBe('2026-03-09T05:51:00.123Z')
  })

  it('[I47] an update of a feed gets the year that lies nearest, and the zone that the feed itself proves', async () => {
    const { parsed } = await fixture('status-feed/year-turn.rss')
    expect(parsed.events.map(({ at, end, state }) => [at, end, state])).toEqual([
      ['2025-12-10T18:00:00Z', undefined, 'update'],
      ['2025-12-13T07:00:00Z', '2025-12-13T09:30:00Z', 'update'],
      ['2026-01-01T06:10:00Z', undefined, 'identified'],
      ['2026-01-01T08:40:00Z', undefined, 'resolved'],
      ['2026-01-02T16:00:00Z', undefined, 'postmortem'],
      ['2026-07-10T00:05:00Z', undefined, 'investigating'],
      ['2026-07-10T01:20:00Z', undefined, 'resolved'],
    ])
    expect(parsed.problems.filter(({ code }) => code === 'zone-label')).toHaveLength(1)
  })

  it('[I47] a zone that several places use is asked about where the feed proves nothing', async () => {
    const item = (date: string) =>
      `<rss><channel><item><title>a</title><guid>g</guid>${date}<description>&lt;small&gt;Mar 9, 2026, 11:20 IST&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - x</description></item></channel></rss>`
    expect((await read('a.rss', item(''))).parsed.questions.map(({ id }) => id)).toEqual(['zone'])
    const { parsed } = await read('a.rss', item('<pubDate>Mon, 09 Mar 2026 05:50:20 GMT</pubDate>'))
    expect([parsed.questions.length, parsed.events[0]?.at]).toEqual([0, '2026-03-09T05:50:00Z'])
  })

  it('[I48] a feed declares nothing and fetches nothing', async () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>\n<rss><channel><item><title>&b;</title></item></channel></rss>'
    expect(await refused('a.rss', bomb)).toEqual([
      'import.broken',
      'a.rss stops making sense at line 1: its document type declares entities, which are not read.',
    ])
    expect(await refused('a.rss', '<rss>\n<channel>\n<item><title>cut')).toEqual([
      'import.broken',
      'a.rss stops making sense at line 3: unclosed tag: title.',
    ])
    const odd =
      '<rss><channel><item><title>wet&nbsp;quay</title><pubDate>Mon, 09 Mar 2026 05:50:20 GMT</pubDate></item></channel></rss>'
    expect((await read('a.rss', odd)).parsed.events[0]?.text).toContain('quay')
    expect(await refused('a.rss', `<rss>${'<a>'.repeat(300)}`)).toEqual([
      'import.limit',
      'a.rss has tags in tags at line 1; the limit is 200 levels.',
    ])
  })

  it('[I51] digits beyond a double stay as they are written', async () => {
    const id = '9007199254740993111'
    const event = `{"event":{"id":${id},"title":"Reader restarted","date_happened":1773035460}}`
    expect((await read('a.json', event)).parsed.events[0]?.origins[0]?.ref).toBe(id)
    expect((await fixture('opsgenie/webhook.json')).parsed.events[0]?.at).toBe('2026-03-09T05:52:00.123Z')
    expect((await fixture('event-jsonl/log.jsonl')).parsed.events[0]?.original).toContain(id)
  })

  it('[I52] names of prototypes are names like any other', async () => {
    const page =
      '{"values":[{"id":"1","created":"2026-03-09T05:51:00.000+0000","items":[{"field":"__proto__","fieldtype":"jira","fromString":null}]}]}'
    const { parsed } = await read('a.json', page)
    expect(parsed.events.map(({ text }) => text)).toEqual(['__proto__: changed'])
    const lines =
      '{"time":"2026-03-09T05:51:00Z","message":"x","__proto__":{"polluted":"yes"},"constructor":"c"}\n'.repeat(2)
    const records = await read('a.jsonl', lines)
    expect(records.parsed.events[0]?.original).toBe('x\n__proto__.polluted: yes\nconstructor: c')
    expect({}).not.toHaveProperty('polluted')
  })

  it('[I57] entries of another kind are named with their line', async () => {
    const data = [
      { id: '1', type: 'event', attributes: { timestamp: '2026-03-09T05:51:00Z', message: 'fog' } },
      { id: '2', type: 'user', attributes: { name: 'mira' } },
    ]
    const { parsed } = await read('a.json', json({ data }))
    expect(parsed.events).toHaveLength(1)
    expect(parsed.problems).toEqual([
      {
        line: 11,
        code: 'another-kind',
        message: 'This entry is of another kind; it was left out.',
        text: '{"id":"2","type":"user","attributes":{"name":"mira"}}',
      },
    ])
  })

  it('[I57] a page of a longer changelog says so', async () => {
    const { parsed } = await fixture('jira-changelog/issue.json')
    expect(parsed.problems.map(({ message }) => message)).toEqual([
      'This is one page of the changelog: 3 of 5 changes. Export the others too.',
    ])
  })

  it('[I58] records are mapped by the author where their names say nothing, and broken lines are named', async () => {
    const unclear = await fixture('event-jsonl/unclear.json')
    expect(unclear.parsed.questions.map(({ id }) => id)).toEqual(['columns', 'zone'])
    const file = fileAt(path.join(fixtures, 'event-jsonl/unclear.json'))
    const answered = await inspectFile(
      file,
      { zone: 'Europe/Lisbon', map: { time: 'moment', text: 'first' } },
      platform,
    )
    expect(answered.parsed.questions).toEqual([])
    expect(answered.parsed.events.map(({ text }) => text)).toEqual(['gauge one is silent', 'gauge one speaks again'])
    const log = await fixture('event-jsonl/log.jsonl')
    expect(log.parsed.problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'broken'],
      [null, 'unsorted'],
    ])
  })

  it('[I58] lists that tell of nothing are no timeline', async () => {
    const people = [{ id: 'U1', team_id: 'T', name: 'mira', profile: {}, updated: 1773035460 }]
    expect(await refused('users.json', json(people))).toMatchObject(['import.unrecognised', expect.any(String)])
    expect(await refused('a.json', json([{ foo: '1', bar: '2' }]))).toMatchObject([
      'import.unrecognised',
      expect.any(String),
    ])
  })

  it('[I59] a calendar keeps its zones, folded lines and lengths, and says what it leaves out', async () => {
    const { parsed } = await fixture('ics/harbour.ics')
    expect(parsed.events.map(({ at, end, zone }) => [at, end, zone])).toEqual([
      ['2026-03-09T06:00:00Z', '2026-03-09T06:15:00Z', 'UTC'],
      ['2026-03-12T12:00:00Z', undefined, 'UTC'],
      ['2026-03-29T00:55:00Z', '2026-03-29T02:25:00Z', 'Europe/Lisbon'],
    ])
    expect(parsed.events[2]?.original).toContain('folded after some words\nand has two lines')
    expect(parsed.problems.map(({ line, code }) => [line, code])).toEqual([
      [25, 'repeats'],
      [30, 'no-time'],
    ])
    expect(parsed.questions.map(({ id }) => id)).toEqual(['zone'])
    expect(await refused('a.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:cut')).toEqual([
      'import.broken',
      'a.ics stops making sense at line 2: this entry never ends.',
    ])
  })
})

describe('a whole postmortem in Markdown', () => {
  const file = path.join(fixtures, 'postmortem-markdown/gauge.md')

  it('[I54] comes apart in sections, events and actions, and no word of it is lost', async () => {
    const { parsed, source } = await fixture('postmortem-markdown/gauge.md')
    expect(parsed.sections.map(({ id }) => id)).toEqual([
      null,
      null,
      'summary',
      'customer-impact',
      'root-cause',
      null,
      'went-well',
      'went-poorly',
      'luck',
      'prevention',
      null,
    ])
    expect(source.notPlaced.map(({ heading }) => heading)).toEqual([
      'Front matter',
      'Above the first heading',
      'Timeline',
      'Attendees',
    ])
    const kept = JSON.stringify([parsed, source.notPlaced]).toLowerCase()
    const words =
      readFileSync(file, 'utf8')
        .toLowerCase()
        .match(/[\p{L}\d#]{3,}/gu) ?? []
    const heads = /^(?:later|action|items|owner|due|status|ticket|what|learned|cet|lessons|progress)$/
    expect(words.filter((word) => !kept.includes(word) && !heads.test(word))).toEqual([])
  })

  it('[I54] its action table and check boxes keep owner, due date, status and ticket', async () => {
    const { parsed } = await fixture('postmortem-markdown/gauge.md')
    expect(
      parsed.actions.map(({ owner, status, due, external }) => [owner, status, due?.date, external[0]?.key]),
    ).toEqual([
      ['mira', 'in-progress', '2026-04-30', 'HARB-17'],
      ['bo', 'done', undefined, '#44'],
      [null, 'open', undefined, undefined],
      [null, 'done', undefined, undefined],
    ])
  })

  it('[I55] nothing of it is for customers', async () => {
    const { parsed } = await fixture('postmortem-markdown/gauge.md')
    expect(parsed.sections.filter(({ audience, id }) => id !== null && audience !== 'internal')).toEqual([])
    expect(parsed.events.filter(({ audience }) => audience !== 'internal')).toEqual([])
    expect(parsed.actions.filter((action) => action.public !== null)).toEqual([])
    expect(parsed.header).toEqual({ title: 'Ferries wait outside' })
  })
})
