import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { fileAt, platform, shared } from './kit.ts'

if (shared === null) console.warn('The shared test data is not beside this checkout: real exports are not tested here.')

/** File, format, events or points of each series, first instant, last instant, zone, questions. Counted by hand. */
type Row = readonly [string, string, number | readonly number[], string, string, string | null, readonly string[]]
const rows: readonly Row[] = [
  [
    'statuspage-json/githubstatus-2024-09-16.incidents.json',
    'statuspage-json',
    12,
    '2024-09-16T13:29:47.204Z',
    '2024-09-16T22:08:39.333Z',
    'UTC',
    [],
  ],
  [
    'statuspage-json/history-endpoint.reconstructed.json',
    'statuspage-json',
    3,
    '2020-07-08T09:48:00Z',
    '2020-08-31T22:00:00Z',
    'UTC',
    [],
  ],
  [
    'statuspage-json/manage-api-array.incidents.json',
    'statuspage-json',
    2,
    '2021-07-02T16:35:05Z',
    '2021-07-02T16:35:05Z',
    'UTC',
    [],
  ],
  [
    'statuspage-json/postmortem-backdated-dst.reconstructed.json',
    'statuspage-json',
    5,
    '2024-03-31T00:58:10.150Z',
    '2024-04-02T08:00:00Z',
    'offset',
    [],
  ],
  [
    'grafana-csv/excel-mode-utf16le-tab.reconstructed.csv',
    'grafana-csv',
    [12, 12],
    '2024-03-31T00:00:00Z',
    '2024-03-31T00:11:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'grafana-csv/excel-sep-comma-unixms.reconstructed.csv',
    'grafana-csv',
    [12],
    '2024-03-31T00:00:00Z',
    '2024-03-31T00:11:00Z',
    'UTC',
    [],
  ],
  [
    'grafana-csv/modern-joined-by-time.reconstructed.csv',
    'grafana-csv',
    [12, 12],
    '2024-03-31T00:00:00Z',
    '2024-03-31T00:11:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'grafana-csv/rows-bom-crlf.csv',
    'grafana-csv',
    [1009, 1009, 481],
    '2020-01-27T14:00:00Z',
    '2020-02-03T14:00:00Z',
    'offset',
    [],
  ],
  [
    'grafana-csv/rows-bom-lf.csv',
    'grafana-csv',
    [1501, 1501, 1501, 1501],
    '2020-05-04T13:29:37Z',
    '2020-05-04T13:34:37Z',
    'offset',
    [],
  ],
  [
    'grafana-csv/rows-thousands-separators.reconstructed.csv',
    'grafana-csv',
    [3],
    '2018-12-12T01:00:00Z',
    '2018-12-12T03:00:00Z',
    'offset',
    [],
  ],
  [
    'grafana-csv/table-chinese-two-times.csv',
    'event-csv',
    44,
    '2022-03-20T11:53:16Z',
    '2022-03-21T17:37:19Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'grafana-csv/table-unsorted.csv',
    'metrics-csv',
    [399, 399],
    '2020-08-27T20:45:03.939Z',
    '2020-08-28T16:25:05.062Z',
    'UTC',
    [],
  ],
  [
    'grafana-csv/two-frames-one-file.reconstructed.csv',
    'grafana-csv',
    [4, 3],
    '2024-03-31T00:00:00Z',
    '2024-03-31T00:03:00Z',
    'UTC',
    [],
  ],
  [
    'grafana-csv/wide-aqi-dst-autumn.csv',
    'metrics-csv',
    [510, 510, 510, 510, 510],
    '2021-10-26T18:00:00Z',
    '2021-11-16T23:00:00Z',
    'offset',
    [],
  ],
  [
    'grafana-csv/wide-sepline-doubleheader-dst.csv',
    'grafana-csv',
    [1307, 1307, 1307, 1307],
    '2019-03-28T11:40:00Z',
    '2019-04-02T00:30:00Z',
    'offset',
    [],
  ],
  [
    'csv-event-log/devlake-incidents.csv',
    'event-csv',
    7,
    '2022-09-15T01:56:06Z',
    '2022-11-28T01:46:47Z',
    'assumed UTC',
    ['columns', 'zone'],
  ],
  [
    'csv-event-log/eu-semicolon.reconstructed.csv',
    'event-csv',
    3,
    '2024-03-31T01:58:00Z',
    '2024-03-31T04:05:30Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'csv-event-log/githubstatus-downtime-windows.csv',
    'event-csv',
    120,
    '2022-03-24T19:11:00Z',
    '2023-01-25T07:53:00Z',
    'UTC',
    [],
  ],
  [
    'csv-event-log/mixed-offsets.csv',
    'event-csv',
    2,
    '2020-01-01T12:00:00Z',
    '2020-01-01T15:00:00Z',
    'offset',
    ['columns'],
  ],
  [
    'csv-event-log/us-12h.reconstructed.csv',
    'event-csv',
    4,
    '2024-10-03T05:00:00Z',
    '2024-10-03T16:05:00Z',
    'offset',
    ['dateOrder'],
  ],
  [
    'markdown-timelines/dfds-pm2019-009.md',
    'timeline-markdown',
    13,
    '2019-11-29T11:00:00Z',
    '2019-12-05T11:00:00Z',
    '+01:00',
    [],
  ],
  [
    'markdown-timelines/dfds-pm2021-003-flux.md',
    'timeline-markdown',
    7,
    '2021-02-19T07:35:00Z',
    '2021-02-19T08:23:00Z',
    '+01:00',
    [],
  ],
  [
    'markdown-timelines/dfds-pm2023-002.md',
    'timeline-markdown',
    13,
    '2023-04-11T11:20:00Z',
    '2023-04-11T22:25:00Z',
    'UTC',
    [],
  ],
  [
    'markdown-timelines/hachyderm-2022-12-20-queues.md',
    'timeline-markdown',
    12,
    '2022-12-20T13:00:00Z',
    '2022-12-20T18:18:00Z',
    'UTC',
    [],
  ],
  [
    'markdown-timelines/hachyderm-2023-07-16-redis.md',
    'timeline-markdown',
    6,
    '2023-07-09T19:16:00Z',
    '2023-07-16T13:02:00Z',
    'UTC',
    [],
  ],
  [
    'markdown-timelines/icco-india-grid.md',
    'timeline-markdown',
    2,
    '2012-07-29T21:03:00Z',
    '2012-07-31T07:30:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'markdown-timelines/k8s-2019-02-08-prow.md',
    'timeline-markdown',
    13,
    '2019-02-08T21:20:00Z',
    '2019-02-09T02:09:00Z',
    '-08:00',
    [],
  ],
  [
    'markdown-timelines/k8s-2019-05-30-prow.md',
    'timeline-markdown',
    10,
    '2019-05-30T20:26:00Z',
    '2019-05-31T14:00:00Z',
    '-07:00',
    [],
  ],
  [
    'markdown-timelines/moj-2020-02-18.md',
    'timeline-markdown',
    4,
    '2020-02-18T14:13:00Z',
    '2020-02-18T14:59:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'markdown-timelines/moj-2020-08-25-connectivity.md',
    'timeline-markdown',
    3,
    '2020-08-25T11:01:00Z',
    '2020-08-25T12:11:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'markdown-timelines/moj-2023-07-25-prometheus.md',
    'timeline-markdown',
    17,
    '2023-07-05T16:18:00Z',
    '2023-09-25T15:55:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'markdown-timelines/moj-2023-09-18-disk-space.md',
    'timeline-markdown',
    18,
    '2023-09-18T13:42:00Z',
    '2023-09-20T19:18:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'markdown-timelines/mybinder-2017-11-30-oom-proxy.md',
    'timeline-markdown',
    11,
    '2017-12-01T00:22:00Z',
    '2017-12-01T01:21:00Z',
    'offset',
    [],
  ],
  [
    'markdown-timelines/mybinder-2018-02-20-jupyterlab.md',
    'timeline-markdown',
    40,
    '2018-02-20T13:17:00Z',
    '2018-02-22T06:18:00Z',
    '+01:00',
    [],
  ],
  [
    'markdown-timelines/mybinder-2022-01-27-prime-version.md',
    'timeline-markdown',
    5,
    '2022-01-27T10:00:00Z',
    '2022-01-28T09:00:00Z',
    '+01:00',
    [],
  ],
  [
    'markdown-timelines/rust-2019-10-21-docsrs.md',
    'timeline-markdown',
    13,
    '2019-10-20T00:55:00Z',
    '2019-10-21T19:27:00Z',
    'UTC',
    [],
  ],
  [
    'text-timelines/oncall-notes.txt',
    'timeline-text',
    9,
    '2024-03-31T00:50:00Z',
    '2024-04-01T07:00:00Z',
    'Europe/Berlin',
    [],
  ],
  [
    'text-timelines/slack-paste.txt',
    'slack-text',
    4,
    '1970-01-01T01:58:00Z',
    '1970-01-01T09:00:00Z',
    'assumed UTC',
    ['day', 'zone'],
  ],
  [
    'wide-csv/epoch-float-seconds.csv',
    'metrics-csv',
    [12],
    '2024-03-31T00:00:00.250Z',
    '2024-03-31T00:11:00.250Z',
    'UTC',
    [],
  ],
  ['wide-csv/epoch-us.csv', 'metrics-csv', [12], '2024-03-31T00:00:00.123Z', '2024-03-31T00:11:00.123Z', 'UTC', []],
  [
    'wide-csv/gaps-nan-dups-unsorted.csv',
    'metrics-csv',
    [8, 8],
    '2024-03-31T00:00:00Z',
    '2024-03-31T00:13:00Z',
    'UTC',
    [],
  ],
  [
    'wide-csv/influx-via-pandas.csv',
    'metrics-csv',
    Array.from({ length: 15 }, () => 600),
    '2022-10-10T14:09:26Z',
    '2022-10-22T14:36:03Z',
    'UTC',
    [],
  ],
  [
    'european-excel/de-cp1252.csv',
    'metrics-csv',
    [4, 4],
    '2024-03-31T01:55:00Z',
    '2024-03-31T03:00:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'european-excel/fr-nbsp-bom.csv',
    'metrics-csv',
    [2, 2],
    '2024-03-31T01:55:00Z',
    '2024-03-31T01:56:00Z',
    'assumed UTC',
    ['zone'],
  ],
  [
    'european-excel/unicode-text-utf16le.txt',
    'metrics-csv',
    [4, 4],
    '2024-03-31T01:55:00Z',
    '2024-03-31T03:00:00Z',
    'assumed UTC',
    ['zone'],
  ],
]
const folders = [...new Set(rows.map(([file]) => path.dirname(file)))]
const sample = (file: string) => fileAt(path.join(shared ?? '', 'samples', file))
const read = (file: string) => inspectFile(sample(file), {}, platform)

describe.skipIf(shared === null)('real exports', () => {
  it.each(rows)('[I8] %s is taken for %s', async (file, format, count, first, last, zone, questions) => {
    const { parsed, source, format: found } = await read(file)
    const counted = typeof count === 'number' ? parsed.events.length : parsed.series.map(({ t }) => t.length)
    expect([found, counted, source.first, source.last, parsed.zone]).toEqual([format, count, first, last, zone])
    expect(parsed.questions.map(({ id }) => id)).toEqual(questions)
  })

  it('every sample of these folders is in the table above', () => {
    const there = folders.flatMap((folder) =>
      readdirSync(path.join(shared ?? '', 'samples', folder)).map((name) => `${folder}/${name}`),
    )
    expect(there.sort()).toEqual(rows.map(([file]) => file).sort())
  })

  it('[I9] every spelling of "no value" is a gap and none is 0', async () => {
    const { parsed } = await read('wide-csv/gaps-nan-dups-unsorted.csv')
    const values = parsed.series.map(({ v }) => [...v].map((value) => (Number.isNaN(value) ? null : value)))
    expect(values).toEqual([
      [1, 2, 2.5, 3, null, null, 1000, null],
      [0.5, null, 0.7, null, null, null, 7, null],
    ])
    expect(parsed.problems.map(({ code }) => code)).toEqual(['unsorted', 'same-time'])
  })

  it('[I10] decimal commas, thousands and percent signs are read by column', async () => {
    const german = await read('european-excel/de-cp1252.csv')
    expect(german.parsed.series.map(({ name, v }) => [name, ...v])).toEqual([
      ['Anfragen (Stück)', 1234.56, 1240, Number.NaN, 12345678.9],
      ['Fehler in %', 0.5, 0.75, 1, -0.25],
    ])
    expect(german.parsed.problems.map(({ line, code }) => [line, code])).toEqual([[1, 'encoding']])
    const french = await read('european-excel/fr-nbsp-bom.csv')
    expect(french.parsed.series.map(({ v }) => [...v])).toEqual([
      [1234.5, 1240],
      [12.5, Number.NaN],
    ])
  })

  it('[I11] vague lines of a timeline are named with their line, times past midnight fall on the next day', async () => {
    const prow = await read('markdown-timelines/k8s-2019-05-30-prow.md')
    expect(prow.parsed.problems.map(({ line, code }) => [line, code])).toEqual([
      [81, 'no-time'],
      [91, 'next-day'],
    ])
    const notes = await read('text-timelines/oncall-notes.txt')
    expect(notes.parsed.problems.map(({ line }) => line)).toEqual([6, 12])
    expect(notes.parsed.events.map(({ at }) => at.slice(11, 16))).toEqual([
      '00:50',
      '00:55',
      '00:58',
      '01:02',
      '01:10',
      '01:25',
      '01:45',
      '02:05',
      '07:00',
    ])
  })

  it('[I12] an abbreviation that several places use is asked about, and an answer settles it', async () => {
    const { parsed } = await read('markdown-timelines/icco-india-grid.md')
    expect(parsed.questions[0]?.options.map(({ value }) => value)).toEqual([
      'Asia/Kolkata',
      'Asia/Jerusalem',
      'Europe/Dublin',
    ])
    const answered = await inspectFile(
      sample('markdown-timelines/icco-india-grid.md'),
      { zone: 'Europe/Dublin' },
      platform,
    )
    expect([answered.parsed.questions.length, answered.parsed.events[0]?.at]).toEqual([0, '2012-07-30T01:33:00Z'])
  })
})
