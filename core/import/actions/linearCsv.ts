import { trackerCsv } from './trackerCsv.ts'

/** Linear's export of issues. */
export const linearCsv = trackerCsv({
  id: 'linear-csv',
  label: 'Linear issues, CSV',
  tracker: 'linear',
  heads: {
    key: /^(?:id|issue id|identifier)$/,
    title: /^title$/,
    status: /^(?:status|state)$/,
    owner: /^assignee$/,
    due: /^due date$/,
    completed: /^(?:completed|completed at)$/,
    cancelled: /^(?:canceled|cancelled|canceled at)$/,
    priority: /^priority$/,
    labels: /^labels$/,
    url: /^url$/,
  },
  sniff: ({ columns }, keys) => {
    const own = ['team', 'cycle name', 'cycle number', 'canceled', 'triaged', 'project id', 'parent issue', 'estimate']
    const known = own.filter((key) => keys.includes(key)).length
    const ids = columns.find(({ key }) => /^(?:id|identifier|issue id)$/.test(key))?.cells ?? []
    return known >= 2 && ids.some((id) => /^[A-Z][A-Z0-9]*-\d+$/.test(id)) ? 0.95 : 0
  },
  keyOf: (cell) => cell('key'),
})
