import type { ChartSpan } from '../../../core/charts/span.ts'
import { outsideOf } from '../../../core/charts/usualSpan.ts'
import type { ErrorReport } from '../../../core/errors.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { msOf } from '../../../core/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { seriesName, stripEvents } from './stripSpec.ts'

interface StripHeadProps {
  readonly series: Series | null
  readonly failure: ErrorReport | undefined
  readonly span: ChartSpan
  readonly postmortem: Postmortem
  readonly audience: Audience
  readonly zoomed: boolean
  readonly onShowAll: () => void
}

/** What is drawn, what lies outside, and what the colours stand for. */
export function StripHead(props: StripHeadProps) {
  const { series, failure, span, postmortem, audience, zoomed, onShowAll } = props
  const goStep = useApp((state) => state.goStep)
  const { earlier, later } = outsideOf(
    span,
    stripEvents(postmortem, audience).map(({ at }) => msOf(at)),
  )
  const windowed = postmortem.marks.some(({ name }) => name === 'impactStart')
  return (
    <div className="strip-head">
      <p className="strip-name">
        {series === null ? (
          <NoMetric hidden={postmortem.series.length > 0} />
        ) : failure ? (
          `${failure.title} ${failure.hint}`
        ) : (
          seriesName(series, audience)
        )}
        {earlier > 0 && <span className="strip-outside">◂ {earlier} earlier</span>}
        {later > 0 && <span className="strip-outside">{later} later ▸</span>}
        {zoomed && (
          <button type="button" className="strip-link strip-show-all" aria-keyshortcuts="0" onClick={onShowAll}>
            Show all
          </button>
        )}
      </p>
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
    </div>
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
