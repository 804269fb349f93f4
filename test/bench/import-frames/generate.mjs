import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

/** A metrics table of about `megabytes`: a time and five figures a line, two of a hundred left out. Kept between runs. */
export function bigTable(folder, megabytes) {
  const file = path.join(folder, `metrics-${megabytes}.csv`)
  if (existsSync(file) && statSync(file).size > megabytes * 900_000) return file
  const out = openSync(`${file}.part`, 'w')
  writeSync(out, 'time,"labels printed",queue,errors,cpu,memory\n')
  const start = Date.UTC(2031, 4, 2)
  let written = 0
  for (let row = 0; written < megabytes * 1_000_000; ) {
    const lines = []
    for (const end = row + 20_000; row < end; row += 1) {
      const cells = [row % 977, (row * 7) % 5003, row % 13, (row % 1000) / 10, 4000 + (row % 211)]
      const shown = cells.map((value, column) => ((row + column) % 50 === 0 ? '' : value.toFixed(column % 3)))
      lines.push(`${new Date(start + row * 1000).toISOString()},${shown.join(',')}\n`)
    }
    written += writeSync(out, lines.join(''))
  }
  closeSync(out)
  renameSync(`${file}.part`, file)
  return file
}
