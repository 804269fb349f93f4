/** Prints what a contender cost and what came out, one line of JSON. */
export function report({ t, values }) {
  const sum = (column) => {
    let total = 0
    let gaps = 0
    for (const value of column)
      if (Number.isNaN(value)) gaps++
      else total += value
    return { total, gaps }
  }
  const usage = process.resourceUsage()
  const columns = values.map(sum)
  console.log(
    JSON.stringify({
      cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000,
      wall: performance.now(),
      rss: usage.maxRSS / 1024,
      rows: t.length,
      first: t[0],
      last: t[t.length - 1],
      total: columns.reduce((all, { total }) => all + total, 0),
      gaps: columns.reduce((all, { gaps }) => all + gaps, 0),
    }),
  )
}

/** A typed column that grows; the usual way to end with one. */
export class Column {
  values = new Float64Array(1 << 16)
  length = 0
  push(value) {
    if (this.length === this.values.length) {
      const grown = new Float64Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }
  done() {
    return this.values.subarray(0, this.length)
  }
}
