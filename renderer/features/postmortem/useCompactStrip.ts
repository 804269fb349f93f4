import { useSyncExternalStore } from 'react'
import type { Step } from '../../../core/postmortem/section.ts'
import { useApp } from '../../store/useApp.ts'

const fullSteps: readonly Step[] = ['timeline', 'metrics']

/** Below this the sheet would be a slit. */
const lowHeight = '(max-height: 799px)'

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(lowHeight)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Full on Timeline and Metrics when there is room, compact elsewhere; the command turns that round until it is given again. */
export function useCompactStrip(): boolean {
  const low = useSyncExternalStore(subscribe, () => window.matchMedia(lowHeight).matches)
  const full = useApp((state) => fullSteps.includes(state.step))
  const turned = useApp((state) => state.stripCompact)
  const usual = low || !full
  return turned ? !usual : usual
}
