import type { RootContent } from 'mdast'
import { derivedDuration } from '../../checks/claims.ts'
import { resolvedPost } from '../../checks/explain.ts'
import { redactForCustomers } from '../../checks/redact.ts'
import { compose } from '../../doc/compose.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { embedPictures, type Pictures } from '../../doc/embedPictures.ts'
import { beginning, markAt, titleFor } from '../../doc/header.ts'
import { type PageDifference, pageDifference } from '../../doc/pageDifference.ts'
import { type ComposeContext, readerFor } from '../../doc/reader.ts'
import { plainFor } from '../../doc/textFor.ts'
import { lastExport, type Release, versionLine } from '../../doc/versionLine.ts'
import { isFor } from '../../postmortem/audience.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import type { Instant } from '../../time/instant.ts'
import { released } from '../released.ts'

/** What every letter says alike, read once for customers: no part of it is internal. Times in UTC. */
export interface IncidentStory {
  /** The customers' report; a letter is its own opening and this. */
  readonly report: ComposedDocument
  /** The report's chapters: all but the table of facts on top, which the answers repeat. */
  readonly body: readonly RootContent[]
  readonly title: string
  readonly date: string
  readonly start: Instant | null
  readonly end: Instant | null
  /** `2 hours 14 minutes`; null while one of its ends is not known. */
  readonly duration: string | null
  /** How many stretches the duration is the sum of. */
  readonly stretches: number
  readonly resolved: Instant | null
  /** What the status page shows, where that differs from the impact. */
  readonly page: PageDifference | null
  readonly headline: string
  readonly dataLoss: { readonly answer: 'no' | 'yes' | 'unknown'; readonly text: string }
  readonly actions: readonly { readonly status: 'done' | 'doing' | 'planned'; readonly text: string }[]
  readonly version: number
}

/** What a document is composed with, and the bytes of its kept pictures. */
export type StoryContext = Omit<ComposeContext, 'audience'> & { readonly pictures?: Pictures }

/** `release` is the version that the letters become; they count theirs apart from the report's. */
export function incidentStory(written: Postmortem, context: StoryContext, release?: Release): IncidentStory {
  const forCustomers: ComposeContext = { ...context, audience: 'customer' }
  // A letter says a decided word as the report does.
  const postmortem = redactForCustomers(written, context.library)
  const reader = readerFor(postmortem, forCustomers)
  const { impact, events } = postmortem
  const derived = derivedDuration(postmortem, context.facts)
  const said = (answer: { text: string; audience: 'internal' | 'customer' }) =>
    isFor(answer.audience, 'customer') ? plainFor(answer.text, reader) : ''
  const seen = { ...postmortem, events: events.filter(({ audience }) => isFor(audience, 'customer')) }
  const { answer } = impact.dataLoss
  const composed = embedPictures(compose(postmortem, forCustomers), context.pictures ?? new Map())
  const report = lettersVersion(composed, postmortem, release)
  const told = isFor(impact.dataLoss.audience, 'customer') && answer !== 'open'
  return {
    report,
    body: report.root.children.filter((node) => !(node.type === 'table' && node.data?.role === 'facts')),
    title: titleFor(reader),
    date: formatInstant(beginning(postmortem), 'UTC', 'date'),
    start: markAt(postmortem, 'impactStart'),
    end: markAt(postmortem, 'impactEnd'),
    duration: derived && formatDuration(derived.seconds, 'long'),
    stretches: Math.max(1, impact.intervals.length),
    resolved: resolvedPost(seen)?.at ?? null,
    page: pageDifference(seen, context.facts),
    headline: withoutStop(said(impact.headline)),
    dataLoss: { answer: told ? answer : 'unknown', text: said(impact.dataLoss) },
    actions: postmortem.actions.flatMap((action) => {
      if (action.public === null || action.status === 'wont-do') return []
      const promised = action.status === 'done' ? undefined : action.public.promised?.text
      const status = action.status === 'done' ? 'done' : action.status === 'in-progress' ? 'doing' : 'planned'
      return [{ status, text: `${withoutStop(plainFor(action.title, reader))}${promised ? ` (${promised})` : ''}` }]
    }),
    version: release?.version ?? (lastExport(postmortem, 'briefs')?.version ?? 0) + 1,
  }
}

/** The report's own version means nothing to someone who is sent letters. */
function lettersVersion(report: ComposedDocument, postmortem: Postmortem, release: Release | undefined) {
  return { ...released(report, postmortem, 'briefs', release), versionLine: versionLine(postmortem, 'briefs', release) }
}

/** A sentence that goes on, or stands in front of a stop of ours. */
export const withoutStop = (text: string): string => text.trim().replace(/[.\s]+$/, '')
