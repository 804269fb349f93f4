import { useEffect, useMemo, useRef } from 'react'
import type { AppState } from '../store/types.ts'
import { useApp, useAppStore } from '../store/useApp.ts'

type Stop = Pick<AppState, 'page' | 'step'>

const same = (a: Stop, b: Stop) => a.page === b.page && (a.page !== 'postmortem' || a.step === b.step)

/** Where the author has been, for Back and Forward. */
export function useHistory(): void {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  const stops = useRef<{ past: Stop[]; future: Stop[]; now: Stop; travelling: boolean }>({
    past: [],
    future: [],
    now: { page: store.getState().page, step: store.getState().step },
    travelling: false,
  })
  useEffect(
    () =>
      store.subscribe(({ page, step }) => {
        const trail = stops.current
        if (same({ page, step }, trail.now)) return
        if (!trail.travelling) {
          trail.past.push(trail.now)
          trail.future = []
        }
        trail.now = { page, step }
      }),
    [store],
  )
  const handlers = useMemo(() => {
    const travel = (from: 'past' | 'future', to: 'past' | 'future') => () => {
      const trail = stops.current
      const stop = trail[from].pop()
      if (stop === undefined) return
      trail[to].push(trail.now)
      trail.travelling = true
      if (stop.page === 'postmortem') store.getState().goStep(stop.step)
      else store.getState().go(stop.page)
      trail.travelling = false
    }
    return { 'go.back': travel('past', 'future'), 'go.forward': travel('future', 'past') }
  }, [store])
  useEffect(() => register(handlers), [register, handlers])
}
