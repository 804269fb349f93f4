import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { readColumns } from '../../../core/import/readColumns.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { emptyPostmortem, postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { fileAt, platform, shared } from './kit.ts'

if (shared === null) console.warn('The shared test data is not beside this checkout: the main job is not tested here.')
const at = '2026-01-05T09:00:00Z'
const empty = () =>
  emptyPostmortem('0199a000-0000-7000-8000-000000000000', at, { internal: 'incident', customer: 'customer-report' })
const job = (name: string) => fileAt(path.join(shared ?? '', 'samples/main-job', name))
const read = (name: string) => inspectFile(job(name), {}, platform)

describe.skipIf(shared === null)('the main job', () => {
  it('[I1] a page entry gives its updates, oldest first, as posts that customers have read', async () => {
    const { format, parsed } = await read('status-page.txt')
    expect(format).toBe('statuspage-text')
    expect(parsed.events.map(({ at, state, audience }) => [at, state, audience])).toEqual([
      ['2025-11-24T08:15:00Z', 'investigating', 'customer'],
      ['2025-11-24T08:38:00Z', 'identified', 'customer'],
      ['2025-11-24T08:45:00Z', 'identified', 'customer'],
      ['2025-11-24T08:51:00Z', 'resolved', 'customer'],
      ['2025-12-11T16:12:00Z', 'postmortem', 'customer'],
    ])
    expect(parsed.zone).toBe('UTC')
    expect(parsed.questions).toEqual([])
  })

  it('[I2] a postmortem folded into one line comes back as sections, lists and paragraphs without stray backslashes', async () => {
    const { parsed } = await read('status-page.txt')
    expect(parsed.sections.map(({ id }) => id)).toEqual([
      'what-happened',
      'customer-impact',
      'root-cause',
      'resolution',
      'commitment',
      'questions',
    ])
    const [happened, impact, cause, resolution] = parsed.sections.map(({ text }) => text)
    expect(happened?.split(/\s+/)).toHaveLength(43)
    expect(impact?.split('\n').map((line) => /^- \*\*([^:]+):\*\* /.exec(line)?.[1])).toEqual([
      'Affected Services',
      'Date',
      'Geographic Scope',
      'Performance Impact',
      'Duration',
      'Data Integrity',
    ])
    expect(cause).toMatch(/restarted automatically \(as designed for resilience\), but/)
    expect(resolution?.split('\n\n').map((paragraph) => /^\*\*[^*]+:\*\*/.exec(paragraph)?.[0])).toEqual([
      '**Immediate fix:**',
      '**Why this works:**',
    ])
    expect(parsed.sections.filter(({ text }) => text.includes('\\'))).toEqual([])
  })

  it('[I3] what a page promises to do becomes actions with status, public note, date and points', async () => {
    const { parsed } = await read('status-page.txt')
    const q1 = { date: '2026-03-31', text: 'Q1 2026' }
    expect(parsed.actions.map(({ status, public: note, due, points }) => [status, note, due, points.length])).toEqual([
      ['done', { note: 'Completed' }, null, 2],
      ['in-progress', { note: 'In progress, Q1 2026', promised: q1 }, q1, 2],
      ['in-progress', { note: 'In progress' }, null, 2],
    ])
    expect(parsed.actions.map(({ title }) => title.split(' ').length)).toEqual([3, 2, 3])
    expect(parsed.actions[0]?.points.every(({ done }) => done)).toBe(true)
  })

  it('[I4] what a page states is kept with its words and line, and fills the header', async () => {
    const { parsed } = await read('status-page.txt')
    const stated = parsed.statements.map(({ name, value, line }) => [name, value, line])
    expect(stated).toEqual(
      expect.arrayContaining([
        ['statusPage.duration', 2160, 3],
        ['duration', 8040, 15],
        ['start', '2025-11-24T08:08:00Z', 15],
        ['end', '2025-11-24T10:22:00Z', 15],
        ['severity', 'P2', 15],
        ['level', 0.5, 15],
      ]),
    )
    expect(parsed.statements.find(({ name }) => name === 'start')?.quote).toBe(
      'Duration: 2h 14m, Nov 24 8:08 AM UTC - 10:22 AM UTC',
    )
    expect(parsed.header).toMatchObject({
      company: 'Customer.io',
      services: ['Message Sending'],
      pageSeverity: 'minor',
      customerSeverity: 'P2',
      dataLoss: { answer: 'no' },
    })
  })

  it('[I5] an escaped bracket without a partner is left out and named with its line', async () => {
    const { source } = await read('status-page.txt')
    expect(source.problems).toEqual([
      { line: 15, code: 'stray-escape', text: '\\]', message: '“\\]” closes or opens nothing; it was left out.' },
    ])
  })

  it('[I6] a Grafana export gives one series a column, with units, and its points can be read again', async () => {
    const inspected = await read('render-rate.csv')
    expect(inspected.format).toBe('grafana-csv')
    expect(inspected.parsed.series.map(({ name, unit, t }) => [name, unit, t.length])).toEqual([
      ['messages rendered / min', '/ min', 540],
      ['render node memory, worst (%)', '%', 540],
      ['send latency p95 (s)', 's', 540],
    ])
    const { postmortem } = takeIn(empty(), inspected, { at })
    expect(postmortem.series.map(({ main, points, gaps, first, last }) => [main, points, gaps, first, last])).toEqual([
      [true, 540, 0, '2025-11-24T04:00:00Z', '2025-11-24T12:59:00Z'],
      [undefined, 540, 0, '2025-11-24T04:00:00Z', '2025-11-24T12:59:00Z'],
      [undefined, 540, 0, '2025-11-24T04:00:00Z', '2025-11-24T12:59:00Z'],
    ])
    const columns = await readColumns(postmortem.series, job('render-rate.csv'), platform)
    const last = columns.get(postmortem.series[2]?.id ?? '')
    expect([last?.t.length, last?.v[0], last?.v[539]]).toEqual([540, 1.773, 2.131])
  })

  it('[I7] taken in twice, a file adds nothing the second time, and the postmortem is as it was', async () => {
    const inspected = await read('status-page.txt')
    const first = takeIn(empty(), inspected, { at })
    expect(first.added).toEqual({ events: 5, series: 0, accounts: 0, actions: 3 })
    expect(postmortemSchema.parse(first.postmortem)).toEqual(first.postmortem)
    expect(first.postmortem.title).toBe(inspected.parsed.header.title)
    const second = takeIn(first.postmortem, await read('status-page.txt'), { at: '2026-01-06T09:00:00Z' })
    expect(second.added).toEqual({ events: 0, series: 0, accounts: 0, actions: 0 })
    expect(second.duplicates).toBe(8)
    expect(second.postmortem).toEqual(first.postmortem)
  })
})
