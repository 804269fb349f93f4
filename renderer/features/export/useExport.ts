import { useDeferredValue, useMemo } from 'react'
import type { CheckContext, Finding } from '../../../core/checks/finding.ts'
import { runChecks } from '../../../core/checks/registry.ts'
import { compose } from '../../../core/doc/compose.ts'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { embedPictures } from '../../../core/doc/embedPictures.ts'
import { type ExportResult, exportPostmortem } from '../../../core/export/registry.ts'
import type { Facts } from '../../../core/facts/fact.ts'
import type { Guide } from '../../../core/guide/guide.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
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
  const around = useMemo(
    () => (guide === null ? null : { library, people, today, data, guide, audience }),
    [library, people, today, data, guide, audience],
  )
  const findings = useLateFindings(postmortem, facts, around)
  const made = useMemo(() => {
    if (postmortem === null || around === null) return null
    const document = embedPictures(compose(postmortem, { ...around, facts }), pictures)
    const write = (formats: readonly string[]) =>
      exportPostmortem({ ...around, postmortem, formats, pictures, platform: pagePlatform })
    return { document, write }
  }, [postmortem, facts, pictures, around])
  return made && { ...made, findings, blocked: audience === 'customer' && findings.some(({ blocks }) => blocks) }
}

type Around = Omit<CheckContext, 'postmortem' | 'facts'> & { readonly guide: Guide; readonly audience: Audience }

/** What the checks say, just after the preview: a mark that is moved shows in the text first. Writing checks again by itself. */
function useLateFindings(postmortem: Postmortem | null, facts: Facts, around: Around | null): readonly Finding[] {
  const now = useMemo(
    () => (postmortem === null || around === null ? null : { ...around, postmortem, facts }),
    [postmortem, facts, around],
  )
  const late = useDeferredValue(now)
  // What was said for insiders lets nothing go to customers, not even for a moment.
  const checked = late?.audience === now?.audience ? late : now
  return useMemo(() => {
    const all = checked === null ? [] : runChecks(checked)
    return [...all.filter(({ blocks }) => blocks), ...all.filter(({ blocks }) => !blocks)]
  }, [checked])
}
