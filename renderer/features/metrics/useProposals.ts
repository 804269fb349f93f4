import { useEffect, useState } from 'react'
import type { Columns } from '../../../core/metrics/columns.ts'
import { type JointProposal, joinWindows, leadWindow, type SeriesWindows } from '../../../core/metrics/joint.ts'
import type { WindowProposal } from '../../../core/metrics/window.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { useApp } from '../../store/useApp.ts'
import { windowsOf } from '../../workers/windowsOf.ts'

export interface SeriesProposal {
  /** The series that the window is measured on. */
  readonly series: Series
  readonly columns: Columns
  readonly proposal: WindowProposal
  /** Who else shows it, when several do. */
  readonly joint: JointProposal | null
}

type Looked = SeriesWindows & { readonly columns: Columns }

/** Every window that the metrics show: those of several series first, then those of each, the surest first; null while it is being looked for. */
export function useProposals(): readonly SeriesProposal[] | null {
  const series = useApp((state) => state.postmortem?.series)
  const data = useApp((state) => state.data)
  const [proposals, setProposals] = useState<readonly SeriesProposal[] | null>(null)
  useEffect(() => {
    let stopped = false
    const look = async () => {
      const found: Looked[] = []
      for (const one of series ?? []) {
        const columns = data.get(one.id)
        if (!columns) continue
        const windows = await windowsOf(columns)
        if (stopped) return
        found.push({ series: one, columns, windows })
      }
      if (!stopped) setProposals([...jointOf(found), ...singleOf(found)])
    }
    void look()
    return () => {
      stopped = true
    }
  }, [series, data])
  return proposals
}

function jointOf(found: readonly Looked[]): SeriesProposal[] {
  return joinWindows(found).flatMap((joint) => {
    const lead = leadWindow(joint)
    const columns = found.find(({ series }) => series === lead?.series)?.columns
    return lead && columns ? [{ ...lead, columns, joint }] : []
  })
}

/** The best of each series first; the one on the strip before others that are about as sure. */
function singleOf(found: readonly Looked[]): SeriesProposal[] {
  const ranked = found.flatMap(({ series, columns, windows }) =>
    windows.map((proposal, rank) => ({ rank, one: { series, columns, proposal, joint: null } })),
  )
  const weight = ({ series, proposal }: SeriesProposal) => proposal.confidence + (series.main ? 0.15 : 0)
  return ranked.sort((a, b) => a.rank - b.rank || weight(b.one) - weight(a.one)).map(({ one }) => one)
}
