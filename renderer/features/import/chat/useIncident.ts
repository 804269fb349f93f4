import { useEffect, useMemo, useState } from 'react'
import type { TimeRange } from '../../../../core/import/chat/proposeSlice.ts'
import type { Inspected, ParsedSeries } from '../../../../core/import/types.ts'
import type { WindowProposal } from '../../../../core/metrics/window.ts'
import { impactHull } from '../../../../core/postmortem/interval.ts'
import { msOf } from '../../../../core/time/instant.ts'
import { opensNew } from '../../../store/takeCardsIn.ts'
import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { windowsOf } from '../../../workers/windowsOf.ts'

/** When the incident was, as far as the other evidence tells. */
export interface Incident {
  readonly range: TimeRange
  /** What tells it: `the dip in rate.csv`. */
  readonly told: string
}

interface Others {
  readonly files: readonly Inspected[]
  readonly series: readonly ParsedSeries[]
}

/** Series of a file that are searched; the first ones are its main ones. */
const searched = 6
const day = 86_400_000
const none: readonly ParsedSeries[] = []

/** Null when nothing tells; `later` while something that may tell is still being read or asks something first. */
export function useIncident(): Incident | 'later' | null {
  const cards = useApp((state) => state.cards)
  const postmortem = useApp((state) => (opensNew(() => state) ? null : state.postmortem))
  const others = useMemo(() => othersOf(cards), [cards])
  const windows = useWindows(others?.series ?? none)
  return useMemo(() => {
    const hull = postmortem === null ? null : impactHull(postmortem)
    if (hull !== null) return { range: { from: hull.start, to: hull.end }, told: 'the impact of this postmortem' }
    if (others === null || others.series.some((series) => !windows.has(series))) return 'later'
    return dipOf(others, windows) ?? spanOf(others.files)
  }, [postmortem, others, windows])
}

/** What else was dropped, without chats; null while some of it is not known yet. */
function othersOf(cards: readonly ImportCard[]): Others | null {
  const files: Inspected[] = []
  for (const { state } of cards) {
    if (state.kind === 'reading') return null
    if (state.kind !== 'ready' || state.inspected.parsed.chat !== undefined) continue
    if (state.inspected.parsed.questions.length > 0) return null
    files.push(state.inspected)
  }
  return { files, series: files.flatMap(({ parsed }) => parsed.series.slice(0, searched)) }
}

type Found = ReadonlyMap<ParsedSeries, readonly WindowProposal[]>

/** The search is done once for each series, whoever asks. */
function useWindows(series: readonly ParsedSeries[]): Found {
  const [found, setFound] = useState<Found>(new Map())
  useEffect(() => {
    let stopped = false
    for (const one of series)
      void windowsOf(one).then((windows) => {
        if (!stopped) setFound((before) => (before.has(one) ? before : new Map(before).set(one, windows)))
      })
    return () => {
      stopped = true
    }
  }, [series])
  return found
}

function dipOf({ files }: Others, windows: Found): Incident | null {
  const all = files.flatMap(({ file, parsed }) =>
    parsed.series.flatMap((series) => (windows.get(series) ?? []).map((window) => ({ window, name: file.name }))),
  )
  const best = all.toSorted((a, b) => b.window.confidence - a.window.confidence)[0]
  if (best === undefined) return null
  const what = best.window.direction === 'rise' ? 'rise' : best.window.direction === 'gap' ? 'gap' : 'dip'
  return { range: { from: best.window.start, to: best.window.end }, told: `the ${what} in ${best.name}` }
}

/** Alerts and posts of one day tell when it was; those of a year don't. */
function spanOf(files: readonly Inspected[]): Incident | null {
  const [file] = files.filter(({ parsed }) => parsed.events.length > 0)
  const times = files.flatMap(({ parsed }) => parsed.events.map(({ at }) => msOf(at)))
  const range = times.reduce((all, at) => ({ from: Math.min(all.from, at), to: Math.max(all.to, at) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  })
  if (file === undefined || range.to - range.from > day) return null
  return { range, told: `the times in ${file.file.name}` }
}
