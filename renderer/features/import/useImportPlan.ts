import { useMemo, useRef } from 'react'
import { type ClockProposal, clockProposals } from '../../../core/import/clockProposals.ts'
import { decidedPairs, type SamePair, samePairs } from '../../../core/import/samePairs.ts'
import { type SourceChanges, sourceChanges } from '../../../core/import/sourceChanges.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type ReadyFile, readyCards } from '../../store/readyFiles.ts'
import { opensNew } from '../../store/takeCardsIn.ts'
import { chatsOf, type Taken, takeFiles } from '../../store/takeFiles.ts'
import { useApp } from '../../store/useApp.ts'

/** What taking in now would come to. Nothing of it has happened. */
export interface ImportPlan {
  /** The postmortem as it is; an empty one when a new one would be made. */
  readonly before: Postmortem
  readonly taken: Taken
  /** What is new and changed, by card key, of files that were taken in before. */
  readonly changes: ReadonlyMap<string, SourceChanges>
  /** Pairs in which at least one event would come in. */
  readonly pairs: readonly SamePair[]
  readonly clocks: readonly ClockProposal[]
  /** File names by source id. */
  readonly names: ReadonlyMap<string, string>
  /** Ids of the sources that are chats. */
  readonly chats: ReadonlySet<string>
}

const never = '1970-01-01T00:00:00Z'
const nothing = emptyPostmortem('', never, { internal: '', customer: '' })

/** Worked out anew only when a file, an answer or a choice differs; progress of other files changes nothing. */
export function useImportPlan(): ImportPlan {
  const cards = useApp((state) => state.cards)
  const before = useApp((state) => (opensNew(() => state) ? nothing : (state.postmortem ?? nothing)))
  const files = useSteady(readyCards(cards))
  return useMemo(() => planOf(before, files), [before, files])
}

export function planOf(before: Postmortem, files: readonly ReadyFile[]): ImportPlan {
  const taken = takeFiles(before, files, new Map(), never)
  const known = new Set(before.events.map(({ id }) => id))
  const { events, sources } = taken.postmortem
  const pairs = samePairs(events, decidedPairs(before)).filter(({ a, b }) => !known.has(a.id) || !known.has(b.id))
  const changes = files.flatMap(({ card, inspected }) => {
    const found = sourceChanges(before, inspected)
    return found === null ? [] : [[card.key, found] as const]
  })
  return {
    before,
    taken,
    changes: new Map(changes),
    pairs,
    clocks: clockProposals(events),
    names: new Map(sources.map(({ id, name }) => [id, name])),
    chats: chatsOf({ sources }),
  }
}

/** The same list while its files and their choices are the same. */
function useSteady(files: readonly ReadyFile[]): readonly ReadyFile[] {
  const last = useRef(files)
  const same =
    last.current.length === files.length &&
    files.every(({ card, inspected }, i) => {
      const one = last.current[i]
      return one?.inspected === inspected && one.card.choices === card.choices
    })
  if (!same) last.current = files
  return last.current
}
