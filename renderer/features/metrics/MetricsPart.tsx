import { useCallback, useEffect, useRef, useState } from 'react'
import { mainSeries } from '../../../core/charts/mainSeries.ts'
import { isFor } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useChartSpan, useMainColumns } from '../../store/chartView.ts'
import { useApp } from '../../store/useApp.ts'
import { useWidth } from '../../ui/useWidth.ts'
import { DeriveList } from './DeriveList.tsx'
import { makeMain } from './metricsEdits.ts'
import { SeriesCard } from './SeriesCard.tsx'
import { useProposals } from './useProposals.ts'
import { useStepKeys } from './useStepKeys.ts'
import { WindowChoice } from './WindowChoice.tsx'
import './metrics.css'

/** Agree on the window: what the metrics propose, and every series over the same time. */
export function MetricsPart() {
  const postmortem = useApp((state) => state.postmortem)
  return postmortem && <Metrics postmortem={postmortem} />
}

function Metrics({ postmortem }: { readonly postmortem: Postmortem }) {
  const audience = useApp((state) => state.audience)
  const proposals = useProposals()
  useStepKeys()
  return (
    <div className="metrics-part">
      {audience === 'internal' && <WindowChoice postmortem={postmortem} proposals={proposals} />}
      <Charts postmortem={postmortem} />
    </div>
  )
}

/** All series below each other over one time, which the strip on top shows as well. */
function Charts({ postmortem }: { readonly postmortem: Postmortem }) {
  const audience = useApp((state) => state.audience)
  const edit = useApp((state) => state.edit)
  const register = useApp((state) => state.register)
  const [tables, setTables] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string | null>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder)
  const main = mainSeries(postmortem, audience)
  const series = postmortem.series.filter((one) => isFor(one.audience, audience))
  // Commands mean the series that was last in hand.
  const current = series.find(({ id }) => id === focused) ?? main
  const toggle = useCallback(
    (id: string) =>
      setTables((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  useEffect(() => {
    if (current === null) return undefined
    return register({
      'series.table': () => toggle(current.id),
      ...(audience === 'internal' && {
        'series.main': () => edit('Show on the strip', makeMain(current.id)),
        'series.rename': () => nameField.current?.focus(),
      }),
    })
  })
  useEffect(() => {
    const { current: list } = holder
    const onFocus = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-series]') : null
      if (card?.dataset.series !== undefined) setFocused(card.dataset.series)
    }
    list?.addEventListener('focusin', onFocus)
    return () => list?.removeEventListener('focusin', onFocus)
  }, [])
  return (
    <div ref={holder}>
      {series.length === 0 && <NoSeries hidden={postmortem.series.length > 0} />}
      <ZoomedTime postmortem={postmortem} />
      {audience === 'internal' && <DeriveList postmortem={postmortem} />}
      <ul className="series-list">
        {series.map((one) => (
          <SeriesCard
            key={one.id}
            series={one}
            postmortem={postmortem}
            audience={audience}
            width={width}
            table={tables.has(one.id)}
            onTable={toggle}
            nameField={one === current ? nameField : null}
          />
        ))}
      </ul>
    </div>
  )
}

/** What is shown while that is not the usual time, and the way back. */
function ZoomedTime({ postmortem }: { readonly postmortem: Postmortem }) {
  const audience = useApp((state) => state.audience)
  const { span, zoomed, zoomTo } = useChartSpan(postmortem, useMainColumns(postmortem, audience))
  if (!zoomed || span === null) return null
  const { zone } = postmortem
  return (
    <p className="chart-zoomed">
      {formatInstant(span.from, zone, 'clock')} – {formatInstant(span.to, zone, 'clock-zone')}{' '}
      <button type="button" className="link-button" onClick={() => zoomTo(null)}>
        Show all
      </button>
    </p>
  )
}

function NoSeries({ hidden }: { readonly hidden: boolean }) {
  const go = useApp((state) => state.go)
  return (
    <p className="part-empty">
      {hidden ? 'No metric is for customers yet. ' : 'No metric yet. '}
      {!hidden && (
        <button type="button" className="link-button" onClick={() => go('import')}>
          Add a metrics file
        </button>
      )}
    </p>
  )
}
