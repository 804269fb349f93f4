import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import type { ImportOptions } from '../../../core/import/types.ts'
import { fileOf, platform } from './kit.ts'

const read = (name: string, content: string | Uint8Array, options: ImportOptions = {}, step = 64) =>
  inspectFile(fileOf(name, content, step), options, platform)

async function refused(content: string | Uint8Array, options: ImportOptions = {}) {
  try {
    await read('evidence.csv', content, options)
  } catch (error) {
    if (error instanceof FaultlineError) return [error.code, error.message]
    throw error
  }
  return null
}

const bytes = (...start: number[]) => Uint8Array.from([...start, ...Array.from({ length: 64 }, (_, i) => i)])

describe('looking into a file', () => {
  it.each([
    [bytes(0x89, 0x50, 0x4e, 0x47), 'a PNG picture'],
    [bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'a PDF document'],
    [bytes(0x1f, 0x8b), 'a gzip archive'],
    [Buffer.concat([bytes(0x50, 0x4b, 3, 4), Buffer.from('xl/workbook.xml')]), 'an Excel workbook (xlsx)'],
  ])('[I13] a renamed file is called what it is (%#)', async (content, looksLike) => {
    const error = await read('evidence.csv', content).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'file.binary', detail: { looksLike } })
  })

  it('[I13] what starts like an archive and is none is called a damaged archive', async () => {
    const error = await read('evidence.csv', bytes(0x50, 0x4b, 3, 4)).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'zip.damaged',
      message: 'evidence.csv is a zip archive that cannot be unpacked: end of central directory not found.',
    })
  })

  it('[I14] a table without a time names the column that came closest', async () => {
    const table = 'quay,when\nnorth,early\nsouth,late\n'
    expect(await refused(table, { format: 'metrics-csv' })).toEqual([
      'import.noTime',
      'evidence.csv has no time column; “when” came closest.',
    ])
  })

  it('[I14] days without a time of day are no instants: such a table is refused, and midnight is not made up', async () => {
    expect(await refused('date,quay,boats\n2026-03-09,north,7\n2026-03-10,north,9\n2026-03-11,north,4\n')).toEqual([
      'import.unrecognised',
      'evidence.csv is not a format that Faultline knows; it looks like a table of days without a time of day.',
    ])
  })

  it('[I15] a format chosen by hand is used, an unknown one is refused', async () => {
    const table = 'time,queue\n2026-03-09T05:50:00Z,7\n'
    expect((await read('a.csv', table)).format).toBe('metrics-csv')
    expect((await read('a.csv', table, { format: 'event-csv' })).parsed.events).toHaveLength(1)
    expect(await refused(table, { format: 'tea-leaves' })).toEqual([
      'import.unknownFormat',
      'There is no format called tea-leaves.',
    ])
  })

  it('[I16] a truncated JSON file is refused with its line', async () => {
    expect(await refused('{"page":{"time_zone":"UTC"},\n"incidents":[{"incident_updates":[{"id":"a')).toEqual([
      'import.broken',
      'evidence.csv stops making sense at line 2: it ends in the middle.',
    ])
    expect(await refused('[1, 2,, 3]')).toEqual([
      'import.broken',
      'evidence.csv stops making sense at line 1: expected a value.',
    ])
  })

  it('[I17] progress counts bytes, and cancelling stops in the middle', async () => {
    const table = `time,queue\n${'2026-03-09T05:50:00Z,7\n'.repeat(40)}`
    const seen: number[] = []
    await read('a.csv', table, { progress: (count) => seen.push(count) })
    expect(seen.at(-1)).toBe(table.length)
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
    let calls = 0
    const cancelled = () => ++calls > 3
    expect(await refused(table, { cancelled })).toEqual(['import.cancelled', 'Reading evidence.csv was cancelled.'])
  })

  it('[I18] columns are mapped by the author where their names say nothing', async () => {
    const table = 'a,b,c\n2026-03-09T05:50:00Z,north,Tide copy started\n2026-03-09T05:51:00Z,south,Desk was called\n'
    const map = { time: 'a', text: 'c' }
    const { parsed } = await read('a.csv', table, { map })
    expect(parsed.questions).toEqual([])
    expect(parsed.events.map(({ text }) => text)).toEqual(['Tide copy started', 'Desk was called'])
  })

  it('[I19] an assumed zone is used without asking and said', async () => {
    const table = 'time,queue\n2026-03-09 05:50,7\n'
    expect((await read('a.csv', table)).parsed.questions.map(({ id }) => id)).toEqual(['zone'])
    const { parsed, options, source } = await read('a.csv', table, { assumedZone: 'Europe/Berlin' })
    expect([parsed.questions.length, parsed.zone, options.zone, source.first]).toEqual([
      0,
      'assumed Europe/Berlin',
      'Europe/Berlin',
      '2026-03-09T04:50:00Z',
    ])
  })
})

describe('a row whose own time is missing', () => {
  it('is no header: the names stay names, and the row is told by its line', async () => {
    const table = 'time,text\n,paged the printer team\n2026-01-15T08:00:00Z,first label late\n'
    const { format, parsed } = await read('log.csv', table)
    expect(format).toBe('event-csv')
    expect(parsed.events.map(({ text }) => text)).toEqual(['first label late'])
    expect(parsed.problems.map(({ line }) => line)).toEqual([2])
  })

  it('leaves a tracker list a tracker list', async () => {
    const list =
      'Issue key,Summary,Status,Resolved\nOPS-1,Limit the queue,In Progress,\nOPS-2,Alert,Done,2026-02-03 10:00\n'
    expect(await read('list.csv', list)).toMatchObject({ format: 'jira-csv' })
  })
})
