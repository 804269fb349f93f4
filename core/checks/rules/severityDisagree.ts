import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'severity-disagree'

/** What the page called the incident, against the house's own map of severities. */
export const severityDisagree: Rule = {
  id,
  title: 'Severities that disagree',
  reads: ({ postmortem: { severity, stated }, library }) => [severity, stated, library],
  check: ({ postmortem, library, today }) => {
    const ours = library.severities.find(({ key }) => key === postmortem.severity)
    const said = postmortem.stated.pageSeverity?.trim().toLowerCase()
    if (ours === undefined || said === undefined || said === '' || said === ours.page.toLowerCase()) return []
    // Words of another scale ("P2") are no page's word and say nothing against it.
    if (!library.severities.some(({ page }) => page.toLowerCase() === said)) return []
    return [
      note({
        rule: id,
        key: id,
        title: 'The page called it otherwise',
        message: `The page called it ${said}; ${ours.label} is “${ours.page}” on the page by your settings.`,
        why: 'A customer who reads both asks which of them holds.',
        where: { field: 'severity' },
        fixes: [keepBecause(id, today, 'Why are both right?')],
      }),
    ]
  },
}
