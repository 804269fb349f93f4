import { useCallback } from 'react'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'

/** A moment in the postmortem's zone: `24 Nov 2025 09:40 UTC`. */
export function useWhen(): (at: string) => string {
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  return useCallback((at) => formatInstant(at, zone, 'date-clock'), [zone])
}
