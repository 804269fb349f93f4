import { useRef, useState } from 'react'
import { toReport } from '../../../core/errors.ts'
import type { BriefsSource } from '../../../core/export/briefs/briefsBasis.ts'
import type { Brief } from '../../../core/export/briefs/makeBriefs.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { documentWriter } from '../../workers/documentWriter.ts'

export type MakingState =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved'; readonly place: string; readonly folder: string; readonly zip: string | null }
  | { readonly kind: 'failed'; readonly text: string }

export interface Making {
  readonly state: MakingState
  /** Makes and saves all that the guard lets go; with a zip beside the folder when asked. */
  readonly make: (source: BriefsSource, zip: boolean) => Promise<void>
  /** Keeps none. */
  readonly cancel: () => void
}

/** A run of letters from the first to the last: nothing of it is there before all of it is. */
export function useMaking(): Making {
  const store = useAppStore()
  const nextRelease = useApp((state) => state.nextRelease)
  const saveLetters = useApp((state) => state.saveLetters)
  const shareExport = useApp((state) => state.shareExport)
  const [state, setState] = useState<MakingState>({ kind: 'idle' })
  const cancelled = useRef(false)
  const make = async (source: BriefsSource, zip: boolean) => {
    cancelled.current = false
    setState({ kind: 'making', done: 0, total: 0 })
    try {
      const release = await nextRelease('briefs')
      if (release === null) return setState({ kind: 'idle' })
      const saved = await saveLetters(release, async (put) => {
        const result = await documentWriter().letters(
          { ...source, release },
          {
            take: (brief) => put(filesOf(brief)),
            progress: (done, total) => setState({ kind: 'making', done, total }),
            cancelled: () => cancelled.current,
          },
        )
        const { letters, callSheets } = result
        return result.cancelled || result.blocked || letters + callSheets === 0 ? null : { letters, callSheets }
      })
      if (saved === null) return setState({ kind: cancelled.current ? 'cancelled' : 'idle' })
      noteChoices(store, saved.record.folder, source)
      const shared = zip ? await shareExport(saved.record.folder) : null
      setState({ kind: 'saved', place: saved.place, folder: saved.record.folder, zip: shared?.file ?? null })
    } catch (error) {
      const { title, hint } = toReport(error)
      setState({ kind: 'failed', text: `${title} ${hint} No letter was kept.` })
    }
  }
  return {
    state,
    make,
    cancel: () => {
      cancelled.current = true
    },
  }
}

const filesOf = ({ files }: Brief) =>
  files.map(({ file, format, content }) => ({
    file,
    format,
    bytes: typeof content === 'string' ? new Uint8Array(pagePlatform.encodeText(content)) : new Uint8Array(content),
  }))

/** How they were made, so that the same can be made again. */
function noteChoices(store: ReturnType<typeof useAppStore>, folder: string, { unit, leads, zone }: BriefsSource): void {
  const how = { unit, ...(leads === undefined ? {} : { leads }), ...(zone === undefined ? {} : { zone }) }
  store.getState().edit('Note the letters', (now) => ({
    ...now,
    exports: now.exports.map((record) =>
      record.folder === folder && record.briefs ? { ...record, briefs: { ...record.briefs, ...how } } : record,
    ),
  }))
  void store.getState().flush()
}
