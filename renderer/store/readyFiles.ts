import type { Inspected } from '../../core/import/types.ts'
import type { ImportCard } from './types.ts'

/** Cards that would be taken in now: read, and with no question left. */
export function readyFiles(cards: readonly ImportCard[]): readonly Inspected[] {
  return cards.flatMap(({ state }) =>
    state.kind === 'ready' && state.inspected.parsed.questions.length === 0 ? [state.inspected] : [],
  )
}
