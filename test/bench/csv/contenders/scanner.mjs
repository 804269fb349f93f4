// The limit of one thread: unquoted cells, LF, `YYYY-MM-DDTHH:MM:SS[.mmm]Z`, plain decimals. No product could be this narrow.
import { closeSync, openSync, readSync } from 'node:fs'
import { Column, report } from './report.mjs'

const input = openSync(process.argv[2], 'r')
const size = 1 << 20
const bytes = new Uint8Array(size + 4096)
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
const t = new Column()
const values = []
let kept = 0
let header = true
let day = -1
let dayMs = 0

function instant(at) {
  const key =
    ((bytes[at + 2] * 10 + bytes[at + 3]) * 100 + bytes[at + 5] * 10 + bytes[at + 6]) * 100 +
    bytes[at + 8] * 10 +
    bytes[at + 9]
  if (key !== day) {
    day = key
    dayMs = Date.parse(`${String.fromCharCode(...bytes.subarray(at, at + 10))}T00:00:00Z`)
  }
  const two = (i) => bytes[i] * 10 + bytes[i + 1] - 528
  const ms = dayMs + two(at + 11) * 3_600_000 + two(at + 14) * 60_000 + two(at + 17) * 1000
  return bytes[at + 19] === 46 ? ms + bytes[at + 20] * 100 + bytes[at + 21] * 10 + bytes[at + 22] - 5328 : ms
}

function line(start) {
  let at = start
  while (bytes[at] !== 44) at++
  t.push(instant(start))
  for (const column of values) {
    at++
    const from = at
    const minus = bytes[at] === 45
    if (minus) at++
    let mantissa = 0
    let dot = -1
    for (let byte = bytes[at]; byte !== 44 && byte !== 10; byte = bytes[++at]) {
      if (byte === 46) dot = at
      else mantissa = mantissa * 10 + byte - 48
    }
    const value = at === from ? Number.NaN : dot < 0 ? mantissa : mantissa / powers[at - dot - 1]
    column.push(minus ? -value : value)
  }
  return at + 1
}

for (;;) {
  const read = readSync(input, bytes, kept, size, null)
  if (read === 0) break
  const end = kept + read
  let last = end
  while (bytes[last - 1] !== 10) last--
  let at = 0
  if (header) {
    header = false
    for (; bytes[at] !== 10; at++) if (bytes[at] === 44) values.push(new Column())
    at++
  }
  while (at < last) at = line(at)
  kept = end - last
  bytes.copyWithin(0, last, end)
}
closeSync(input)
report({ t: t.done(), values: values.map((column) => column.done()) })
