import { useDeferredValue, useMemo } from 'react'
import type { CheckContext, Finding } from '../../../core/checks/finding.ts'
import { runChecks } from '../../../core/checks/registry.ts'
import { compose } from '../../../core/doc/compose.ts'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { embedPictures } from '../../../core/doc/embedPictures.ts'
import type { ComposeContext } from '../../../core/doc/reader.ts'
import type { Release } from '../../../core/doc/versionLine.ts'
import type { Facts } from '../../../core/facts/fact.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useFacts, useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { documentWriter } from '../../workers/documentWriter.ts'
import type { Written } from '../../workers/writerMessages.ts'
import type { Paper } from './PaperChoice.tsx'
import { type Previous, usePrevious } from './usePrevious.ts'

export interface Exporting {
  readonly postmortem: Postmortem
  /** What this reader would get now. */
  readonly document: ComposedDocument
  /** What they were given last. */
  readonly previous: { readonly version: number; readonly document: ComposedDocument } | null
  /** Findings for this reader, blocking ones first. */
  readonly findings: readonly Finding[]
  readonly blocked: boolean
  /** Throws FaultlineError. */
  readonly write: (formats: readonly string[], release: Release, paper: Paper) => Promise<Written>
}

/** The document for a reader, live, and the way to write it. Null while its guide is not known. */
export function useExport(audience: Audience): Exporting | null {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const people = useApp((state) => state.people)
  const today = useApp((state) => state.today)
  const data = useApp((state) => state.data)
  const pictures = useApp((state) => state.pictures)
  const printPdf = useApp((state) => state.printPdf)
  const guide = useGuides()[audience]
  const facts = useFacts()
  const before = usePrevious(audience)
  const around = useMemo(
    () => (guide === null ? null : { library, people, today, data, guide, audience }),
    [library, people, today, data, guide, audience],
  )
  const findings = useLateFindings(postmortem, facts, around)
  const made = useMemo(() => {
    if (postmortem === null || around === null) return null
    const document = embedPictures(compose(postmortem, { ...around, facts }), pictures)
    const write: Exporting['write'] = (formats, release, { size, company }) => {
      const look = { paper: size, ...(company === null ? {} : { reference: company.bytes }) }
      const then = before === null ? {} : { previous: before }
      const input = { ...around, postmortem, formats, pictures, release, ...look, ...then }
      return documentWriter().documents(input, printPdf)
    }
    return { postmortem, document, write }
  }, [postmortem, facts, pictures, around, before, printPdf])
  const decisions = postmortem?.decisions
  // What was handed over changes with no edit; composing it again would make every one wait twice as long.
  const previous = useMemo(
    () => (before && decisions && around ? previousFor(before, decisions, around) : null),
    [before, decisions, around],
  )
  return (
    made && { ...made, previous, findings, blocked: audience === 'customer' && findings.some(({ blocks }) => blocks) }
  )
}

/** The names that stay inside today stay out of what is quoted from then. */
function previousFor(
  before: Previous,
  decisions: Postmortem['decisions'],
  around: Around,
): NonNullable<Exporting['previous']> {
  const then = { ...before.postmortem, decisions }
  const facts = computeFacts(then, { today: around.today })
  return { version: before.version, document: compose(then, { ...around, facts }) }
}

type Around = Omit<CheckContext, 'postmortem' | 'facts'> & Pick<ComposeContext, 'guide' | 'audience' | 'data'>

/** What the checks say, just after the preview: a mark that is moved shows in the text first. Writing checks again by itself. */
function useLateFindings(postmortem: Postmortem | null, facts: Facts, around: Around | null): readonly Finding[] {
  const now = useMemo(
    () => (postmortem === null || around === null ? null : { ...around, postmortem, facts, hashing: pagePlatform }),
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
