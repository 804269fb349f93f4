import { describe, expect, it } from 'vitest'
import { chartBaseline } from '../../../core/charts/chartLook.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { readColumns } from '../../../core/import/readColumns.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { deriveColumns } from '../../../core/metrics/derive.ts'
import { deriveOffers } from '../../../core/metrics/deriveOffers.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { addDerived } from '../../../renderer/features/metrics/addDerived.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { fileOf, platform } from '../import/kit.ts'
import { makeSeriesRecord } from '../postmortem/incident.ts'

const begin = Date.parse('2031-05-02T10:00:00Z') / 1000
const step = 15

/** A reply of Prometheus: one row of labels and a value for each quarter minute. */
const reply = (rows: readonly { labels: Record<string, string>; value: (i: number) => number }[], count = 40) =>
  JSON.stringify({
    status: 'success',
    data: {
      resultType: 'matrix',
      result: rows.map(({ labels, value }) => ({
        metric: labels,
        values: Array.from({ length: count }, (_, i) => [begin + i * step, String(value(i))]),
      })),
    },
  })

async function taken(
  text: string,
): Promise<{ postmortem: Postmortem; read: (one: Postmortem) => ReturnType<typeof readColumns> }> {
  const file = fileOf('query_range.json', text)
  const inspected = await inspectFile(file, {}, platform)
  const empty = emptyPostmortem('0199a000-0000-7000-8000-000000000003', '2031-05-05T08:00:00Z', {
    internal: 'incident',
    customer: 'customer-report',
  })
  const { postmortem } = takeIn(empty, inspected, { at: '2031-05-05T08:00:00Z' })
  return { postmortem, read: (one) => readColumns(one.series, file, platform) }
}

/** Adds everything that is offered and reads all of it again from the file. */
async function everything(text: string) {
  const { postmortem, read } = await taken(text)
  const data = await read(postmortem)
  const offers = deriveOffers(postmortem.series, data)
  const all = offers.reduce((now, offer) => addDerived(now, offer, data), postmortem)
  const again = await read(all)
  const named = (name: string) => {
    const series =
      all.series.find((one) => one.name === name) ??
      expect.fail(`no ${name} among ${all.series.map((one) => one.name)}`)
    return { series, values: Array.from(again.get(series.id)?.v ?? []) }
  }
  return { offers, all, named, left: deriveOffers(all.series, again) }
}

describe('series made of the parts that a file has', () => {
  it('[K6] a counter becomes a rate: a reset is no fall, and the strip shows the rate from then on', async () => {
    // The process began again at the 20th sample; 30 were counted every quarter minute.
    const labels = { __name__: 'jobs_done_total' }
    const { named, all, left } = await everything(
      reply([{ labels, value: (i) => (i < 20 ? 5000 + 30 * i : 30 * (i - 20) + 30) }]),
    )
    const { series, values } = named('jobs_done, rate')
    expect(series).toMatchObject({ unit: '/ s', main: true, min: 2, max: 2, points: 40, gaps: 1 })
    expect(values[0]).toBeNaN()
    expect(values.slice(1).every((value) => value === 2)).toBe(true)
    expect(all.series.filter(({ main }) => main === true)).toHaveLength(1)
    expect(left).toEqual([])
  })

  it('[K6] errors and requests become a share, whether each status is a counter of its own or each has a column', async () => {
    const labels = (code: string) => ({ __name__: 'http_requests_total', code })
    const counters = await everything(
      reply([
        { labels: labels('200'), value: (i) => 90 * i },
        // None for a long time: by itself this would not be known for a counter.
        { labels: labels('503'), value: (i) => (i < 30 ? 0 : 10 * (i - 29)) },
      ]),
    )
    const { values, series } = counters.named('share of errors, http_requests')
    expect(series.unit).toBe('%')
    expect(values.slice(1, 30).every((value) => value === 0)).toBe(true)
    expect(values[35]).toBeCloseTo(10, 9)
    const rows = Array.from(
      { length: 30 },
      (_, i) => `2031-05-02T10:${String(i).padStart(2, '0')}:00Z,${i === 9 ? 0 : 200 + (i % 3)},${i === 9 ? 0 : 50}`,
    )
    const file = fileOf('web.csv', ['time,requests,errors', ...rows].join('\n'))
    const inspected = await inspectFile(file, {}, platform)
    const empty = emptyPostmortem('0199a000-0000-7000-8000-000000000004', '2031-05-05T08:00:00Z', {
      internal: 'a',
      customer: 'b',
    })
    const { postmortem } = takeIn(empty, inspected, { at: '2031-05-05T08:00:00Z' })
    const data = await readColumns(postmortem.series, file, platform)
    const [offer] = deriveOffers(postmortem.series, data)
    const added = addDerived(postmortem, offer ?? expect.fail('nothing offered'), data)
    const share = (await readColumns(added.series, file, platform)).get(offer?.id ?? '')?.v
    expect(share?.[0]).toBe(25)
    // Nothing was asked for: there is no share of it.
    expect(share?.[9]).toBeNaN()
  })

  it('[K6] buckets become percentiles, straight inside a bucket and never beyond the last bound', async () => {
    const bucket = (le: string) => ({ __name__: 'render_seconds_bucket', le })
    // Of 100 jobs in each quarter minute 50 took up to 0.1 s, 90 up to 0.5 s; from the 30th on, 20 take longer than 2 s.
    const slow = (i: number) => Math.max(0, i - 29)
    const { named, offers } = await everything(
      reply([
        { labels: bucket('0.1'), value: (i) => 50 * i },
        { labels: bucket('0.5'), value: (i) => 90 * i - 10 * slow(i) },
        { labels: bucket('2'), value: (i) => 100 * i - 20 * slow(i) },
        { labels: bucket('+Inf'), value: (i) => 100 * i },
      ]),
    )
    expect(offers.map(({ name }) => name)).toEqual([
      'p95 of render_seconds',
      'p50 of render_seconds',
      'p99 of render_seconds',
    ])
    const p50 = named('p50 of render_seconds')
    expect(p50.series.unit).toBe('s')
    expect(p50.values[10]).toBeCloseTo(0.1, 9)
    const p95 = named('p95 of render_seconds').values
    expect(p95[10]).toBeCloseTo(0.5 + 0.5 * 1.5, 9)
    expect(p95[35]).toBe(2)
    expect(p95[0]).toBeNaN()
  })

  it('[K6] a level that grows is offered as no rate, and nothing is offered of one gauge', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `2031-05-02T10:${String(i).padStart(2, '0')}:00Z,${40 + i}`)
    const { postmortem, read } = await taken(
      reply([{ labels: { __name__: 'queue_depth' }, value: (i) => 50 + ((i * 7) % 11) }]),
    )
    expect(deriveOffers(postmortem.series, await read(postmortem))).toEqual([])
    const file = fileOf('disk.csv', ['time,disk used (%)', ...rows].join('\n'))
    const { postmortem: disk } = takeIn(
      emptyPostmortem('0199a000-0000-7000-8000-000000000005', '2031-05-05T08:00:00Z', { internal: 'a', customer: 'b' }),
      await inspectFile(file, {}, platform),
      { at: '2031-05-05T08:00:00Z' },
    )
    expect(deriveOffers(disk.series, await readColumns(disk.series, file, platform))).toEqual([])
  })

  it('[K6] a part that has no sample at a time leaves it unknown', () => {
    const columns = (t: number[], v: number[]) => ({ t: Float64Array.from(t), v: Float64Array.from(v) })
    const share = deriveColumns('share', [
      { columns: columns([0, 60, 120], [1, 2, 3]), role: 'failed' },
      { columns: columns([0, 120], [10, 10]), role: 'all' },
    ])
    expect([...share.v]).toEqual([10, Number.NaN, 30])
    expect(deriveColumns('rate', []).t).toHaveLength(0)
  })

  it('[K6] a counter’s chart has no line at what its rate was expected to be', () => {
    const counter = {
      t: Float64Array.from({ length: 40 }, (_, i) => i * 60_000),
      v: Float64Array.from({ length: 40 }, (_, i) => 5 * i),
    }
    const level = { ...counter, v: counter.v.map((_, i) => 5 + (i % 3)) }
    const series = makeSeriesRecord({ id: 'jobs' })
    const source = parcelLabels().impact.metric ?? expect.fail('the fixture has no window')
    const metric = { ...source, series: 'jobs', baseline: 5 }
    expect(chartBaseline(series, counter, metric)).toBeNull()
    expect(chartBaseline(series, level, metric)).toBe(5)
    expect(chartBaseline(makeSeriesRecord({ id: 'other' }), level, metric)).toBeNull()
  })
})
