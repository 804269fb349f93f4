// The charts of the metrics step as the app mounts them: components, store, styles.
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/ui/controls.css'
import '../../../renderer/features/metrics/metrics.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { SeriesCard } from '../../../renderer/features/metrics/SeriesCard.tsx'
import { useChartSpan } from '../../../renderer/store/chartView.ts'
import { createAppStore } from '../../../renderer/store/store.ts'
import { AppStoreContext, useApp } from '../../../renderer/store/useApp.ts'

const instant = (ms) => new Date(ms).toISOString().replace('.000Z', 'Z')
const noHost = new Proxy({}, { get: () => async () => undefined })
const platform = { now: () => instant(Date.now()), newId: () => 'new' }
let zoom = () => undefined
const noTable = () => undefined

function Stack({ width }) {
  const postmortem = useApp((state) => state.postmortem)
  const data = useApp((state) => state.data)
  const { zoomTo } = useChartSpan(postmortem, data.get('s0'))
  zoom = zoomTo
  return (
    <ul className="series-list">
      {postmortem.series.map((series) => (
        <SeriesCard
          key={series.id}
          series={series}
          postmortem={postmortem}
          audience="internal"
          width={width}
          table={false}
          onTable={noTable}
          nameField={null}
        />
      ))}
    </ul>
  )
}

const seriesOf = ({ t }, index) => ({
  id: `s${index}`,
  name: `requests ${index}`,
  unit: 'req/s',
  source: 'a',
  format: 'metrics-csv',
  column: { time: 0, value: 1 },
  read: {},
  points: t.length,
  gaps: 0,
  first: instant(t[0]),
  last: instant(t.at(-1)),
  min: 0,
  max: 2000,
  audience: 'internal',
})

globalThis.mount = (list, width) => {
  // One series is shown whole at once, as without a window; ten have one.
  const marked = list.length > 1
  const store = createAppStore({ host: noHost, platform })
  const [first, last] = [list[0].t[0], list[0].t.at(-1)]
  const mark = (name, share) => ({
    name,
    at: instant(Math.round((first + (last - first) * share) / 1000) * 1000),
    from: { kind: 'hand', ref: null, quote: null },
    confirmed: true,
  })
  const postmortem = {
    ...emptyPostmortem('bench', '2025-12-01T00:00:00Z', { internal: 'a', customer: 'b' }),
    series: list.map(seriesOf),
    marks: marked ? [mark('impactStart', 0.6), mark('detected', 0.605), mark('impactEnd', 0.62)] : [],
  }
  store.setState({ postmortem, data: new Map(list.map((columns, index) => [`s${index}`, columns])) })
  const root = createRoot(document.getElementById('root'))
  const render = () =>
    root.render(
      <AppStoreContext value={store}>
        <Stack width={width} />
      </AppStoreContext>,
    )
  // As when the points arrive: drawn in the frame that follows.
  flushSync(render)
}
globalThis.go = ([from, to], { t }) => {
  const [first, last] = [t[0], t.at(-1)]
  zoom({ from: first + (last - first) * from, to: first + (last - first) * to })
}
