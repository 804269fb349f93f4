import type { Columns } from '../../metrics/columns.ts'
import { impactHull } from '../../postmortem/interval.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { keepBecause } from '../decisions.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'data-gap'
const least = 5 * 60_000

/** The longest stretch inside the span without a value, at least five samples and five minutes long; null when there is none. */
function longestGap({ t, v }: Columns, span: { start: number; end: number }): { from: number; to: number } | null {
  const steps = [...t.slice(1, 400)].map((at, index) => at - (t[index] ?? at)).sort((a, b) => a - b)
  const step = steps[Math.floor(steps.length / 2)] ?? 0
  let [from, longest] = [Number.NaN, { from: 0, to: 0 }]
  for (let index = 0; index < t.length; index += 1) {
    const at = t[index] ?? 0
    if (Number.isNaN(v[index] ?? Number.NaN)) continue
    const [start, end] = [Math.max(from, span.start), Math.min(at, span.end)]
    if (end - start > longest.to - longest.from) longest = { from: start, to: end }
    from = at
    if (at > span.end) break
  }
  return longest.to - longest.from > Math.max(least, step * 5) ? longest : null
}

/** Gaps of the accepted metric inside the window: its worst level may not be the worst. */
export const dataGap: Rule = {
  id,
  title: 'Gaps in the accepted metric',
  reads: ({ postmortem: { impact, marks, series, sources }, data }) => [impact.metric, marks, series, sources, data],
  check: ({ postmortem, data, today }: CheckContext): Finding[] => {
    const { metric } = postmortem.impact
    const hull = impactHull(postmortem)
    const columns = metric === null ? undefined : data?.get(metric.series)
    // A window that is itself a gap is made of missing data.
    if (metric === null || metric.direction === 'gap' || hull === null || columns === undefined) return []
    const gap = longestGap(columns, hull)
    if (gap === null) return []
    const series = postmortem.series.find(({ id: known }) => known === metric.series)
    const file =
      postmortem.sources.find(({ id: known }) => known === series?.source)?.name ?? series?.name ?? 'The metric'
    const clock = (ms: number) => formatInstant(ms, postmortem.zone, 'clock')
    const level = `${Math.round(metric.ratio * 100)} %`
    return [
      note({
        rule: id,
        key: `${id}:${metric.series}`,
        title: 'No data inside the window',
        message: `${file} has no data from ${clock(gap.from)} to ${clock(gap.to)}, inside the window. The worst level may be ${metric.direction === 'rise' ? 'higher' : 'lower'} than ${level}.`,
        why: 'The figure is quoted as the worst; nobody measured the worst.',
        where: { series: metric.series },
        fixes: [keepBecause(`${id}:${metric.series}`, today, 'Why does the figure stand?')],
      }),
    ]
  },
}
