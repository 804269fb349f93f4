import { trackerCsv } from './trackerCsv.ts'

/** Jira's "Export CSV": one row an issue. */
export const jiraCsv = trackerCsv({
  id: 'jira-csv',
  label: 'Jira issues, CSV',
  tracker: 'jira',
  heads: {
    key: /^(?:issue key|key)$/,
    title: /^summary$/,
    status: /^status$/,
    category: /^status category$/,
    resolution: /^resolution$/,
    owner: /^assignee$/,
    due: /^due date$/,
    completed: /^(?:resolved|resolution date|status category changed)$/,
    priority: /^priority$/,
    labels: /^labels$/,
  },
  sniff: (_table, keys) =>
    keys.includes('issue key')
      ? 0.97
      : keys.includes('key') && keys.includes('summary') && keys.includes('assignee')
        ? 0.9
        : 0,
  keyOf: (cell) => cell('key'),
})
