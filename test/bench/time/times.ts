// Timestamps a second of the processor's time: what the product reads with, beside what one would use instead. `times.mjs NAME` runs one, without a name it lists them.
import { Temporal } from 'temporal-polyfill'
import { metricsCsv } from '../../../core/import/metrics/metricsCsv.ts'
import type { ImportFile } from '../../../core/import/types.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { msOf } from '../../../core/time/instant.ts'
import { placeNaive } from '../../../core/time/zone.ts'

const count = Number(process.env.TIMES ?? 1_000_000)
const rounds = Number(process.env.INNER ?? 4)
const zone = 'America/New_York'
const start = Date.UTC(2031, 4, 2)
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z')
const times = Array.from({ length: count }, (_, i) => start + i * 1000)
const withZ = times.map(iso)
const withOffset = times.map((ms) => iso(ms + 7_200_000).replace('Z', '+02:00'))
const walls = withZ.map((text) => text.slice(0, 19))
/** Slow ones read the first of them, so that a round ends. */
const some = (share: number) => Math.round(count * share)

/** A column of times and one of figures, as bytes: what an import reads. */
function fileOf(lines: readonly string[]): ImportFile {
  const bytes = new TextEncoder().encode(`time,value\n${lines.map((line) => `${line},1\n`).join('')}`)
  return {
    name: 'times.csv',
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 1 << 19) yield bytes.subarray(at, at + (1 << 19))
    },
  }
}
const platform = {
  sha256: () => '',
  decodeText: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  encodeText: (text: string) => new TextEncoder().encode(text),
}
async function column(file: ImportFile, options: { zone?: string } = {}): Promise<number> {
  const { series } = await metricsCsv.parse(file, { platform, options })
  return series[0]?.t.at(-1) ?? 0
}

/** The limit: nothing but the digits of one spelling, the day remembered. */
function handRolled(list: readonly string[]): number {
  let day = ''
  let dayMs = 0
  let last = 0
  for (const text of list) {
    if (!text.startsWith(day) || day === '') {
      day = text.slice(0, 10)
      dayMs = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
    }
    const two = (at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
    last = dayMs + two(11) * 3_600_000 + two(14) * 60_000 + two(17) * 1000
  }
  return last
}

const last = (list: readonly string[], read: (text: string) => number) => {
  let ms = 0
  for (const text of list) ms = read(text)
  return ms
}
const files = {
  z: fileOf(withZ),
  offset: fileOf(withOffset),
  wall: fileOf(walls.map((text) => text.replace('T', ' '))),
}
const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

interface Contender {
  readonly share: number
  readonly run: () => number | Promise<number>
}
const slow = 0.02
const contenders: Record<string, Contender> = {
  'hand-rolled, Z': { share: 1, run: () => handRolled(withZ) },
  '**faultline**, ISO column of a CSV, Z': { share: 1, run: () => column(files.z) },
  '**faultline**, ISO column of a CSV, +02:00': { share: 1, run: () => column(files.offset) },
  '**faultline**, one instant as text (msOf)': { share: 1, run: () => last(withZ, msOf) },
  'Date.parse, Z': { share: 1, run: () => last(withZ, Date.parse) },
  'Date.parse, +02:00': { share: 1, run: () => last(withOffset, Date.parse) },
  'Temporal.Instant.from (polyfill)': {
    share: slow,
    run: () => last(withZ.slice(0, some(slow)), (text) => Temporal.Instant.from(text).epochMilliseconds),
  },
  '**faultline**, column of wall times of New York': { share: 1, run: () => column(files.wall, { zone }) },
  '**faultline**, one wall time of New York (placeNaive)': {
    share: 1,
    run: () => times.reduce((_, ms) => placeNaive(ms, zone).ms, 0),
  },
  'Temporal wall time of New York (polyfill)': {
    share: slow,
    run: () =>
      last(
        walls.slice(0, some(slow)),
        (text) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds,
      ),
  },
  '**faultline**, an instant written as a clock of New York': {
    share: 1,
    run: () => times.reduce((sum, ms) => sum + formatInstant(ms, zone, 'clock').length, 0),
  },
  'Intl.DateTimeFormat.format, New York': {
    share: 0.2,
    run: () => times.slice(0, some(0.2)).reduce((sum, ms) => sum + format.format(ms).length, 0),
  },
}

// One contender in one process: what one of them teaches the compiler must not slow the next one down.
const [name = ''] = process.argv.slice(2)
const chosen = contenders[name]
if (chosen === undefined) process.stdout.write(JSON.stringify(Object.keys(contenders)))
else {
  const speeds: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    const result = await chosen.run()
    const { user, system } = process.cpuUsage(before)
    if (!(result > 0)) throw new Error(`${name} read nothing`)
    speeds.push(some(chosen.share) / (user + system))
  }
  process.stdout.write(JSON.stringify(speeds))
}
