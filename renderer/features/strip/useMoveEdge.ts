import { moveEdge } from '../../../core/postmortem/marks.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { useAppStore } from '../../store/useApp.ts'

export type Edge = 'start' | 'end'

export const edgeNames = { start: 'Impact start', end: 'Impact end' } as const
export const edgeMarks = { start: 'impactStart', end: 'impactEnd' } as const

/** Moves an edge of the impact to an instant in epoch ms: the one way of the strip. Moves with the same `key` shortly after each other are one step of undo. */
export function useMoveEdge(): (edge: Edge, at: number, key?: string) => void {
  const store = useAppStore()
  return (edge, at, key) => {
    const { edit, data } = store.getState()
    edit(`Move ${edgeNames[edge].toLowerCase()}`, (now) => moveEdge(now, edge, instantOf(at), data), key)
  }
}
