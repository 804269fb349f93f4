import { readEpoch } from '../../time/readInstant.ts'
import { streamNotes } from '../csv/streamRows.ts'
import { readText } from '../decode.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { csvColumns } from './csvColumns.ts'
import { LoadBuckets } from './loadBuckets.ts'
import { SeriesDrafts } from './seriesDrafts.ts'

/** The columns of a result file that was written without a header. */
const usual =
  'timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect'.split(
    ',',
  )
const bare = /^\d{13},\d+,[^\n]*,(?:true|false),/
const xml = /^\s*(?:<\?xml[^>]*>\s*)?<testResults\b/

/** JMeter's results, as CSV with or without a header, or as XML. */
export const jmeter: Importer = {
  id: 'jmeter',
  label: 'JMeter results',
  kind: 'metrics',
  extensions: ['jtl', 'csv', 'xml'],
  sniff(_name, head) {
    if (xml.test(head) || /^"?timeStamp"?,"?elapsed"?,/.test(head)) return 0.98
    return bare.test(head) ? 0.9 : 0
  },
  async parse(file, context) {
    for await (const chunk of file.chunks()) {
      const first = chunk.find((byte) => byte > 0x20 && byte < 0x80)
      if (first !== undefined) return first === 0x3c ? parseXml(file, context) : parseCsv(file, context)
    }
    return parseCsv(file, context)
  },
}

async function parseCsv(file: ImportFile, context: ParseContext): Promise<Parsed> {
  const notes = streamNotes()
  const drafts = new SeriesDrafts(context)
  const buckets = new LoadBuckets()
  const twice = doubled()
  await csvColumns(file, context, notes, { header: usual, first: /^timeStamp$/ }, ({ cell, line, raw }) => {
    const ms = readEpoch(cell('timeStamp')) ?? drafts.clock.cell(cell('timeStamp'), line)?.ms
    if (ms === undefined) return
    twice.see(raw)
    buckets.add(cell('label'), ms, millis(cell('elapsed')), cell('success').toLowerCase() === 'false')
  })
  drafts.problems.push(...notes.problems, ...twice.problems())
  return drawn(buckets, drafts)
}

const millis = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN)

function drawn(buckets: LoadBuckets, drafts: SeriesDrafts): Parsed {
  if (buckets.length > 0) buckets.draw(drafts, usual.indexOf('label'))
  else drafts.problems.push({ line: null, code: 'no-rows', message: 'There is no request in it.' })
  return drafts.parsed()
}

/** Two listeners that write one file put every row into it twice. It is said, and counted as it stands. */
function doubled() {
  const seen = new Set<string>()
  let [rows, again] = [0, 0]
  return {
    see(raw: readonly string[]) {
      if (++rows > 20_000) return
      const key = raw.join('\u0001')
      if (seen.has(key)) again++
      else seen.add(key)
    },
    problems: () =>
      again > Math.min(rows, 20_000) * 0.4
        ? [
            {
              line: null,
              code: 'doubled',
              message: 'Nearly every row stands in it twice, as when two listeners write one file; rates count both.',
            },
          ]
        : [],
  }
}

const tag = /<(\/?)(?:httpSample|sample)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g

/** A page and the parts it loads are nested; the page is the request. */
async function parseXml(file: ImportFile, context: ParseContext): Promise<Parsed> {
  const { text, problems } = await readText(file, context)
  const drafts = new SeriesDrafts(context, problems)
  const buckets = new LoadBuckets()
  let depth = 0
  for (const [, closing, inside = ''] of text.matchAll(tag)) {
    if (closing === '/') {
      depth = Math.max(0, depth - 1)
      continue
    }
    if (depth === 0) {
      const ms = readEpoch(attribute(inside, 'ts'))
      if (ms !== null)
        buckets.add(attribute(inside, 'lb'), ms, millis(attribute(inside, 't')), attribute(inside, 's') === 'false')
    }
    if (!inside.trimEnd().endsWith('/')) depth++
  }
  return drawn(buckets, drafts)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function attribute(inside: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(inside)
  return (value?.[1] ?? value?.[2] ?? '').replace(/&(\w+);/g, (written, word: string) => entities[word] ?? written)
}
