import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { sourceChanges } from '../../../core/import/sourceChanges.ts'
import { type TakeOptions, takeIn } from '../../../core/import/takeIn.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import { mergeEvents, splitEvent } from '../../../core/postmortem/joinEvents.ts'
import { emptyPostmortem, type Postmortem, postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { removeEvents } from '../../../core/postmortem/removeEvents.ts'
import { fileOf, platform } from './kit.ts'

const at = '2026-03-20T09:00:00Z'
const empty = () => emptyPostmortem('p', at, { internal: 'standard', customer: 'customer-report' })
const inspect = (name: string, content: string) => inspectFile(fileOf(name, content), {}, platform)
const take = async (postmortem: Postmortem, name: string, content: string, options: Partial<TakeOptions> = {}) => {
  const taken = takeIn(postmortem, await inspect(name, content), { at, ...options })
  expect(postmortemSchema.parse(taken.postmortem)).toEqual(taken.postmortem)
  return taken
}
const log = (...rows: string[]) => ['time,message', ...rows, ''].join('\n')
const minute = (n: number, text: string) => `2026-03-09T05:${String(n).padStart(2, '0')}:00Z,${text}`
const first = log(minute(50, 'copy started'), minute(52, 'disk filled up'), minute(55, 'copy stopped'))
const second = log(minute(50, 'copy started'), minute(52, 'disk /var filled up'), minute(58, 'copy went on'))
const texts = ({ events }: Postmortem) => events.map(({ text }) => text)
const of = ({ events }: Postmortem, text: string): Event => {
  const found = events.find((event) => event.text === text)
  if (found === undefined) throw new Error(`no event “${text}” among ${events.map((event) => event.text).join(', ')}`)
  return found
}
const edited = (postmortem: Postmortem, text: string, change: Partial<Event>): Postmortem => ({
  ...postmortem,
  events: postmortem.events.map((event) => (event.text === text ? { ...event, ...change } : event)),
})

describe('a file that was taken in before', () => {
  it('[I83] says what is new, changed and gone when its bytes differ', async () => {
    const { postmortem } = await take(empty(), 'log.csv', first)
    const changes = sourceChanges(postmortem, await inspect('log (1).csv', second))
    expect(changes?.same).toBe(false)
    expect(changes?.fresh.map(({ text }) => text)).toEqual(['copy went on'])
    expect(changes?.changed.map(({ before, after }) => [before.text, after.text])).toEqual([
      ['disk filled up', 'disk /var filled up'],
    ])
    expect(changes?.gone.map(({ text }) => text)).toEqual(['copy stopped'])
  })

  it('[I83] is another file when it shares no line, and the same when its bytes are', async () => {
    const { postmortem } = await take(empty(), 'log.csv', first)
    expect(sourceChanges(postmortem, await inspect('log.csv', log(minute(10, 'all quiet'))))).toBe(null)
    expect(sourceChanges(postmortem, await inspect('other.csv', second))).toBe(null)
    expect(sourceChanges(postmortem, await inspect('other.csv', first))).toMatchObject({
      same: true,
      fresh: [],
      gone: [],
    })
  })

  it('[I84] changes its own lines under the ids that they had, and keeps what is gone', async () => {
    const before = (await take(empty(), 'log.csv', first)).postmortem
    const taken = await take(before, 'log.csv', second)
    expect(texts(taken.postmortem)).toEqual(['copy started', 'disk /var filled up', 'copy stopped', 'copy went on'])
    expect([taken.added.events, taken.changed, taken.duplicates]).toEqual([1, 1, 1])
    expect(of(taken.postmortem, 'disk /var filled up').id).toBe(of(before, 'disk filled up').id)
    expect(taken.postmortem.sources.map(({ replaces }) => replaces)).toEqual([undefined, before.sources[0]?.id])
    const own = taken.postmortem.sources[1]?.id
    expect(of(taken.postmortem, 'copy started').origins).toEqual([{ source: own, line: 2, ref: null }])
    const again = await take(taken.postmortem, 'log.csv', second)
    expect(again.postmortem).toEqual(taken.postmortem)
    expect([again.added.events, again.changed]).toEqual([0, 0])
  })

  it('[I84] leaves the author’s words, times, audience and marks, with what the file says now beside them', async () => {
    const taken = (await take(empty(), 'log.csv', first)).postmortem
    const { id } = of(taken, 'disk filled up')
    const mine = edited(taken, 'disk filled up', {
      text: 'The disk of the copy host was full.',
      original: 'disk filled up',
      reworded: true,
      customerText: 'A disk was full.',
      audience: 'customer',
      key: true,
    })
    const after = of((await take(mine, 'log.csv', second)).postmortem, 'The disk of the copy host was full.')
    expect(after).toMatchObject({ id, original: 'disk /var filled up', customerText: 'A disk was full.', key: true })
    expect(after.audience).toBe('customer')
  })

  it('[I84] takes over new words also where other columns are kept beside them', async () => {
    const rows = (text: string, state: string) =>
      ['time,message,state', `2026-03-09T05:50:00Z,copy started,ok`, `2026-03-09T05:52:00Z,${text},${state}`, ''].join(
        '\n',
      )
    const before = (await take(empty(), 'log.csv', rows('disk filled up', 'open'))).postmortem
    const changed = (await take(before, 'log.csv', rows('disk /var filled up', 'open'))).postmortem
    expect(of(changed, 'disk /var filled up').original).toBe('disk /var filled up\nstate: open')
    const closed = await take(changed, 'log.csv', rows('disk /var filled up', 'closed'))
    expect(closed.changed).toBe(1)
    expect(of(closed.postmortem, 'disk /var filled up').original).toBe('disk /var filled up\nstate: closed')
  })

  it('[I84] leaves what the author declines, and takes out what he lets go', async () => {
    const before = (await take(empty(), 'log.csv', first)).postmortem
    const inspected = await inspect('log.csv', second)
    const changes = sourceChanges(before, inspected)
    const skip = new Set([
      ...(changes?.changed ?? []).map(({ after }) => after.id),
      ...(changes?.fresh ?? []).map(({ id }) => id),
    ])
    const takeOut = new Set(changes?.gone.map(({ id }) => id))
    const { postmortem } = takeIn(before, inspected, { at, skip, takeOut })
    expect(texts(postmortem)).toEqual(['copy started', 'disk filled up'])
    expect(of(postmortem, 'disk filled up').original).toBe('disk /var filled up')
    // Asked once: the same file again changes nothing.
    expect((await take(postmortem, 'log.csv', second)).postmortem).toEqual(postmortem)
  })

  it('[I85] brings back nothing that the author deleted', async () => {
    const taken = (await take(empty(), 'log.csv', first)).postmortem
    const less = removeEvents(new Set([of(taken, 'copy started').id]))(taken)
    expect(texts((await take(less, 'log.csv', first)).postmortem)).toEqual(['disk filled up', 'copy stopped'])
    const changed = (await take(less, 'log.csv', second)).postmortem
    expect(texts(changed)).toEqual(['disk /var filled up', 'copy stopped', 'copy went on'])
    expect(sourceChanges(changed, await inspect('log.csv', second))?.leftOut.map(({ text }) => text)).toEqual([
      'copy started',
    ])
  })

  it('[I85] unless it is wanted back', async () => {
    const taken = (await take(empty(), 'log.csv', first)).postmortem
    const { id } = of(taken, 'copy started')
    const less = removeEvents(new Set([id]))(taken)
    const back = await take(less, 'log.csv', first, { restore: new Set([id]) })
    expect(texts(back.postmortem)).toEqual(texts(taken))
    expect(back.postmortem.sources.map(({ leftOut }) => leftOut)).toEqual([undefined])
  })

  it('[I86] a clock set anew when the same file comes again holds for its events and its source', async () => {
    const taken = (await take(empty(), 'log.csv', first, { ahead: 60 })).postmortem
    const right = (await take(taken, 'log.csv', first, { ahead: 0 })).postmortem
    expect(right).toEqual((await take(empty(), 'log.csv', first)).postmortem)
  })

  it('[I84] a later version of a text adds only the paragraphs that are new', async () => {
    const text = (...paragraphs: string[]) =>
      [
        '# Copies stopped',
        '',
        '## Summary',
        '',
        ...paragraphs.flatMap((one) => [one, '']),
        '## Timeline',
        '',
        '- 2026-03-09 05:50 UTC copy stopped',
        '',
      ].join('\n')
    const before = (await take(empty(), 'report.md', text('Copies stopped.', 'Nothing was lost.'))).postmortem
    const after = (await take(before, 'report.md', text('Copies stopped.', 'Nothing was lost.', 'It lasted an hour.')))
      .postmortem
    const summary = after.sections.find(({ id }) => id === 'summary')
    expect(summary?.text).toBe('Copies stopped.\n\nNothing was lost.\n\nIt lasted an hour.')
  })

  it('[I85] adds no event that was merged into another, and a later split finds its new line', async () => {
    const taken = (await take(empty(), 'log.csv', first)).postmortem
    const [keep, away] = [of(taken, 'copy started').id, of(taken, 'disk filled up').id]
    const merged = mergeEvents(keep, [away])(taken)
    const after = (await take(merged, 'log.csv', second)).postmortem
    expect(texts(after)).toEqual(['copy started', 'copy stopped', 'copy went on'])
    const split = splitEvent(keep, 'x')(after)
    expect(of(split, 'disk /var filled up').origins.map(({ line }) => line)).toEqual([3])
    expect(of(split, 'copy started').origins.map(({ line }) => line)).toEqual([2])
  })

  it('[I86] keeps the clock difference of its source, also for new lines', async () => {
    const taken = (await take(empty(), 'log.csv', first, { ahead: 60 })).postmortem
    expect(taken.events.map((event) => event.at.slice(14, 16))).toEqual(['49', '51', '54'])
    expect(taken.sources[0]?.ahead).toBe(60)
    const after = (await take(taken, 'log.csv', second)).postmortem
    expect(after.sources[1]?.ahead).toBe(60)
    expect(of(after, 'copy went on')).toMatchObject({ at: '2026-03-09T05:57:00Z' })
    expect(of(after, 'copy went on').origins[0]?.at).toBe('2026-03-09T05:58:00Z')
    expect(of(after, 'disk /var filled up').at).toBe('2026-03-09T05:51:00Z')
  })

  it('[I87] of metrics puts its series in the place of the earlier ones, with all that points to them', async () => {
    const rates = (n: number) =>
      [
        'Time,copies',
        ...Array.from({ length: n }, (_, i) => `2026-03-09T05:${String(i).padStart(2, '0')}:00Z,${100 - i}`),
      ].join('\n')
    const taken = (await take(empty(), 'rates.csv', rates(20))).postmortem
    const [old] = taken.series
    if (old === undefined) throw new Error('no series')
    const mine: Postmortem = {
      ...taken,
      series: [{ ...old, customerName: 'Copies a minute', audience: 'customer' }],
      sections: [{ id: 'summary', audience: 'internal', text: `At [80](series:${old.id}?at=2026-03-09T05:20:00Z).` }],
      marks: [
        {
          name: 'impactStart',
          at: '2026-03-09T05:10:00Z',
          from: { kind: 'metric', ref: old.id, quote: null },
          confirmed: true,
        },
      ],
    }
    const after = await take(mine, 'rates.csv', rates(30))
    const [series] = after.postmortem.series
    expect(after.postmortem.series).toHaveLength(1)
    expect(series).toMatchObject({ points: 30, customerName: 'Copies a minute', audience: 'customer', main: true })
    expect(series?.id).not.toBe(old.id)
    expect(after.postmortem.marks[0]?.from.ref).toBe(series?.id)
    expect(after.postmortem.sections[0]?.text).toBe(`At [80](series:${series?.id}?at=2026-03-09T05:20:00Z).`)
    expect([after.added.series, after.changed]).toEqual([0, 1])
  })
})
