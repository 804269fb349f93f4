import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { ImportOptions } from '../../../core/import/types.ts'
import { emptyPostmortem, type Postmortem, postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { fileAt, fileOf, fixtures, platform } from './kit.ts'

const at = '2026-03-20T09:00:00Z'
const empty = () =>
  emptyPostmortem('0199a000-0000-7000-8000-000000000001', at, { internal: 'incident', customer: 'customer-report' })
const take = async (postmortem: Postmortem, name: string, content: string, options: ImportOptions = {}) =>
  takeIn(postmortem, await inspectFile(fileOf(name, content), options, platform), { at })
const log = (...rows: string[]) => ['time,message', ...rows, ''].join('\n')
const minute = (n: number, text: string) => `2026-03-09T05:${String(n).padStart(2, '0')}:00Z,${text}`

describe('taking a file in', () => {
  it('[I40] equal rows stay two events, and are duplicates only on a second import', async () => {
    const twice = log(minute(50, 'retry'), minute(50, 'retry'), minute(51, 'gave up'))
    const first = await take(empty(), 'a.csv', twice)
    expect([first.added.events, first.duplicates]).toEqual([3, 0])
    expect(new Set(first.postmortem.events.map(({ id }) => id)).size).toBe(3)
    const again = await take(first.postmortem, 'renamed.csv', twice)
    expect([again.added.events, again.duplicates]).toEqual([0, 3])
    expect(again.postmortem).toEqual(first.postmortem)
  })

  it('[I41] a longer export of the same log adds only what is new, and an event keeps both places', async () => {
    const first = await take(empty(), 'a.csv', log(minute(50, 'copy started')))
    const longer = await take(first.postmortem, 'b.csv', log(minute(49, 'quiet'), minute(50, 'Copy  started')))
    expect([longer.added.events, longer.duplicates]).toEqual([1, 1])
    expect(longer.postmortem.events.map(({ text, origins }) => [text, origins.map(({ line }) => line)])).toEqual([
      ['quiet', [2]],
      ['copy started', [2, 3]],
    ])
  })

  it('[I42] nothing is taken while a question is open, and the postmortem stays as it was', async () => {
    const before = empty()
    await expect(take(before, 'a.csv', 'time,message\n2026-03-09 05:50,copy started\n')).rejects.toMatchObject({
      code: 'import.question',
      detail: { id: 'zone' },
    })
    expect(before).toEqual(empty())
  })

  it('[I43] fills empty sections and header fields, and adds below text that stands', async () => {
    const page = await inspectFile(fileAt(`${fixtures}/statuspage-text/folded-postmortem.txt`), {}, platform)
    const mine: Postmortem = {
      ...empty(),
      title: 'Slow berths',
      sections: [
        { id: 'root-cause', audience: 'internal', text: 'We think it was the tide.' },
        { id: 'resolution', audience: 'internal', text: '' },
      ],
    }
    const { postmortem, warnings, added } = takeIn(mine, page, { at })
    expect(postmortemSchema.parse(postmortem)).toEqual(postmortem)
    expect(postmortem.title).toBe('Slow berths')
    expect(postmortem.company).toBe('Harbourlight')
    expect(postmortem.stated).toEqual({ pageSeverity: 'major', customerSeverity: 'High' })
    expect(postmortem.impact.dataLoss.answer).toBe('no')
    const section = (id: string) => postmortem.sections.find((each) => each.id === id)
    expect(section('root-cause')).toMatchObject({ audience: 'internal' })
    expect(section('root-cause')?.text).toMatch(/^We think it was the tide\.\n\nTwo locks were taken/)
    expect(section('resolution')).toMatchObject({ audience: 'internal' })
    expect(section('what-happened')).toMatchObject({ audience: 'customer' })
    expect(warnings).toContainEqual({ line: null, message: '“Root Cause” was added below the text that was there.' })
    expect(postmortem.sources[0]?.notPlaced).toEqual([{ heading: 'Weather Report', text: 'Fog all day.' }])
    expect(added).toEqual({ events: 4, series: 0, accounts: 0, actions: 3 })
    expect(postmortem.actions.map(({ created, history }) => [created, history.length])).toEqual([
      [at, 1],
      [at, 1],
      [at, 1],
    ])
    expect(postmortem.marks).toEqual([])
  })

  it('[I44] the first metric becomes the one on the strip, a later one does not', async () => {
    const series = 'time,queue,bookings\n2026-03-09T05:50:00Z,7,40\n'
    const first = await take(empty(), 'a.csv', series)
    const second = await take(first.postmortem, 'b.csv', series.replace('7', '8'))
    expect(second.postmortem.series.map(({ main }) => main)).toEqual([true, undefined, undefined, undefined])
    expect(new Set(second.postmortem.series.map(({ id }) => id)).size).toBe(4)
  })
})
