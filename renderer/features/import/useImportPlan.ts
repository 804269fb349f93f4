import { useEffect, useMemo, useRef, useState } from 'react'
import { type ClockProposal, clockProposals } from '../../../core/import/clockProposals.ts'
import { decidedPairs, type SamePair, samePairs } from '../../../core/import/samePairs.ts'
import { type SourceChanges, sourceChanges } from '../../../core/import/sourceChanges.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type ReadyFile, readyCards } from '../../store/readyFiles.ts'
import { opensNew } from '../../store/takeCardsIn.ts'
import { chatsOf, type Taken, takeFiles } from '../../store/takeFiles.ts'
import { useApp } from '../../store/useApp.ts'

/** What taking in now would come to. Nothing of it has happened. */
export interface ImportPlan {
  readonly taken: Taken
  /** What is new and changed, by card key, of files that were taken in before. */
  readonly changes: ReadonlyMap<string, SourceChanges>
  /** File names by source id. */
  readonly names: ReadonlyMap<string, string>
  /** Ids of the sources that are chats. */
  readonly chats: ReadonlySet<string>
  /** Pairs in which at least one event would come in. */
  readonly pairs: readonly SamePair[]
  readonly clocks: readonly ClockProposal[]
}

type Compared = Pick<ImportPlan, 'pairs' | 'clocks'>

const never = '1970-01-01T00:00:00Z'
const nothing = emptyPostmortem('', never, { internal: '', customer: '' })
const uncompared: Compared = { pairs: [], clocks: [] }

/** Worked out anew only when a file, an answer or a choice differs; what compares all events with each other comes a moment later. */
export function useImportPlan(): ImportPlan {
  const cards = useApp((state) => state.cards)
  const before = useApp((state) => (opensNew(() => state) ? nothing : (state.postmortem ?? nothing)))
  const files = useSteady(readyCards(cards))
  const plan = useMemo(() => planOf(before, files), [before, files])
  const [compared, setCompared] = useState(uncompared)
  useEffect(() => {
    const timer = setTimeout(() => setCompared(compare(before, plan.taken.postmortem)))
    return () => clearTimeout(timer)
  }, [before, plan])
  return useMemo(() => ({ ...plan, ...compared }), [plan, compared])
}

function planOf(before: Postmortem, files: readonly ReadyFile[]): Omit<ImportPlan, keyof Compared> {
  const taken = takeFiles(before, files, new Map(), never)
  const { sources } = taken.postmortem
  const changes = files.flatMap(({ card, inspected }) => {
    const found = sourceChanges(before, inspected)
    return found === null ? [] : [[card.key, found] as const]
  })
  return {
    taken,
    changes: new Map(changes),
    names: new Map(sources.map(({ id, name }) => [id, name])),
    chats: chatsOf({ sources }),
  }
}

function compare(before: Postmortem, { events }: Postmortem): Compared {
  const known = new Set(before.events.map(({ id }) => id))
  const fresh = ({ id }: Event) => !known.has(id)
  if (!events.some(fresh)) return uncompared
  const pairs = samePairs(events, decidedPairs(before)).filter(({ a, b }) => fresh(a) || fresh(b))
  return { pairs, clocks: clockProposals(events) }
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
