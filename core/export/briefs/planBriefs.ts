import type { Finding } from '../../checks/finding.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { type BriefsSource, briefsBasis, draftLetter } from './briefsBasis.ts'
import type { Held } from './letterGuard.ts'
import type { Recipient } from './recipients.ts'

/** One letter that would be made. */
export interface PlannedLetter {
  readonly recipient: Recipient
  readonly document: ComposedDocument
  readonly subject: string
  readonly held: readonly Held[]
}

export interface BriefsPlan {
  /** Most late messages first. */
  readonly letters: readonly PlannedLetter[]
  /** CSMs that get a call sheet; one for nobody when accounts have none. */
  readonly callSheets: number
  /** Names of accounts that the report uses as plain words. */
  readonly common: readonly string[]
  readonly findings: readonly Finding[]
  readonly blocked: boolean
}

/** What a run would make and hold, without writing a file: the same letters before the same guard. */
export function planBriefs(source: BriefsSource): BriefsPlan {
  const basis = briefsBasis(source)
  const letters = basis.recipients.map((recipient) => {
    const { document, subject, held } = draftLetter(recipient, basis)
    return { recipient, document, subject, held }
  })
  const csms = basis.recipients.flatMap(({ lead, others }) => [lead?.name ?? null, ...others.map(({ name }) => name)])
  return {
    letters,
    callSheets: new Set(csms).size,
    common: basis.guard.common,
    findings: basis.findings,
    blocked: basis.findings.some(({ blocks }) => blocks),
  }
}
