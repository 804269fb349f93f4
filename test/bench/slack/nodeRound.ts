// One round in a fresh Node: `node nodeRound.mjs FILE.zip` prints the milliseconds of each step as JSON.
import { readFileSync } from 'node:fs'
import { triaged } from '../../../core/import/chat/triage.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { openZip } from '../../../core/import/zip/openZip.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''))
const file = {
  name: 'workspace.zip',
  size: bytes.length,
  async *chunks() {
    for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
  },
  slice: async (start: number, end: number) => bytes.subarray(start, end),
}
const platform = nodePlatform()
const at = '2031-05-05T08:00:00Z'
const empty = emptyPostmortem('0199a000-0000-7000-8000-000000000009', at, {
  internal: 'standard',
  customer: 'customer-report',
})
/** Wall time, and the processor's, which other work on the machine changes far less. */
const clock = async <T>(work: () => Promise<T>): Promise<[number, T, number]> => {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return [Math.round(performance.now() - start), value, Math.round((user + system) / 1000)]
}

// What no reader can do without: unpacking and JSON.parse.
const floor = async () => {
  const archive = await openZip(file)
  for (const entry of archive.entries) JSON.parse(new TextDecoder().decode(await entry.bytes()))
}
const order = process.argv[3] === 'floor-last'
let [floorMs, floorCpu] = [0, 0]
if (!order) [floorMs, , floorCpu] = await clock(floor)
const [preview, asked, previewCpu] = await clock(() => inspectFile(file, { outline: true }, platform))
if (order) [floorMs, , floorCpu] = await clock(floor)
const channels = asked.parsed.chat?.channels.map(({ name }) => name) ?? []
const [again, inspected] = await clock(() => inspectFile(file, { channels }, platform))
const [suggested, some] = await clock(async () =>
  takeIn(empty, { ...inspected, parsed: triaged(inspected.parsed) }, { at }),
)
const [everything, all] = await clock(async () => takeIn(empty, inspected, { at }))
console.log(
  JSON.stringify({
    floor: floorMs,
    floorCpu,
    preview,
    previewCpu,
    again,
    suggested,
    everything,
    events: some.added.events,
    all: all.added.events,
  }),
)
