import { useState } from 'react'
import type { Count, Figures as FigureData } from '../../../core/library/figures.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakdowns } from './Breakdowns.tsx'
import { useFigure } from './useFigure.ts'
import { WeekChart } from './WeekChart.tsx'
import { severityLabel } from './words.ts'

/** Each number with what it is of; each opens the rows that it counts. */
export function Figures({ figures }: { readonly figures: FigureData }) {
  const [more, setMore] = useState(false)
  return (
    <section className="figures" aria-label={`Figures as of ${figures.asOf}`}>
      <div className="figure-row">
        <OnTime figures={figures} />
        <Age figures={figures} />
        <Late figures={figures} />
        <Gaps figures={figures} />
        <WeekChart weeks={figures.weeks} />
      </div>
      <Button look="link" aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? 'Fold' : 'By owner, team, type, severity, service'}
      </Button>
      {more && <Breakdowns figures={figures} />}
    </section>
  )
}

interface FigureButtonProps {
  readonly count: Count
  readonly label: string
  readonly className?: string
  readonly text?: string
}

export function FigureButton({ count, label, className = 'figure-link', text = String(count.n) }: FigureButtonProps) {
  const show = useFigure()
  return (
    <button type="button" className={className} aria-label={label} title={label} onClick={() => show(count.query)}>
      {text}
    </button>
  )
}

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`

function OnTime({ figures: { closedOnTime } }: { readonly figures: FigureData }) {
  const { now, before } = closedOnTime
  const known = now.of.n > 0
  return (
    <div className="figure">
      <p className="figure-name">Closed on time</p>
      <p className="figure-line">
        {known ? (
          <FigureButton
            className="figure-number"
            count={now.onTime}
            text={percent(now.onTime.n, now.of.n)}
            label={`${now.onTime.n} of ${now.of.n} closed by their due date in the last 90 days: show them`}
          />
        ) : (
          <span className="figure-number none">–</span>
        )}
        <span className="figure-note">
          {known ? (
            <>
              of{' '}
              <FigureButton
                count={now.of}
                label={`${now.of.n} closed in the last 90 days that had a due date: show them`}
              />
              , last 90 days
            </>
          ) : (
            'none closed in 90 days'
          )}
        </span>
      </p>
      <p className="figure-note">
        {before.of.n > 0 ? `${percent(before.onTime.n, before.of.n)} of ${before.of.n} in the 90 days before` : ' '}
      </p>
    </div>
  )
}

function Age({ figures: { age, aging } }: { readonly figures: FigureData }) {
  return (
    <div className="figure">
      <p className="figure-name">Median age</p>
      <p className="figure-line">
        <span className="figure-number">{age.median === null ? '–' : `${Math.round(age.median)} d`}</span>
        <span className="figure-note">
          {age.n} open{age.low === null ? '' : `, half ${Math.round(age.low)} to ${Math.round(age.high ?? 0)} d`}
        </span>
      </p>
      <p className="figure-note aging">
        {aging.map(({ label, count }) => (
          <span key={label}>
            {label} <FigureButton count={count} label={`${count.n} open for ${label}: show them`} />
          </span>
        ))}
      </p>
    </div>
  )
}

function Late({ figures }: { readonly figures: FigureData }) {
  const library = useApp((state) => state.library)
  const { late, lateBySeverity } = figures
  return (
    <div className="figure">
      <p className="figure-name">Late</p>
      <p className="figure-line">
        <FigureButton
          className={late.n > 0 ? 'figure-number late' : 'figure-number'}
          count={late}
          label={`${late.n} late: show them`}
        />
        <span className="figure-note">of {figures.open.n} open</span>
      </p>
      <p className="figure-note">
        {lateBySeverity.length === 0
          ? ' '
          : lateBySeverity.map(({ severity, count }, index) => (
              <span key={severity}>
                {index > 0 && ', '}
                <FigureButton
                  count={count}
                  label={`${count.n} late on ${severityLabel(library, severity)}: show them`}
                />{' '}
                on {severityLabel(library, severity)}
              </span>
            ))}
      </p>
    </div>
  )
}

function Gaps({ figures: { unowned, undated } }: { readonly figures: FigureData }) {
  return (
    <div className="figure">
      <p className="figure-name">Open without</p>
      <p className="figure-note figure-gap">
        <FigureButton count={unowned} label={`${unowned.n} open without an owner: show them`} /> an owner
      </p>
      <p className="figure-note">
        <FigureButton count={undated} label={`${undated.n} open without a due date: show them`} /> a due date
      </p>
    </div>
  )
}
