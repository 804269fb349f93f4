import type { ChartSpec } from '../../../core/charts/chart.ts'
import { type ChartSpan, spanAround } from '../../../core/charts/span.ts'
import { outsideOf } from '../../../core/charts/usualSpan.ts'
import type { ErrorReport } from '../../../core/errors.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { useApp } from '../../store/useApp.ts'

interface StripHeadProps {
  readonly series: Series | null
  readonly failure: ErrorReport | undefined
  readonly spec: ChartSpec
  readonly postmortem: Postmortem
  readonly zoomed: boolean
  readonly onZoom: (span: ChartSpan | null) => void
}

/** What is drawn, what lies outside and how to get there, and what the colours stand for. */
export function StripHead({ series, failure, spec, postmortem, zoomed, onZoom }: StripHeadProps) {
  const { earlier, later, before, after } = outsideOf(spec, spec.ticks)
  return (
    <div className="strip-head">
      <p className="strip-name">
        {series === null ? (
          <NoMetric hidden={postmortem.series.length > 0} />
        ) : failure ? (
          `${failure.title} ${failure.hint}`
        ) : (
          spec.title
        )}
        {earlier > 0 && (
          <button type="button" className="strip-outside" onClick={() => onZoom(spanAround(spec, before))}>
            ◂ {earlier} earlier
          </button>
        )}
        {later > 0 && (
          <button type="button" className="strip-outside" onClick={() => onZoom(spanAround(spec, after))}>
            {later} later ▸
          </button>
        )}
        {zoomed && (
          <button
            type="button"
            className="strip-link strip-show-all"
            aria-keyshortcuts="0"
            onClick={() => onZoom(null)}
          >
            Show all
          </button>
        )}
      </p>
      <Legend series={series} postmortem={postmortem} />
    </div>
  )
}

function Legend({ series, postmortem }: Pick<StripHeadProps, 'series' | 'postmortem'>) {
  const goStep = useApp((state) => state.goStep)
  const windowed = postmortem.marks.some(({ name }) => name === 'impactStart')
  return (
    <ul className="strip-legend">
      {series !== null && <li data-swatch="trace">measured</li>}
      {series?.compare === 'week' && <li data-swatch="before">a week before</li>}
      {postmortem.impact.metric !== null && <li data-swatch="baseline">baseline</li>}
      {windowed ? (
        <li data-swatch="window">impact window</li>
      ) : (
        <li>
          no impact window yet{' '}
          <button type="button" className="strip-link" onClick={() => goStep('metrics')}>
            Find it
          </button>
        </li>
      )}
    </ul>
  )
}

/** Either there is none, or none that customers may see. */
function NoMetric({ hidden }: { hidden: boolean }) {
  const go = useApp((state) => state.go)
  if (hidden) return <>No metric is for customers.</>
  return (
    <>
      No metric yet.{' '}
      <button type="button" className="strip-link" onClick={() => go('import')}>
        Add a metrics file
      </button>
    </>
  )
}
