import { useCallback, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { mainSeries } from '../../core/charts/mainSeries.ts'
import type { ChartSpan } from '../../core/charts/span.ts'
import { usualSpan } from '../../core/charts/usualSpan.ts'
import type { Columns } from '../../core/metrics/columns.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { msOf } from '../../core/time/instant.ts'
import type { AppState } from './types.ts'
import { useApp, useAppStore } from './useApp.ts'

/** A value that few parts of the page follow. The pointer moves it in every frame, which the whole store should not hear. */
interface Cell<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly subscribe: (changed: () => void) => () => void
}

function cellOf<T>(first: T): Cell<T> {
  let value = first
  const heard = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (next === value) return
      value = next
      for (const changed of heard) changed()
    },
    subscribe: (changed) => {
      heard.add(changed)
      return () => heard.delete(changed)
    },
  }
}

interface Zoom {
  readonly postmortem: string
  readonly span: ChartSpan
}

interface Held {
  readonly key: string
  readonly span: ChartSpan
}

/** What the strip and all charts look at together. */
interface ChartView {
  readonly zoom: Cell<Zoom | null>
  /** The instant under the pointer, or where the keys have moved the crosshair. */
  readonly cursor: Cell<number | null>
  held: Held | null
}

const views = new WeakMap<StoreApi<AppState>, ChartView>()

function useChartView(): ChartView {
  const store = useAppStore()
  const view = views.get(store) ?? { zoom: cellOf<Zoom | null>(null), cursor: cellOf<number | null>(null), held: null }
  views.set(store, view)
  return view
}

/** The instant that the crosshair of every chart stands on, null for none. */
export function useCursor(): number | null {
  const { cursor } = useChartView()
  return useSyncExternalStore(cursor.subscribe, cursor.get)
}

/** Reads where the crosshair is when it is asked, for code that acts instead of showing. */
export const useCursorNow = (): (() => number | null) => useChartView().cursor.get

/** Moves the crosshair of every chart. */
export const useMoveCursor = (): ((at: number | null) => void) => useChartView().cursor.set

/** The points of the series on the strip, for whoever follows the time that it shows. */
export function useMainColumns(postmortem: Postmortem, audience: Audience): Columns | undefined {
  const id = mainSeries(postmortem, audience)?.id
  return useApp((state) => (id === undefined ? undefined : state.data.get(id)))
}

/** The time that the strip and all charts show; `columns` are those of the series on the strip. `span` is null while no time is known. */
export function useChartSpan(postmortem: Postmortem, columns: Columns | undefined) {
  const view = useChartView()
  const zoom = useSyncExternalStore(view.zoom.subscribe, view.zoom.get)
  const zoomed = zoom?.postmortem === postmortem.id ? zoom.span : null
  const { id } = postmortem
  const zoomTo = useCallback(
    (span: ChartSpan | null) => view.zoom.set(span === null ? null : { postmortem: id, span }),
    [view, id],
  )
  return { span: zoomed ?? steadySpan(view, postmortem, columns), zoomed: zoomed !== null, zoomTo }
}

/**
 * The usual time, held still while an edge is moved inside it: a view that follows every minute would slide away under the
 * hand. It settles anew when a mark leaves the middle of what is shown.
 */
function steadySpan(view: ChartView, postmortem: Postmortem, columns: Columns | undefined): ChartSpan | null {
  const names = postmortem.marks.map(({ name }) => name).join()
  const key = [postmortem.id, names, columns?.t[0], columns?.t.at(-1)].join()
  if (view.held?.key === key && isInside(postmortem, view.held.span)) return view.held.span
  const span = usualSpan(postmortem, columns)
  view.held = span === null ? null : { key, span }
  return span
}

function isInside({ marks }: Postmortem, { from, to }: ChartSpan): boolean {
  const room = (to - from) * 0.06
  return marks
    .filter(({ name }) => name === 'impactStart' || name === 'impactEnd')
    .every(({ at }) => msOf(at) > from + room && msOf(at) < to - room)
}
