import type { SpanTrend as Trend } from '../../../core/library/trends.ts'
import { formatDuration } from '../../../core/time/formatDuration.ts'

interface SpanTrendProps {
  readonly title: string
  readonly formula: string
  readonly periods: readonly { readonly period: string; readonly trend: Trend }[]
}

const height = 120
const column = 44
/** With fewer values a median and quartiles say more than is known: the values themselves are drawn. */
const enough = 5

/** Each period's middle half as a bar with its median, or its few values as points; below it the same as a table. */
export function SpanTrend({ title, formula, periods }: SpanTrendProps) {
  const shown = periods.slice(-12)
  const top = Math.max(1, ...shown.flatMap(({ trend }) => (trend.n < enough ? (trend.max ?? 0) : (trend.high ?? 0))))
  const n = periods.reduce((sum, { trend }) => sum + trend.n, 0)
  const unknown = periods.reduce((sum, { trend }) => sum + trend.unknown, 0)
  const proposed = periods.reduce((sum, { trend }) => sum + trend.proposed, 0)
  return (
    <figure className="trend">
      <figcaption>
        <h3>{title}</h3>
        <p className="hint">{formula}</p>
      </figcaption>
      <TrendChart title={title} shown={shown} top={top} />
      <p className="hint">
        N = {n}
        {unknown > 0 && `; not known in ${unknown}`}
        {proposed > 0 && `; ${proposed} rest on marks that nobody confirmed`}. Line: median; bar: middle half; points
        where N is under {enough}. Top: {formatDuration(top, 'short')}.
      </p>
      <SpanTable periods={periods} />
    </figure>
  )
}

interface TrendChartProps {
  readonly title: string
  readonly shown: SpanTrendProps['periods']
  readonly top: number
}

function TrendChart({ title, shown, top }: TrendChartProps) {
  const y = (seconds: number | null) => height - ((seconds ?? 0) / top) * (height - 6)
  const label = shown.map(({ period, trend }) => `${period}: ${spoken(trend)}`).join('. ')
  return (
    <svg
      className="trend-chart"
      viewBox={`0 0 ${Math.max(shown.length, 8) * column} ${height + 22}`}
      role="img"
      aria-label={`${title}. ${label}`}
    >
      {shown.map(({ period, trend }, index) => (
        <g key={period} transform={`translate(${index * column} 0)`}>
          <rect className="trend-base" x={0} y={height} width={column} height={1} />
          {trend.n < enough ? (
            trend.points.map(({ folder, seconds }) => (
              <circle key={folder} className="trend-point" cx={column / 2} cy={y(seconds)} r={3} />
            ))
          ) : (
            <>
              <rect
                className="trend-half"
                x={12}
                y={y(trend.high)}
                width={column - 24}
                height={Math.max(1, y(trend.low) - y(trend.high))}
              />
              <rect className="trend-median" x={8} y={y(trend.median) - 1} width={column - 16} height={2} />
            </>
          )}
          <text className="trend-label" x={column / 2} y={height + 16} textAnchor="middle">
            {period.slice(2)}
          </text>
          <title>{`${period}: ${spoken(trend)}`}</title>
        </g>
      ))}
    </svg>
  )
}

const duration = (seconds: number | null) => (seconds === null ? '' : formatDuration(Math.round(seconds), 'short'))

function spoken({ n, median, low, high }: Trend): string {
  return n === 0
    ? 'none known'
    : `median ${duration(median)} of ${n}, middle half ${duration(low)} to ${duration(high)}`
}

function SpanTable({ periods }: Pick<SpanTrendProps, 'periods'>) {
  return (
    <details>
      <summary>As a table</summary>
      <table className="trend-table">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">N</th>
            <th scope="col">Median</th>
            <th scope="col">Middle half</th>
            <th scope="col">Least to most</th>
          </tr>
        </thead>
        <tbody>
          {[...periods].reverse().map(({ period, trend }) => (
            <tr key={period}>
              <th scope="row">{period}</th>
              <td>{trend.n}</td>
              <td>{duration(trend.median)}</td>
              <td>{trend.n === 0 ? '' : `${duration(trend.low)} to ${duration(trend.high)}`}</td>
              <td>{trend.n === 0 ? '' : `${duration(trend.min)} to ${duration(trend.max)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
