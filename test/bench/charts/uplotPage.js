// Plain uPlot: the raw points, its own axes, one chart below the other, as its README shows it.
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

let charts = []
globalThis.mount = (list, width, height) => {
  const root = document.getElementById('root')
  charts = list.map(({ t, v }, index) => {
    const series = [{}, { label: `requests ${index}`, stroke: '#1d5fbf', width: 1.5 }]
    // uPlot counts in seconds.
    return new uPlot({ width, height, series, legend: { show: false } }, [t.map((ms) => ms / 1000), v], root)
  })
}
globalThis.go = ([from, to], { t }) => {
  const [first, last] = [t[0] / 1000, t.at(-1) / 1000]
  for (const chart of charts)
    chart.setScale('x', { min: first + (last - first) * from, max: first + (last - first) * to })
}
