import { useState } from 'react'
import { toReport } from '../../../core/errors.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import type { Paper } from './PaperChoice.tsx'
import type { Exporting } from './useExport.ts'

export type SavingState =
  | { readonly kind: 'idle' | 'writing' }
  | { readonly kind: 'saved'; readonly place: string; readonly folder: string }
  | { readonly kind: 'failed'; readonly text: string }

export interface Saving {
  readonly state: SavingState
  readonly save: (formats: readonly string[]) => Promise<void>
}

/** Asks for the version, writes, saves: all of it or nothing. */
export function useSaving(audience: Audience, { write, blocked }: Exporting, paper: Paper): Saving {
  const store = useAppStore()
  const nextRelease = useApp((state) => state.nextRelease)
  const saveExport = useApp((state) => state.saveExport)
  const [state, setState] = useState<SavingState>({ kind: 'idle' })
  const save = async (formats: readonly string[]) => {
    if (blocked || formats.length === 0) return
    setState({ kind: 'writing' })
    try {
      const release = await nextRelease(audience)
      if (release === null) return setState({ kind: 'idle' })
      const { artifacts, blocked: held } = await write(formats, release, paper)
      // Checks follow the preview by a moment; what is written is checked again.
      if (held) return setState({ kind: 'failed', text: 'Nothing was saved: something blocks this export.' })
      const files = artifacts.map(({ file, format, content }) => ({
        file,
        format,
        bytes: typeof content === 'string' ? new Uint8Array(pagePlatform.encodeText(content)) : new Uint8Array(content),
      }))
      const saved = files.length === 0 ? null : await saveExport(audience, files, release)
      if (saved) noteLook(store, saved.record.folder, paper)
      setState(saved ? { kind: 'saved', place: saved.place, folder: saved.record.folder } : { kind: 'idle' })
    } catch (error) {
      const { title, hint } = toReport(error)
      setState({ kind: 'failed', text: `${title} ${hint} Nothing was saved.` })
      store.getState().trouble(error)
    }
  }
  return { state, save }
}

/** What was not as always, so that the same can be made again. */
function noteLook(store: ReturnType<typeof useAppStore>, folder: string, { size, company }: Paper): void {
  if (size === 'a4' && company === null) return
  const look = { ...(size === 'a4' ? {} : { paper: size }), ...(company === null ? {} : { look: company.name }) }
  store.getState().edit('Note the export', (now) => ({
    ...now,
    exports: now.exports.map((record) => (record.folder === folder ? { ...record, ...look } : record)),
  }))
  void store.getState().flush()
}
