import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { readColumns } from '../../../core/import/readColumns.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { fileAt, fileOf, fixtures, platform } from './kit.ts'

const at = '2031-05-05T08:00:00Z'
const read = (name: string, text: string) => inspectFile(fileOf(name, text), {}, platform)
const minute = (i: number) => new Date(Date.UTC(2031, 4, 2, 10, i)).toISOString()
const second = (i: number) => new Date(Date.UTC(2031, 4, 2, 12, 0, i)).toISOString()
const codesOf = async (rows: readonly string[]) =>
  (await read('m.csv', ['time,load', ...rows].join('\n'))).parsed.problems.map(({ code, message }) => [code, message])

describe('exports of metrics tools', () => {
  it.each([
    ['prometheus/tides.json', 3],
    ['datadog-metrics/second.json', 2],
    ['cloudwatch/data.json', 2],
    ['newrelic/nrql.json', 4],
    ['gcp-csv/explorer.csv', 2],
    ['influx-csv/flux.csv', 2],
    ['jmeter/no-header.jtl', 11],
    ['k6/run.csv', 6],
    ['locust/history.csv', 11],
  ])('[I70] every series of %s has an id of its own and is found again in the same bytes', async (name, count) => {
    const file = fileAt(`${fixtures}/${name}`)
    const inspected = await inspectFile(file, {}, platform)
    const empty = emptyPostmortem('0199a000-0000-7000-8000-000000000003', at, {
      internal: 'incident',
      customer: 'customer-report',
    })
    const { postmortem } = takeIn(empty, inspected, { at })
    expect(new Set(postmortem.series.map(({ id }) => id)).size).toBe(count)
    const again = await readColumns(postmortem.series, file, platform)
    const points = postmortem.series.map(({ id }) => again.get(id))
    expect(points).toEqual(inspected.parsed.series.map(({ t, v }) => ({ t, v })))
  })

  it('[I71] percentiles are times that a request really took, also in wide buckets and any order of rows', async () => {
    const start = Date.UTC(2031, 4, 2, 10)
    const rows = Array.from({ length: 200 }, (_, i) => {
      const k = (i * 77) % 200
      return `${start + k * 30_000},${k + 1},walk,200,OK,t 1-1,text,${k % 4 !== 0},,1,1,1,1,x,1,0,1`
    })
    const { parsed } = await read('long.jtl', rows.join('\n'))
    const bucket = Object.fromEntries(parsed.series.map(({ name, t, v }) => [name, [t.length, v[0]]]))
    // 100 minutes: 5 s are wide enough, and every bucket that holds a request holds one.
    expect(bucket).toEqual({
      requests: [1195, 0.2],
      errors: [1195, 100],
      p50: [1195, 1],
      p95: [1195, 1],
      p99: [1195, 1],
    })
    const day = await read('day.jtl', rows.map((row, k) => row.replace(/^\d+/, `${start + k * 432_000}`)).join('\n'))
    expect(day.parsed.series.map(({ t }) => t.length)).toEqual([2866, 2866, 2866, 2866, 2866])
  })

  it('[I71] rows that two listeners wrote are said', async () => {
    const row = (i: number) => `${1_935_655_200_000 + i},5,walk,200,OK,t 1-1,text,true,,1,1,1,1,x,1,0,1`
    const { parsed } = await read('twice.jtl', [1, 1, 2, 2, 3, 3].map(row).join('\n'))
    expect(parsed.problems.map(({ code }) => code)).toEqual(['doubled', 'summed-up'])
  })

  it('[I72] a rhythm that changes is kept and said', async () => {
    const rows = [...Array(30).keys()].map((i) => `${minute(i)},1`)
    const fast = [...Array(30).keys()].map((i) => `${second(i * 10)},1`)
    expect(await codesOf([...rows, ...fast])).toEqual([
      [
        'mixed-steps',
        '“load” has a point every 1 min, and from 2031-05-02T12:00:00Z on every 10 s as well; both are kept.',
      ],
    ])
  })

  it('[I72] a stretch without points is said and never filled', async () => {
    const rows = [...Array(20).keys(), ...[...Array(20).keys()].map((i) => i + 55)].map((i) => `${minute(i)},1`)
    expect(await codesOf(rows)).toEqual([
      ['hole', '“load” has no point for 36 min from 2031-05-02T10:19:00Z on; nothing was filled in.'],
    ])
  })

  it('[I72] a regular series and an irregular one have nothing to say', async () => {
    expect(await codesOf([...Array(40).keys()].map((i) => `${minute(i)},1`))).toEqual([])
    expect(await codesOf([...Array(90).keys()].map((i) => `${second(i * i)},1`))).toEqual([])
  })

  it('[I73] labels above the times name a column by its metric and by what tells it apart', async () => {
    const inspected = await inspectFile(fileAt(`${fixtures}/cloudwatch/console.csv`), { zone: 'UTC' }, platform)
    expect(inspected.parsed.series.map(({ name }) => name)).toEqual(['Crane load (Average)', 'Crane load (p99)'])
  })
})
