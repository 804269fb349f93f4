import { triaged } from '../../core/import/chat/triage.ts'
import type { Inspected } from '../../core/import/types.ts'
import type { ImportCard } from './types.ts'

/** A file that would be taken in now, and how. */
export interface ReadyFile {
  readonly card: ImportCard
  readonly inspected: Inspected
}

/** Cards that would be taken in now: read, and with no question left; of a chat, the messages that are to be events. */
export function readyCards(cards: readonly ImportCard[]): readonly ReadyFile[] {
  return cards.flatMap((card) => {
    const inspected = chosenOf(card)
    return inspected === null || inspected.parsed.questions.length > 0 ? [] : [{ card, inspected }]
  })
}

export const readyFiles = (cards: readonly ImportCard[]): readonly Inspected[] =>
  readyCards(cards).map(({ inspected }) => inspected)

interface Known {
  readonly triage: ImportCard['triage']
  readonly chosen: Inspected
}

/** Ten thousand messages are not looked through again for every glance at the cards. */
const known = new WeakMap<Inspected, Known>()

/** What of a file would be taken in, whether or not it still asks something; null while it is not read. */
export function chosenOf({ state, triage }: ImportCard): Inspected | null {
  if (state.kind !== 'ready') return null
  const { inspected } = state
  if (inspected.parsed.chat === undefined) return inspected
  const before = known.get(inspected)
  if (before !== undefined && before.triage === triage) return before.chosen
  const chosen = { ...inspected, parsed: triaged(inspected.parsed, triage) }
  known.set(inspected, { triage, chosen })
  return chosen
}
