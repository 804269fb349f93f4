import { useEffect, useRef } from 'react'
import type { Triage } from '../../../../core/import/chat/triage.ts'
import { useApp } from '../../../store/useApp.ts'

type Change = (triage: Triage) => Triage

/** Choices with a way back while they are made. Undo of the postmortem itself waits: nothing of it has changed yet. */
export function useTriageHistory(triage: Triage, put: (change: Change) => void): (change: Change) => void {
  const register = useApp((state) => state.register)
  const trail = useRef<{ readonly past: Triage[]; readonly future: Triage[] }>({ past: [], future: [] })
  const latest = useRef({ triage, put })
  latest.current = { triage, put }
  useEffect(() => {
    const travel = (from: 'past' | 'future', to: 'past' | 'future') => () => {
      const goal = trail.current[from].pop()
      if (goal === undefined) return
      trail.current[to].push(latest.current.triage)
      latest.current.put(() => goal)
    }
    return register({ 'edit.undo': travel('past', 'future'), 'edit.redo': travel('future', 'past') })
  }, [register])
  return (change) => {
    const after = change(triage)
    if (after === triage) return
    trail.current.past.push(triage)
    trail.current.future.length = 0
    put(() => after)
  }
}
