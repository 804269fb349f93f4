import type { Figures } from '../../../core/library/figures.ts'

const height = 40
const group = 17
const bar = 6

/** Opened and closed in each of twelve weeks. The table of weeks, unfolded below, opens the rows. */
export function WeekChart({ weeks }: { readonly weeks: Figures['weeks'] }) {
  const most = Math.max(1, ...weeks.map(({ opened, done, dropped }) => Math.max(opened.n, done.n + dropped.n)))
  const tall = (n: number) => (n / most) * height
  return (
    <figure className="week-chart">
      <figcaption className="figure-name">
        Opened <span className="key opened" aria-hidden="true" /> and done{' '}
        <span className="key done" aria-hidden="true" /> per week, 12 weeks
      </figcaption>
      <svg width={weeks.length * group} height={height + 2} role="img" aria-label={sentence(weeks)}>
        {weeks.map(({ week, opened, done, dropped }, index) => {
          const [up, closed, gone] = [tall(opened.n), tall(done.n), tall(dropped.n)]
          return (
            <g key={week} transform={`translate(${index * group} 0)`}>
              <rect className="week-line" x={0} y={height} width={bar * 2 + 2} height={1} />
              <rect className="week-opened" x={0} y={height - up} width={bar} height={up} />
              <rect className="week-done" x={bar + 2} y={height - closed} width={bar} height={closed} />
              <rect className="week-dropped" x={bar + 2} y={height - closed - gone} width={bar} height={gone} />
              <title>{`${week}: ${opened.n} opened, ${done.n} done, ${dropped.n} dropped`}</title>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function sentence(weeks: Figures['weeks']): string {
  return weeks
    .map(({ week, opened, done, dropped }) => `${week}: ${opened.n} opened, ${done.n} done, ${dropped.n} dropped`)
    .join('. ')
}
