import type { Summary } from '../../../core/library/summary.ts'
import type { Library } from '../../../core/postmortem/library.ts'

/** Rows in which every word occurs somewhere, newest first. */
export function filterRows(rows: readonly Summary[], words: string, library: Library): readonly Summary[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const textOf = (row: Summary) => {
    const severity = library.severities.find((one) => one.key === row.severity)?.label ?? ''
    return [row.title, ...row.services, severity, stateLabels[row.state], row.start.slice(0, 10)]
      .join(' ')
      .toLowerCase()
  }
  return rows
    .filter((row) => wanted.every((word) => textOf(row).includes(word)))
    .sort((a, b) => b.start.localeCompare(a.start, 'en'))
}

export const stateLabels: Record<Summary['state'], string> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
}
