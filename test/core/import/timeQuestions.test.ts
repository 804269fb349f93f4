import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { readColumns } from '../../../core/import/readColumns.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { ImportOptions } from '../../../core/import/types.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { fileOf, platform } from './kit.ts'

const zone = 'Europe/Berlin'
const night = (...clocks: string[]) =>
  `time,text\n${clocks.map((clock, i) => `2026-10-25 ${clock},step ${i + 1}\n`).join('')}`
const read = (content: string, options: ImportOptions = { zone }) =>
  inspectFile(fileOf('night.csv', content), options, platform)
const clocks = async (content: string, options?: ImportOptions) => {
  const { parsed } = await read(content, options)
  return parsed.events.map(({ at }) => at.slice(11, 16))
}
const asked = async (content: string, options?: ImportOptions) => {
  const { parsed } = await read(content, options)
  return parsed.questions.map(({ id, options: answers }) => [id, answers.map(({ value }) => value)])
}

describe('an hour that happened twice', () => {
  it('[I96] asks, with the reading first that lies nearer to the rows around it', async () => {
    const early = night('01:40', '02:10', '03:30')
    const { parsed } = await read(early)
    expect(parsed.questions.map(({ text }) => text)).toEqual([
      '25 Oct 2026, 02:00 to 03:00 happened twice in Berlin. 1 row could be either; the file’s order suggests the first.',
    ])
    expect(parsed.questions[0]?.options.map(({ label }) => label)).toEqual([
      'First (suggested)',
      'Second',
      'Leave these rows out',
    ])
    expect(await asked(night('01:40', '02:50', '03:05'))).toEqual([['fold', ['second', 'first', 'leave']]])
    expect(await asked(night('02:30'))).toEqual([['fold', ['first', 'second', 'leave']]])
  })

  it('[I96] each answer is what the rows say then, and “leave” drops only these rows, by line', async () => {
    const rows = night('01:40', '02:10', '02:20', '03:30')
    expect(await clocks(rows, { zone, fold: 'first' })).toEqual(['23:40', '00:10', '00:20', '02:30'])
    expect(await clocks(rows, { zone, fold: 'second' })).toEqual(['23:40', '01:10', '01:20', '02:30'])
    const { parsed } = await read(rows, { zone, leave: ['fold'] })
    expect(parsed.questions).toEqual([])
    expect(parsed.events.map(({ text }) => text)).toEqual(['step 1', 'step 4'])
    expect(parsed.problems.filter(({ code }) => code === 'fold-left')).toMatchObject([
      { line: 3, message: 'This time happened twice; it was left out, as you said.' },
      { line: 4 },
    ])
  })

  it('[I97] rows in order, with both hours there, say it by themselves, upwards and downwards', async () => {
    const up = ['01:40', '02:10', '02:50', '02:05', '02:40', '03:30']
    expect(await asked(night(...up))).toEqual([])
    expect(await clocks(night(...up))).toEqual(['23:40', '00:10', '00:50', '01:05', '01:40', '02:30'])
    expect(await asked(night(...up.toReversed()))).toEqual([])
    expect(await clocks(night(...up.toReversed()))).toEqual(['23:40', '00:10', '00:50', '01:05', '01:40', '02:30'])
    const { parsed } = await read(night(...up))
    expect(parsed.problems.filter(({ code }) => code === 'dst-fold').map(({ line }) => line)).toEqual([3, 4, 5, 6])
  })

  it('[I97] rows out of order, or a step that may be two rows changed, are asked about, with the order as an answer', async () => {
    const mixed = night('01:40', '02:10', '02:50', '02:05', '03:30', '03:10')
    expect(await asked(mixed)).toEqual([['fold', ['order', 'first', 'second', 'leave']]])
    expect(await clocks(mixed, { zone, fold: 'order' })).toEqual(['23:40', '00:10', '00:50', '01:05', '02:10', '02:30'])
    expect(await asked(night('01:30', '01:40', '02:15', '02:10', '03:30'))).toEqual([
      ['fold', ['order', 'first', 'second', 'leave']],
    ])
  })

  it('[I96] an end in the hour follows its start, and is asked about where its start says nothing', async () => {
    const spans = (start: string) =>
      `time,end,text\n2026-10-25 ${start},2026-10-25 02:40,outage\n2026-10-25 05:00,,calm\n`
    const ends = async (content: string, options: ImportOptions) =>
      (await read(content, options)).parsed.events.map(({ end }) => end?.slice(11, 16))
    expect(await ends(spans('02:10'), { zone, fold: 'second' })).toEqual(['01:40', undefined])
    expect(await asked(spans('01:10'))).toEqual([['fold', ['first', 'second', 'leave']]])
    expect(await ends(spans('01:10'), { zone, fold: 'second' })).toEqual(['01:40', undefined])
    expect(await ends(spans('01:10'), { zone, leave: ['fold'] })).toEqual([undefined, undefined])
    const two = 'time,end,text\n2026-10-25 02:10 +01:00,2026-10-25 02:40,outage\n'
    expect(await asked(two)).toEqual([])
    expect(await ends(two, { zone })).toEqual(['01:40'])
  })

  it('[I96] metrics are read again with the answer that they came in with', async () => {
    const file = fileOf(
      'rates.csv',
      'Time,Rate\n2026-10-25 01:50:00,5\n2026-10-25 02:20:00,4\n2026-10-25 02:40:00,3\n2026-10-25 03:50:00,9\n',
    )
    const open = await inspectFile(file, { zone }, platform)
    expect(open.parsed.questions.map(({ id }) => id)).toEqual(['fold'])
    for (const [answer, times] of [
      [{ fold: 'second' }, ['23:50', '01:20', '01:40', '02:50']],
      [{ leave: ['fold'] }, ['23:50', '02:50']],
    ] as const) {
      const options = { zone, ...('fold' in answer ? answer : { leave: [...answer.leave] }) }
      const inspected = await inspectFile(file, options, platform)
      const at = '2026-10-26T09:00:00Z'
      const start = emptyPostmortem('p', at, { internal: 'standard', customer: 'customer-report' })
      const { postmortem } = takeIn(start, inspected, { at })
      const points = [...(await readColumns(postmortem.series, file, platform)).values()]
      expect(points.map(({ t }) => [...t].map((ms) => instantOf(ms).slice(11, 16)))).toEqual([times])
    }
  })
})

describe('rows whose time stays open', () => {
  const pages = 'time,text\n03/04/2026 08:05 UTC,Belt stops\n2026-04-03T08:20:00Z,Belt checked\n'

  it('[I98] a date with two readings can be left out by itself; the rest is taken', async () => {
    expect(await asked(pages, {})).toEqual([['dateOrder', ['dmy', 'mdy', 'leave']]])
    const { parsed } = await read(pages, { leave: ['dateOrder'] })
    expect(parsed.questions).toEqual([])
    expect(parsed.events.map(({ text }) => text)).toEqual(['Belt checked'])
    expect(parsed.problems).toMatchObject([
      { line: 2, code: 'dateOrder-left', text: '03/04/2026 08:05 UTC,Belt stops' },
    ])
  })

  it('[I98] rows without a zone can be left out where others name one', async () => {
    const some = 'time,text\n2026-04-03 08:05,Belt stops\n2026-04-03T08:20:00Z,Belt checked\n'
    expect(await asked(some, {})).toEqual([['zone', ['UTC', 'leave']]])
    expect(await clocks(some, { leave: ['zone'] })).toEqual(['08:20'])
    expect(await asked('time,text\n2026-04-03 08:05,Belt stops\n', {})).toEqual([['zone', ['UTC']]])
  })
})
