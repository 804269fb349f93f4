import { useMemo } from 'react'
import type { Finding } from '../../core/checks/finding.ts'
import { runChecks } from '../../core/checks/registry.ts'
import type { Facts } from '../../core/facts/fact.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import type { Guide } from '../../core/guide/guide.ts'
import { type GuideProgress, guideProgress } from '../../core/guide/progress.ts'
import type { SeriesData } from '../../core/metrics/columns.ts'
import type { Library, Person } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { ViewSlice } from './types.ts'
import { useApp } from './useApp.ts'
import { handlerOf } from './viewSlice.ts'

/**
 * What follows from the postmortem, computed once for each version of it however many parts of the page ask.
 * The keys of these caches are the objects themselves, so that a closed postmortem leaves nothing behind.
 */
const factsOf = new WeakMap<Postmortem, { readonly today: string; readonly facts: Facts }>()

export function factsFor(postmortem: Postmortem, today: string): Facts {
  const known = factsOf.get(postmortem)
  if (known?.today === today) return known.facts
  const facts = computeFacts(postmortem, { today })
  factsOf.set(postmortem, { today, facts })
  return facts
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
const findingsOf = new WeakMap<Postmortem, { around: CheckSurroundings; findings: readonly Finding[] }>()

export function findingsFor(postmortem: Postmortem, around: CheckSurroundings): readonly Finding[] {
  const known = findingsOf.get(postmortem)
  const same = (key: keyof CheckSurroundings) => known?.around[key] === around[key]
  if (known && same('library') && same('people') && same('today') && same('data') && same('guide'))
    return known.findings
  const { guide, ...rest } = around
  const facts = factsFor(postmortem, around.today)
  const findings = runChecks({ postmortem, facts, ...rest, ...(guide && { guide }) })
  findingsOf.set(postmortem, { around, findings })
  return findings
}

const noFacts: Facts = new Map()
const noFindings: readonly Finding[] = []

/** Every fact of the open postmortem; empty while none is open. */
export function useFacts(): Facts {
  const postmortem = useApp((state) => state.postmortem)
  const today = useApp((state) => state.today)
  return postmortem === null ? noFacts : factsFor(postmortem, today)
}

/** All findings of the open postmortem, those that were decided left out. */
export function useFindings(): readonly Finding[] {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const people = useApp((state) => state.people)
  const today = useApp((state) => state.today)
  const data = useApp((state) => state.data)
  const guide = useGuides().internal ?? undefined
  return postmortem === null ? noFindings : findingsFor(postmortem, { library, people, today, data, guide })
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
  const postmortem = useApp((state) => state.postmortem)
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
