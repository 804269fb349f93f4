import { useState } from 'react'
import { lastExport } from '../../../core/doc/versionLine.ts'
import { pagePlatform } from '../../host/platform.ts'
import type { AppState } from '../../store/types.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { documentWriter } from '../../workers/documentWriter.ts'
import type { Written } from '../../workers/writerMessages.ts'

interface FollowingUp {
  /** The postmortem that is being worked on. */
  readonly busy: string | null
  readonly followUp: (folder: string) => Promise<void>
}

const usual = ['docx', 'md']

/**
 * After promises moved: the next version of the report for customers, in the formats that left last, and then the post
 * that tells of it, for the author to look at. Where something blocks the report, nothing leaves and what blocks is shown.
 */
export function useFollowUp(): FollowingUp {
  const store = useAppStore()
  const library = useApp((state) => state.current)
  const [busy, setBusy] = useState<string | null>(null)
  const followUp = async (folder: string) => {
    setBusy(folder)
    const get = store.getState
    await get().open(library, folder)
    if (get().folder === folder && get().home === library) {
      const left = await updateReport(get)
      get().goStep('export')
      get().view({ audience: 'customer', leavingView: left ? 'follow-up' : 'documents' })
    }
    setBusy(null)
  }
  return { busy, followUp }
}

/** True when the report left. */
async function updateReport(get: () => AppState): Promise<boolean> {
  try {
    await Promise.all([get().loadData(), get().loadPictures()])
    const release = await get().nextRelease('customer')
    const written = release && (await writeReport(get, release))
    if (release === null || written === null) return false
    if (written.blocked) {
      get().tell('Nothing was saved: something blocks the report for customers.', 'trouble')
      return false
    }
    const files = written.artifacts.map(({ file, format, content }) => ({
      file,
      format,
      bytes: typeof content === 'string' ? new Uint8Array(pagePlatform.encodeText(content)) : new Uint8Array(content),
    }))
    return files.length > 0 && (await get().saveExport('customer', files, release)) !== null
  } catch (error) {
    get().trouble(error)
    return false
  }
}

async function writeReport(
  get: () => AppState,
  release: NonNullable<Awaited<ReturnType<AppState['nextRelease']>>>,
): Promise<Written | null> {
  const { postmortem, guides, library, people, today, data, pictures, printPdf, readExport } = get()
  const guide = guides.find(({ id }) => id === postmortem?.guides.customer)
  if (postmortem === null || guide === undefined) return null
  const last = lastExport(postmortem, 'customer')
  const before = last && (await readExport(last.folder))?.source
  const formats = last === null ? usual : [...new Set(last.files.map(({ format }) => format))]
  const input = { postmortem, audience: 'customer' as const, formats, guide, library, people, today, data, pictures }
  const previous = last && before ? { previous: { version: last.version, postmortem: before } } : {}
  const paper = last?.paper === 'letter' ? { paper: 'letter' as const } : {}
  return documentWriter().documents({ ...input, release, ...previous, ...paper }, printPdf)
}
