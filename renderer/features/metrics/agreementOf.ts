import type { SeriesProposal } from './useProposals.ts'

const minute = 60_000
/** Further apart than this, two windows are not about the same thing. */
const apart = 15 * minute

/**
 * How far the best window of each series agrees: "3 series agree: start within 3 min, end within 1 min." Empty for a single
 * series, and where they don't agree.
 */
export function agreementOf(proposals: readonly SeriesProposal[]): string {
  const best = proposals.filter(
    ({ series }, index) => proposals.findIndex((one) => one.series.id === series.id) === index,
  )
  if (best.length < 2) return ''
  const starts = best.map(({ proposal }) => proposal.start)
  const ends = best.map(({ proposal }) => proposal.end)
  const [start, end] = [spread(starts), spread(ends)]
  if (start > apart || end > apart) return ''
  return `${best.length} series agree: start within ${within(start)}, end within ${within(end)}.`
}

const spread = (times: readonly number[]) => Math.max(...times) - Math.min(...times)

const within = (ms: number) => (ms < minute ? 'the same minute' : `${Math.round(ms / minute)} min`)
