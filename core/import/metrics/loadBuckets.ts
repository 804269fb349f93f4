import { Growing } from './growing.ts'
import type { SeriesDraft, SeriesDrafts } from './seriesDrafts.ts'

/** Widths of a time bucket, in ms: the smallest that keeps a chart readable. */
const widths = [1000, 5000, 10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000]
const mostBuckets = 3600
/** Requests of one name get figures of their own up to this many names. */
const mostNames = 12

/** The requests of one name, one value each. */
interface Requests {
  readonly t: Growing
  readonly elapsed: Growing
  readonly failed: Growing
}

const requests = (): Requests => ({ t: new Growing(), elapsed: new Growing(), failed: new Growing() })

/** Collects single requests of a load test and sums them up: rate, share of errors, percentiles of the time they took. */
export class LoadBuckets {
  readonly #all = requests()
  readonly #names = new Map<string, Requests>()

  get length(): number {
    return this.#all.t.length
  }

  /** `ms` is when it started, `elapsed` how long it took, NaN where that is not known. */
  add(name: string, ms: number, elapsed: number, failed: boolean): void {
    put(this.#all, ms, elapsed, failed)
    const known = this.#names.get(name)
    if (known !== undefined) put(known, ms, elapsed, failed)
    else if (this.#names.size <= mostNames) {
      const own = requests()
      this.#names.set(name, own)
      put(own, ms, elapsed, failed)
    }
  }

  /** Adds the series: five of everything, and rate, errors and p95 of each name when there are a few. `column` holds names. */
  draw(drafts: SeriesDrafts, column: number): void {
    const width = widthFor(this.#all.t.done())
    drawOne(drafts, this.#all, width, '', column)
    const several = this.#names.size > 1 && this.#names.size <= mostNames
    if (several) for (const [name, own] of this.#names) drawOne(drafts, own, width, name, column)
    const message = `${this.length} requests were summed up for every ${width / 1000} s: how many started, the share that failed, and how long they took.`
    drafts.problems.push({ line: null, code: 'summed-up', message })
  }
}

function put(target: Requests, ms: number, elapsed: number, failed: boolean): void {
  target.t.push(ms)
  target.elapsed.push(elapsed)
  target.failed.push(failed ? 1 : 0)
}

/** Bucket width for these instants, in ms. */
export function widthFor(t: Float64Array): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ms of t) {
    if (ms < first) first = ms
    if (ms > last) last = ms
  }
  return widths.find((width) => (last - first) / width <= mostBuckets) ?? 86_400_000
}

const percentiles = [50, 95, 99] as const

function drawOne(drafts: SeriesDrafts, own: Requests, width: number, name: string, column: number): void {
  const open = (title: string, unit: string, value: number): SeriesDraft =>
    drafts.open(name === '' ? title : `${name} ${title}`, unit, {
      time: 0,
      value,
      ...(name !== '' && { where: [{ column, equals: name }] }),
    })
  const rate = open('requests', '/ s', 0)
  const errors = open('errors', '%', 1)
  const times = percentiles
    .filter((percent) => name === '' || percent === 95)
    .map((percent) => ({ percent, draft: open(`p${percent}`, 'ms', 2 + percentiles.indexOf(percent)) }))
  for (const { at, started, failed, elapsed } of bucketsOf(own, width)) {
    drafts.point(rate, at, started / (width / 1000))
    // Nothing started: there is a rate, zero, and no share or time of anything.
    drafts.point(errors, at, started === 0 ? Number.NaN : (failed / started) * 100)
    for (const { percent, draft } of times) drafts.point(draft, at, percentile(elapsed, percent))
  }
}

interface Bucket {
  readonly at: number
  started: number
  failed: number
  readonly elapsed: number[]
}

/** Every bucket from the first request to the last, those in which nothing started included. */
function bucketsOf({ t, elapsed, failed }: Requests, width: number): Bucket[] {
  const [times, took, flags] = [t.done(), elapsed.done(), failed.done()]
  const found = new Map<number, Bucket>()
  for (const [i, ms] of times.entries()) {
    const at = Math.floor(ms / width) * width
    const bucket = found.get(at) ?? { at, started: 0, failed: 0, elapsed: [] }
    found.set(at, bucket)
    bucket.started++
    bucket.failed += flags[i] ?? 0
    if (!Number.isNaN(took[i])) bucket.elapsed.push(took[i] ?? 0)
  }
  const order = [...found.keys()].sort((a, b) => a - b)
  const [first, last] = [order[0] ?? 0, order.at(-1) ?? -1]
  const all: Bucket[] = []
  for (let at = first; at <= last; at += width) all.push(found.get(at) ?? { at, started: 0, failed: 0, elapsed: [] })
  return all
}

/** Nearest rank: a time that some request really took. NaN without any. */
function percentile(values: number[], percent: number): number {
  if (values.length === 0) return Number.NaN
  values.sort((a, b) => a - b)
  return values[Math.max(0, Math.ceil((percent / 100) * values.length) - 1)] ?? Number.NaN
}
