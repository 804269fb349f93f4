import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

interface Reader {
  readonly customer: boolean
  /** What the house tells customers about this severity, where it says nothing else. */
  readonly severity: string | null
}

/** The header as one line: "Wrenhouse · INC-2041 · customers read P2 · owner Mira Tolland". */
export function headerLine(postmortem: Postmortem, { customer, severity }: Reader): string {
  const { company, incident, owner, stated } = postmortem
  const told = stated.customerSeverity ?? severity
  return [
    company ?? 'no company yet',
    customer ? null : incident,
    told ? `customers read ${told}` : null,
    customer ? null : owner === null ? 'no owner yet' : `owner ${owner}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
