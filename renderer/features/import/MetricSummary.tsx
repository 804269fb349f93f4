import type { ParsedSeries } from '../../../core/import/types.ts'
import { joinWindows } from '../../../core/metrics/joint.ts'
import type { WindowProposal } from '../../../core/metrics/window.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { seriesShape } from './seriesShape.ts'

interface MetricSummaryProps {
  readonly series: readonly ParsedSeries[]
  /** By series; null while they are looked for. */
  readonly windows: readonly (readonly WindowProposal[])[] | null
  /** Its times may still move: no window is named before that is answered. */
  readonly asks: boolean
  readonly zone: string
}

const named = 4

/** What the series are, and the impact window that they propose. */
export function MetricSummary({ series, windows, asks, zone }: MetricSummaryProps) {
  const names = series
    .slice(0, named)
    .map(({ name, unit }) => (unit === '' || name.includes(unit) ? name : `${name} (${unit})`))
  const more = series.length > named ? ` and ${series.length - named} more` : ''
  return (
    <>
      <p className="muted">
        {names.join(', ')}
        {more}
        {seriesShape(series).rhythm}
      </p>
      {!asks && (
        <p>
          {windows === null ? (
            <span className="muted">Looking for the impact window…</span>
          ) : (
            windowSentence(series, windows, zone)
          )}
        </p>
      )}
    </>
  )
}

/** "Impact window proposed: 08:08 – 10:22 UTC, down to 47 % of baseline." */
export function windowSentence(
  series: readonly ParsedSeries[],
  windows: readonly (readonly WindowProposal[])[],
  zone: string,
): string {
  const list = windows.map((own, index) => ({
    series: { id: String(index), name: series[index]?.name ?? '', ...(index === 0 && { main: true }) },
    windows: own,
  }))
  const [joint] = joinWindows(list)
  const single = list.flatMap((one) => one.windows.slice(0, 1).map((proposal) => ({ series: one.series, proposal })))
  const [best] = joint?.support ?? [...single].sort((a, b) => b.proposal.confidence - a.proposal.confidence)
  if (best === undefined)
    return series.length === 1
      ? 'No impact window proposed: the series stays within its usual range.'
      : 'No impact window proposed: the series stay within their usual range.'
  const { start, end } = joint ?? best.proposal
  const whose = series.length > 1 ? `${best.series.name} ` : ''
  const shown = joint === undefined ? '' : ` ${joint.support.length} of ${series.length} series show it.`
  return `Impact window proposed: ${clocks(start, end, zone)}, ${whose}${levelWords(best.proposal)}.${shown}`
}

function clocks(start: number, end: number, zone: string): string {
  const oneDay = formatInstant(start, zone, 'date') === formatInstant(end, zone, 'date')
  const last = formatInstant(end, zone, oneDay ? 'clock-zone' : 'date-clock')
  return `${formatInstant(start, zone, 'clock')} – ${last}`
}

function levelWords({ direction, ratio, baseline, worst }: WindowProposal): string {
  if (direction === 'gap') return 'without values'
  const verb = direction === 'rise' ? 'up' : 'down'
  if (Math.abs(baseline) < 1e-12 || !Number.isFinite(ratio))
    return `${verb} to ${Number(worst.toPrecision(3))} from about nothing`
  return ratio >= 3
    ? `up to ${Number(ratio.toPrecision(2))} times baseline`
    : `${verb} to ${Math.round(ratio * 100)} % of baseline`
}
