import { trackerCsv } from './trackerCsv.ts'

const address = /github\.[^/\s]+\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)/i

/** GitHub's project view as a table, and lists of issues as its command line and scripts write them. */
export const githubCsv = trackerCsv({
  id: 'github-csv',
  label: 'GitHub issues, CSV',
  tracker: 'github',
  heads: {
    key: /^(?:number|issue number|issue|#)$/,
    title: /^title$/,
    status: /^(?:status|state)$/,
    resolution: /^(?:state reason|close reason)$/,
    owner: /^assignees?$/,
    due: /^(?:due date|due|target date|end date)$/,
    completed: /^(?:closed at|closed|closed on)$/,
    priority: /^priority$/,
    labels: /^labels?$/,
    url: /^(?:url|html url|link)$/,
    repository: /^(?:repository|repo)$/,
  },
  sniff: ({ columns }, keys) => {
    if (columns.some(({ cells }) => cells.some((cell) => address.test(cell)))) return 0.95
    const own = ['assignees', 'labels', 'repository', 'html url', 'closed at'].filter((key) =>
      keys.includes(key),
    ).length
    return keys.includes('number') && own >= 1 ? 0.9 : 0
  },
  keyOf(cell) {
    const found = address.exec(cell('url')) ?? address.exec(cell('key'))
    if (found !== null) return `${found[1]}#${found[2]}`
    const number = /^#?(\d+)$/.exec(cell('key'))?.[1]
    return number === undefined ? '' : `${cell('repository')}#${number}`
  },
})
