import { useMemo } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { runChecks } from '../../../core/checks/registry.ts'
import { compose } from '../../../core/doc/compose.ts'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { embedPictures } from '../../../core/doc/embedPictures.ts'
import { type ExportResult, exportPostmortem } from '../../../core/export/registry.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useFacts, useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'

export interface Exporting {
  /** What this reader would get now. */
  readonly document: ComposedDocument
  /** Findings for this reader, blocking ones first. */
  readonly findings: readonly Finding[]
  readonly blocked: boolean
  readonly write: (formats: readonly string[]) => Promise<ExportResult>
}

/** The document for a reader, live, and the way to write it. Null while its guide is not known. */
export function useExport(audience: Audience): Exporting | null {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const people = useApp((state) => state.people)
  const today = useApp((state) => state.today)
  const data = useApp((state) => state.data)
  const pictures = useApp((state) => state.pictures)
  const guide = useGuides()[audience]
  const facts = useFacts()
  return useMemo(() => {
    if (postmortem === null || guide === null) return null
    const document = embedPictures(compose(postmortem, { audience, guide, library, facts, data }), pictures)
    const all = runChecks({ postmortem, facts, library, people, guide, today, audience, data })
    const findings = [...all.filter(({ blocks }) => blocks), ...all.filter(({ blocks }) => !blocks)]
    return {
      document,
      findings,
      blocked: audience === 'customer' && all.some(({ blocks }) => blocks),
      write: (formats) =>
        exportPostmortem({
          postmortem,
          audience,
          formats,
          guide,
          library,
          people,
          today,
          data,
          pictures,
          platform: pagePlatform,
        }),
    }
  }, [postmortem, library, people, today, data, pictures, guide, facts, audience])
}
