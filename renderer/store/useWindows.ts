import { useEffect, useState } from 'react'
import type { SeriesData } from '../../core/metrics/columns.ts'
import type { WindowProposal } from '../../core/metrics/window.ts'
import { windowsOf } from '../workers/windowsOf.ts'

export type SeriesWindowsById = ReadonlyMap<string, readonly WindowProposal[]>

const none: SeriesWindowsById = new Map()

/** The windows of each series by its id, as they are found; `data` must be the same object while nothing changed, null looks for none. */
export function useWindows(data: SeriesData | null): SeriesWindowsById {
  const [found, setFound] = useState(none)
  useEffect(() => {
    let stopped = false
    setFound(none)
    for (const [id, columns] of data ?? [])
      void windowsOf(columns).then((windows) => {
        if (!stopped) setFound((before) => new Map(before).set(id, windows))
      })
    return () => {
      stopped = true
    }
  }, [data])
  return found
}
