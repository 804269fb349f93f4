// Timestamps a second, from the bytes of a column to instants, best of nine: with Z, with an offset, and wall times of a zone.
import { performance } from 'node:perf_hooks'
import { metricsCsv } from '../../../core/import/metrics/metricsCsv.ts'
import type { ImportFile } from '../../../core/import/types.ts'

const rows = 1_000_000
const platform = {
  sha256: () => '',
  decodeText: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  encodeText: (text: string) => new TextEncoder().encode(text),
}

function fileOf(write: (ms: number) => string): ImportFile {
  const start = Date.UTC(2031, 4, 2)
  const lines = Array.from({ length: rows }, (_, i) => `${write(start + i * 1000)},1`)
  const bytes = new TextEncoder().encode(`time,value\n${lines.join('\n')}\n`)
  return {
    name: 'times.csv',
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 1 << 19) yield bytes.subarray(at, at + (1 << 19))
    },
  }
}

const iso = (ms: number) => new Date(ms).toISOString()
const kinds: Record<string, (ms: number) => string> = {
  'ISO with Z': (ms) => iso(ms).replace('.000', ''),
  'ISO with Z and milliseconds': iso,
  'ISO with an offset': (ms) => iso(ms + 7_200_000).replace('.000Z', '+02:00'),
  'wall time of Europe/Berlin': (ms) => iso(ms).slice(0, 19).replace('T', ' '),
  'epoch milliseconds': String,
}
for (const [name, write] of Object.entries(kinds)) {
  const file = fileOf(write)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 9; round++) {
    const before = performance.now()
    const { series } = await metricsCsv.parse(file, { platform, options: { zone: 'Europe/Berlin' } })
    if (series[0]?.t.length !== rows) throw new Error(`${name}: ${series[0]?.t.length} rows`)
    best = Math.min(best, performance.now() - before)
  }
  process.stdout.write(`${name.padEnd(30)} ${(rows / best / 1000).toFixed(1)} M/s\n`)
}
