import { actionStatusLabels } from '../postmortem/action.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { applyRefresh, matchTracker } from './actions/refresh.ts'
import type { Taken, TakeOptions } from './takeIn.ts'
import type { Inspected } from './types.ts'

/** Takes a tracker's list in: what it knows is changed, what it might know and what nobody knows is told. */
export function takeRefresh(postmortem: Postmortem, { parsed, source }: Inspected, options: TakeOptions): Taken {
  const { at, accepted = [], refused } = options
  const found = matchTracker(postmortem.actions, parsed.actions)
  const wanted = ({ action }: { readonly action: string }) => refused?.has(action) !== true
  const refresh = { ...found, matched: found.matched.filter(wanted), changed: found.changed.filter(wanted) }
  const known = postmortem.sources.some((other) => other.id === source.id)
  const { unknown, proposed, changed, matched } = refresh
  const open = proposed.length - accepted.length
  const notes = [
    ...changed.map(({ row, from, to }) => `“${row.title}”: ${actionStatusLabels[from]} → ${actionStatusLabels[to]}.`),
    ...(open > 0 ? [`Rows whose title is that of an action without a key: ${open}.`] : []),
    ...(unknown.length > 0 ? [`Rows that no action here knows: ${unknown.length}. They were not added.`] : []),
  ]
  return {
    postmortem: {
      ...applyRefresh(postmortem, refresh, { at, accepted }),
      sources: known ? postmortem.sources : [...postmortem.sources, { ...source, importedAt: at }],
    },
    added: { events: 0, series: 0, accounts: 0, actions: 0 },
    duplicates: matched.length - changed.length,
    changed: changed.length + accepted.length,
    refresh,
    warnings: [
      ...parsed.problems.map(({ line, message }) => ({ line, message })),
      ...notes.map((message) => ({ line: null, message })),
    ],
  }
}
