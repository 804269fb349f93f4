import { useEffect, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import { type TrendStep, trendSteps } from '../../../core/library/trends.ts'
import { useApp } from '../../store/useApp.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { CountTrend } from './CountTrend.tsx'
import { RecurringList } from './RecurringList.tsx'
import { SpanTrend } from './SpanTrend.tsx'
import { TallyTable } from './TallyTable.tsx'
import './trends.css'

type Answer = Output<'library.trends'>

const labels: Record<TrendStep, string> = { month: 'By month', quarter: 'By quarter' }

const spans = [
  { field: 'impact', title: 'Impact duration', formula: 'Σ (end − start) over the impact intervals' },
  { field: 'ttd', title: 'Time to detect', formula: 'Detected (D) − Impact start (I)' },
  { field: 'ttm', title: 'Time to mitigate', formula: 'Mitigated (M) − Impact start (I)' },
] as const

/** What keeps coming back first; then how many, how long and how found, never as a bare mean. */
export function TrendsPage() {
  const [step, setStep] = useState<TrendStep>('quarter')
  const answer = useTrends(step)
  return (
    <main className="plain-page trends" data-region="content" aria-label="Trends" tabIndex={-1}>
      <header className="page-head">
        <h1>Trends</h1>
        <p className="muted">{headline(answer)}</p>
        <Segmented
          label="Periods"
          options={trendSteps.map((value) => ({ value, label: labels[value] }))}
          value={step}
          onChange={setStep}
        />
      </header>
      <div className="page-body">{answer !== null && <Body answer={answer} />}</div>
    </main>
  )
}

function Body({ answer: { recurring, trends } }: { readonly answer: Answer }) {
  if (trends.periods.length === 0) return <EmptyState title="No postmortems yet, so nothing can come back." />
  return (
    <>
      <RecurringList recurring={recurring} />
      <div className="trend-grid">
        <CountTrend periods={trends.periods} />
        {spans.map(({ field, title, formula }) => (
          <SpanTrend
            key={field}
            title={title}
            formula={formula}
            periods={trends.periods.map((period) => ({ period: period.period, trend: period[field] }))}
          />
        ))}
        <TallyTable title="Causes by kind" of="factors" tallies={trends.causes} />
        <TallyTable title="What detected it" of="postmortems" tallies={trends.detection} />
      </div>
    </>
  )
}

/** Asked again when a file or the day changes, and while the library is still being looked through. */
function useTrends(step: TrendStep): Answer | null {
  const rows = useApp((state) => state.rows)
  const today = useApp((state) => state.today)
  const readTrends = useApp((state) => state.readTrends)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const why = `${step} ${today} ${rows.map(({ folder, start }) => folder + start).join(' ')}`
  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (asked: string) => {
      const found = asked === why ? await readTrends(step) : null
      if (stopped || found === null) return
      setAnswer(found)
      if (found.checking) timer = setTimeout(() => void ask(asked), 1000)
    }
    void ask(why)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [why, step, readTrends])
  return answer
}

function headline(answer: Answer | null): string {
  if (answer === null) return ''
  const count = answer.trends.periods.reduce((sum, { postmortems }) => sum + postmortems, 0)
  const all = count === 1 ? '1 postmortem' : `${count} postmortems`
  return answer.checking ? `${all}; checking ${answer.checking.done} of ${answer.checking.total}` : all
}
