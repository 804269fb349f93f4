import type { ComposedDocument } from '../../doc/document.ts'
import { computeFacts } from '../../facts/facts.ts'
import { type BriefsSource, briefsBasis, draftLetter } from './briefsBasis.ts'
import { incidentStory } from './incidentStory.ts'
import { letterFor } from './letter.ts'
import type { Held } from './letterGuard.ts'
import type { Recipient } from './recipients.ts'

/** One letter that would be made. */
export interface PlannedLetter {
  readonly recipient: Recipient
  readonly subject: string
  readonly held: readonly Held[]
}

/** Plain data, so that it can be planned in a worker. */
export interface BriefsPlan {
  /** Most late messages first. */
  readonly letters: readonly PlannedLetter[]
  /** CSMs that get a call sheet; one for nobody when accounts have none. */
  readonly callSheets: number
  /** Names of accounts that the report uses as plain words. */
  readonly common: readonly string[]
  /** Findings of the customers' report that block it, and so its letters. */
  readonly blocking: number
}

/** What a run would make and hold, without writing a file: the same letters before the same guard. */
export function planBriefs(source: BriefsSource): BriefsPlan {
  const basis = briefsBasis(source)
  const letters = basis.recipients.map((recipient) => {
    const { subject, held } = draftLetter(recipient, basis)
    return { recipient, subject, held }
  })
  const csms = basis.recipients.flatMap(({ lead, others }) => [lead?.name ?? null, ...others.map(({ name }) => name)])
  return {
    letters,
    callSheets: new Set(csms).size,
    common: basis.guard.common,
    blocking: basis.findings.filter(({ blocks }) => blocks).length,
  }
}

/** One letter as it would read, to look at. */
export function letterDocument(recipient: Recipient, source: BriefsSource): ComposedDocument {
  const { postmortem, guide, library, data, texts, zone, release } = source
  const facts = computeFacts(postmortem, { today: source.today })
  const story = incidentStory(postmortem, { guide, library, facts, data }, release)
  return letterFor(recipient, { story, texts, zone }).document
}
