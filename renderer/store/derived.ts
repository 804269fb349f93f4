import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Finding } from '../../core/checks/finding.ts'
import type { Facts } from '../../core/facts/fact.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import type { Guide } from '../../core/guide/guide.ts'
import { type GuideProgress, guideProgress } from '../../core/guide/progress.ts'
import type { SeriesData } from '../../core/metrics/columns.ts'
import type { Library, Person } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { factsMayDiffer } from './history.ts'
import { type Checked, type SettledFindings, settledFindings } from './settledFindings.ts'
import type { AppState, ViewSlice } from './types.ts'
import { useApp, useAppStore } from './useApp.ts'
import { handlerOf } from './viewSlice.ts'

/**
 * What follows from the postmortem, computed once for each version of it however many parts of the page ask.
 * The keys of these caches are the objects themselves, so that a closed postmortem leaves nothing behind.
 */
const factsOf = new WeakMap<Postmortem, { readonly today: string; readonly facts: Facts }>()
let newest: WeakRef<Postmortem> | undefined

export function factsFor(postmortem: Postmortem, today: string): Facts {
  const known = factsOf.get(postmortem)
  if (known?.today === today) return known.facts
  const facts = factsBefore(postmortem, today) ?? computeFacts(postmortem, { today })
  factsOf.set(postmortem, { today, facts })
  newest = new WeakRef(postmortem)
  return facts
}

/** Words that were typed change no fact: those of the version before are these. */
function factsBefore(postmortem: Postmortem, today: string): Facts | null {
  const before = newest?.deref()
  const known = before && factsOf.get(before)
  return before && known?.today === today && !factsMayDiffer(before, postmortem) ? known.facts : null
}

/** What checks read beside the postmortem and its facts. */
export interface CheckSurroundings {
  readonly library: Library
  readonly people: readonly Person[]
  readonly today: string
  readonly data: SeriesData
  /** The internal guide; undefined where its name is not known here. */
  readonly guide: Guide | undefined
}
const noFacts: Facts = new Map()

/** Every fact of the open postmortem; empty while none is open. */
export function useFacts(): Facts {
  const postmortem = useApp((state) => state.postmortem)
  const today = useApp((state) => state.today)
  return postmortem === null ? noFacts : factsFor(postmortem, today)
}

const findingsOf = new WeakMap<StoreApi<AppState>, SettledFindings>()

/** All findings of the open postmortem, those that were decided left out. They follow an edit after a moment. */
export function useFindings(): readonly Finding[] {
  const store = useAppStore()
  const settled = findingsOf.get(store) ?? settledFindings(store, toCheck)
  findingsOf.set(store, settled)
  return useSyncExternalStore(settled.subscribe, settled.current)
}

function toCheck({ postmortem, library, people, today, data, guides }: AppState): Checked | null {
  if (postmortem === null) return null
  const guide = guides.find(({ id }) => id === postmortem.guides.internal)
  return { postmortem, facts: factsFor(postmortem, today), around: { library, people, today, data, guide } }
}

/** The two guides of the open postmortem; null where its name is not known here. */
export function useGuides(): { readonly internal: Guide | null; readonly customer: Guide | null } {
  const names = useApp((state) => state.postmortem?.guides)
  const guides = useApp((state) => state.guides)
  return useMemo(
    () => ({
      internal: guides.find((guide) => guide.id === names?.internal) ?? null,
      customer: guides.find((guide) => guide.id === names?.customer) ?? null,
    }),
    [names, guides],
  )
}

/** How far the internal guide is, step by step; null without a postmortem or guide. */
export function useProgress(): GuideProgress | null {
  // Counting the words of a long section can wait until what was typed is shown.
  const postmortem = useDeferredValue(useApp((state) => state.postmortem))
  const { internal } = useGuides()
  const facts = useFacts()
  return useMemo(
    () => (postmortem === null || internal === null ? null : guideProgress(postmortem, internal, facts)),
    [postmortem, internal, facts],
  )
}

/** Whether a command can run now. */
export function useCommandState(id: string): { readonly available: boolean; readonly run: ViewSlice['run'] } {
  const available = useApp((state) => handlerOf(state.registered, id) !== undefined)
  const run = useApp((state) => state.run)
  return { available, run }
}
