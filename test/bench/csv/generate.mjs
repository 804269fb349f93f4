import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

/** The two tables of the bar: a week of an export with gaps, and a long two-column log. The same bytes every time. */
export const tables = [
  { name: 'six-columns', rows: 1_000_000, columns: 5, ms: true, seconds: 0.5 },
  { name: 'two-columns', rows: 10_000_000, columns: 1, ms: false, seconds: 1 },
]

/** Small and even enough for figures that only have to be parsed. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** Writes a table into `folder` unless it is there, and returns its path. `rows` makes a smaller one. */
export function tableFile(folder, table, rows = table.rows) {
  const file = path.join(folder, `${table.name}-${rows}.csv`)
  if (existsSync(file) && statSync(file).size > 0) return file
  const out = openSync(file, 'w')
  const random = randomFrom(7)
  const names = ['rps', 'errors', 'p50', 'p99', 'cpu (%)'].slice(0, table.columns)
  writeSync(out, `${['Time', ...names].map((name) => `"${name}"`).join(',')}\n`)
  const start = Date.UTC(2031, 4, 2)
  let lines = []
  for (let row = 0; row < rows; row++) {
    const at = new Date(start + row * table.seconds * 1000).toISOString()
    const cells = [table.ms ? at : at.replace('.000Z', 'Z')]
    for (let column = 0; column < table.columns; column++) {
      cells.push(random() < 0.02 ? '' : (random() * 10 ** (1 + column)).toFixed(column % 3 === 1 ? 0 : 3))
    }
    lines.push(cells.join(','))
    if (lines.length === 20_000 || row === rows - 1) {
      writeSync(out, `${lines.join('\n')}\n`)
      lines = []
    }
  }
  closeSync(out)
  return file
}
