import { useMemo, useRef } from 'react'
import type { SeriesData } from '../../../core/metrics/columns.ts'
import type { WindowProposal } from '../../../core/metrics/window.ts'
import type { ImportCard } from '../../store/types.ts'
import { type SeriesWindowsById, useWindows } from '../../store/useWindows.ts'

/** Windows take up to a second for each long series; a preview looks at the first few. */
const mostSeries = 6
const mostPoints = 2_000_000

export const seriesKey = (card: string, index: number): string => `${card}/${index}`

/** Windows of the series of all cards, by `seriesKey`, as they are found in a worker. */
export function useCardWindows(cards: readonly ImportCard[]): SeriesWindowsById {
  const data = useSteadyData(cards)
  return useWindows(data)
}

export const lookedAt = (card: ImportCard) =>
  card.state.kind === 'ready'
    ? card.state.inspected.parsed.series.slice(0, mostSeries).filter(({ t }) => t.length <= mostPoints)
    : []

/** The windows of one card, in the order of its series; null while some are still looked for. */
export function windowsOfCard(
  card: ImportCard,
  windows: SeriesWindowsById,
): readonly (readonly WindowProposal[])[] | null {
  const found = lookedAt(card).map((_, index) => windows.get(seriesKey(card.key, index)))
  return found.some((one) => one === undefined) ? null : found.map((one) => one ?? [])
}

function useSteadyData(cards: readonly ImportCard[]): SeriesData | null {
  const last = useRef<SeriesData>(new Map())
  return useMemo(() => {
    const entries = cards.flatMap((card) =>
      lookedAt(card).map((series, index) => [seriesKey(card.key, index), series] as const),
    )
    const same =
      entries.length === last.current.size && entries.every(([key, series]) => last.current.get(key) === series)
    if (!same) last.current = new Map(entries)
    return last.current
  }, [cards])
}
