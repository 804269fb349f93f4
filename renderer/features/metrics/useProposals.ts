import { useEffect, useState } from 'react'
import type { Columns } from '../../../core/metrics/columns.ts'
import { proposeWindows, type WindowProposal } from '../../../core/metrics/window.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { useApp } from '../../store/useApp.ts'

export interface SeriesProposal {
  readonly series: Series
  readonly columns: Columns
  readonly proposal: WindowProposal
}

/** The search takes a moment on long series, and its result depends on the points alone. */
const known = new WeakMap<Columns, readonly WindowProposal[]>()

export function windowsOf(columns: Columns): readonly WindowProposal[] {
  const found = known.get(columns) ?? proposeWindows(columns)
  known.set(columns, found)
  return found
}

/** Every window that a series shows, the surest first; null while it is being looked for. One series at a time, so that typing goes on. */
export function useProposals(): readonly SeriesProposal[] | null {
  const series = useApp((state) => state.postmortem?.series)
  const data = useApp((state) => state.data)
  const [proposals, setProposals] = useState<readonly SeriesProposal[] | null>(null)
  useEffect(() => {
    let stopped = false
    const look = async () => {
      const found: SeriesProposal[] = []
      for (const one of series ?? []) {
        const columns = data.get(one.id)
        if (!columns) continue
        await new Promise((resolve) => setTimeout(resolve))
        if (stopped) return
        found.push(...windowsOf(columns).map((proposal) => ({ series: one, columns, proposal })))
      }
      if (!stopped) setProposals(sorted(found))
    }
    void look()
    return () => {
      stopped = true
    }
  }, [series, data])
  return proposals
}

/** The best of each series first; the one on the strip before others that are about as sure. */
function sorted(proposals: readonly SeriesProposal[]): SeriesProposal[] {
  const weight = ({ series, proposal }: SeriesProposal) => proposal.confidence + (series.main ? 0.15 : 0)
  const rank = (one: SeriesProposal) => proposals.filter(({ series }) => series === one.series).indexOf(one)
  return [...proposals].sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a))
}
