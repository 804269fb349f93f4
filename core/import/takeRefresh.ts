import { actionStatusLabels } from '../postmortem/action.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { applyRefresh, matchTracker } from './actions/refresh.ts'
import type { Taken } from './takeIn.ts'
import type { Inspected } from './types.ts'

/** Takes a tracker's list in: what it knows is changed, what it might know and what nobody knows is told. */
export function takeRefresh(postmortem: Postmortem, { parsed, source }: Inspected, at: string): Taken {
  const refresh = matchTracker(postmortem.actions, parsed.actions)
  const known = postmortem.sources.some((other) => other.id === source.id)
  const { unknown, proposed, changed, matched } = refresh
  const notes = [
    ...changed.map(({ row, from, to }) => `“${row.title}”: ${actionStatusLabels[from]} → ${actionStatusLabels[to]}.`),
    ...(proposed.length > 0 ? [`Rows whose title is that of an action without a key: ${proposed.length}.`] : []),
    ...(unknown.length > 0 ? [`Rows that no action here knows: ${unknown.length}. They were not added.`] : []),
  ]
  return {
    postmortem: {
      ...applyRefresh(postmortem, refresh, { at }),
      sources: known ? postmortem.sources : [...postmortem.sources, { ...source, importedAt: at }],
    },
    added: { events: 0, series: 0, accounts: 0, actions: 0 },
    duplicates: matched.length - changed.length,
    refresh,
    warnings: [
      ...parsed.problems.map(({ line, message }) => ({ line, message })),
      ...notes.map((message) => ({ line: null, message })),
    ],
  }
}
