// What the product does with a dropped file, from its first byte to columns: encoding, dialect, header, roles, rows.

import { decodeHead, detectEncoding, readHead } from '../../../../core/import/decode.ts'
import { metricsCsv } from '../../../../core/import/metrics/metricsCsv.ts'
import { importFile } from '../../../../electron/node/importFile.ts'
import { report } from './report.mjs'

const platform = {
  sha256: () => '',
  decodeText: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  encodeText: (text: string) => new TextEncoder().encode(text),
}
const file = await importFile(process.argv[2] ?? '')
const head = await readHead(file)
const score = metricsCsv.sniff(file.name, decodeHead(head, detectEncoding(file.name, head), platform))
if (score < 0.5) throw new Error(`not taken for metrics: ${score}`)
const { series } = await metricsCsv.parse(file, { platform, options: {} })
report({ t: series[0]?.t ?? new Float64Array(0), values: series.map(({ v }) => v) })
