import type { TrendPeriod } from '../../../core/library/trends.ts'
import type { Library } from '../../../core/postmortem/library.ts'
import { useApp } from '../../store/useApp.ts'

const height = 120
const column = 44

/** How many incidents were written up in each period, by severity in the table. */
export function CountTrend({ periods }: { readonly periods: readonly TrendPeriod[] }) {
  const library = useApp((state) => state.library)
  const shown = periods.slice(-12)
  const top = Math.max(1, ...shown.map(({ postmortems }) => postmortems))
  const label = shown.map(({ period, postmortems }) => `${period}: ${postmortems}`).join('. ')
  return (
    <figure className="trend">
      <figcaption>
        <h3>Postmortems</h3>
        <p className="hint">Counted by when the impact started; not every incident has one</p>
      </figcaption>
      <svg
        className="trend-chart"
        viewBox={`0 0 ${Math.max(shown.length, 8) * column} ${height + 22}`}
        role="img"
        aria-label={`Postmortems. ${label}`}
      >
        {shown.map(({ period, postmortems }, index) => {
          const tall = (postmortems / top) * (height - 18)
          return (
            <g key={period} transform={`translate(${index * column} 0)`}>
              <rect className="trend-base" x={0} y={height} width={column} height={1} />
              <rect className="trend-half" x={12} y={height - tall} width={column - 24} height={tall} />
              <text className="trend-label" x={column / 2} y={height - tall - 4} textAnchor="middle">
                {postmortems}
              </text>
              <text className="trend-label" x={column / 2} y={height + 16} textAnchor="middle">
                {period.slice(2)}
              </text>
            </g>
          )
        })}
      </svg>
      <details>
        <summary>As a table</summary>
        <table className="trend-table">
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">N</th>
              <th scope="col">By severity</th>
            </tr>
          </thead>
          <tbody>
            {[...periods].reverse().map(({ period, postmortems, bySeverity }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td>{postmortems}</td>
                <td>{bySeverity.map(({ key, n }) => `${severityName(library, key)} ${n}`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const severityName = (library: Library, key: string) => library.severities.find((one) => one.key === key)?.label ?? key
