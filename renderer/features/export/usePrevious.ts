import { useEffect, useState } from 'react'
import { lastExport } from '../../../core/doc/versionLine.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'

export interface Previous {
  readonly version: number
  readonly postmortem: Postmortem
}

/** The postmortem as it was when something last left for this reader; null while it is read, and before anything has. */
export function usePrevious(audience: Audience): Previous | null {
  const last = useApp((state) => (state.postmortem === null ? null : lastExport(state.postmortem, audience)))
  const readExport = useApp((state) => state.readExport)
  const [previous, setPrevious] = useState<Previous | null>(null)
  const [folder, version] = [last?.folder ?? null, last?.version ?? 0]
  useEffect(() => {
    let stopped = false
    setPrevious(null)
    if (folder !== null) {
      void readExport(folder).then((read) => {
        if (!stopped && read?.source) setPrevious({ version, postmortem: read.source })
      })
    }
    return () => {
      stopped = true
    }
  }, [folder, version, readExport])
  return previous
}
