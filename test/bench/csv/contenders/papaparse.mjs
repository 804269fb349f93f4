// The usual choice: streamed, rows of strings by chunk, numbers and dates by the language.
import { createReadStream } from 'node:fs'
import Papa from 'papaparse'
import { Column, report } from './report.mjs'

const t = new Column()
const values = []
let header = true
Papa.parse(createReadStream(process.argv[2], { highWaterMark: 1 << 20 }), {
  skipEmptyLines: true,
  chunk({ data }) {
    for (const row of data) {
      if (header) {
        header = false
        for (let i = 1; i < row.length; i++) values.push(new Column())
        continue
      }
      t.push(Date.parse(row[0]))
      for (let i = 1; i < row.length; i++) values[i - 1].push(row[i] === '' ? Number.NaN : Number(row[i]))
    }
  },
  complete: () => report({ t: t.done(), values: values.map((column) => column.done()) }),
})
