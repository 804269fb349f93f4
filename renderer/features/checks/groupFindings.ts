import type { Finding } from '../../../core/checks/finding.ts'

export interface FindingGroup {
  readonly id: Finding['group']
  readonly title: string
  readonly findings: readonly Finding[]
}

const titles: readonly (readonly [Finding['group'], string])[] = [
  ['wrong', 'Wrong in front of someone'],
  ['customers', 'Before customers'],
  ['finish', 'When you finish'],
]
const weight: Record<Finding['severity'], number> = { error: 0, warning: 1, note: 2 }

/** The three groups in their order, each with what is worst first. Empty ones are left out. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return titles
    .map(([id, title]) => ({
      id,
      title,
      findings: findings
        .filter((finding) => finding.group === id)
        .sort((a, b) => Number(b.blocks) - Number(a.blocks) || weight[a.severity] - weight[b.severity]),
    }))
    .filter((group) => group.findings.length > 0)
}
