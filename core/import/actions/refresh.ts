import type { Action, ActionStatus } from '../../postmortem/action.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'

/** An action and the tracker's row for it. */
export interface Match {
  /** Id of the action. */
  readonly action: string
  /** As a tracker's CSV gives it. */
  readonly row: Action
}

interface StatusChange extends Match {
  readonly from: ActionStatus
  readonly to: ActionStatus
}

/** What a tracker's list says about the actions of a postmortem. Nothing is changed by asking. */
export interface RefreshReport {
  /** Every action that was found by its key, the changed ones included. */
  readonly matched: readonly Match[]
  readonly changed: readonly StatusChange[]
  /** Rows that no action knows. They are never added by themselves. */
  readonly unknown: readonly Action[]
  /** Actions without a key whose title a row has, for the author to confirm. */
  readonly proposed: readonly (Match & { readonly reason: string })[]
  /** Ids of actions with a key of this tracker that the list does not hold. */
  readonly missing: readonly string[]
}

/** Finds the actions that a tracker's rows are about: by key or address, else by title as a proposal. */
export function matchTracker(actions: readonly Action[], rows: readonly Action[]): RefreshReport {
  const matched: Match[] = []
  const missing: string[] = []
  const used = new Set<Action>()
  const tracker = rows.flatMap(({ external }) => external.map((each) => each.tracker))[0]
  for (const action of actions) {
    const row = rowFor(action, rows)
    if (row !== undefined) {
      matched.push({ action: action.id, row })
      used.add(row)
    } else if (action.external.some((each) => each.tracker.toLowerCase() === tracker)) missing.push(action.id)
  }
  const keyless = actions.filter(({ external }) => external.length === 0)
  const proposed = keyless.flatMap((action) =>
    proposalFor(
      action,
      rows.filter((row) => !used.has(row)),
    ),
  )
  for (const { row } of proposed) used.add(row)
  const changed = matched.flatMap(({ action, row }) => {
    const from = actions.find(({ id }) => id === action)?.status
    return from === undefined || from === row.status ? [] : [{ action, row, from, to: row.status }]
  })
  return { matched, changed, unknown: rows.filter((row) => !used.has(row)), proposed, missing }
}

const plain = (key: string) => key.trim().toLowerCase()

function rowFor(action: Action, rows: readonly Action[]): Action | undefined {
  for (const { tracker, key, url } of action.external) {
    const same = rows.filter(({ external }) =>
      external.some(
        (each) =>
          (url !== undefined && each.url === url) ||
          (plain(each.tracker) === plain(tracker) && plain(each.key) === plain(key)),
      ),
    )
    // "#44" is enough where the list holds one repository's 44 only.
    const short = /^#\d+$/.test(key.trim())
      ? rows.filter(({ external }) => external.some((each) => each.key.endsWith(key.trim())))
      : []
    const found = same.length > 0 ? same : short
    if (found.length === 1) return found[0]
  }
  return undefined
}

const wordsOf = (title: string) =>
  new Set(
    title
      .toLowerCase()
      .normalize('NFKC')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )

function proposalFor(action: Action, rows: readonly Action[]): RefreshReport['proposed'] {
  const words = wordsOf(action.title)
  const ranked = rows
    .map((row) => ({ row, share: likeness(words, wordsOf(row.title)) }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = ranked
  // Two rows that are equally like it say nothing.
  if (best === undefined || best.share < 0.75 || best.share === second?.share) return []
  return [{ action: action.id, row: best.row, reason: best.share === 1 ? 'same title' : 'nearly the same title' }]
}

/** Shared words among all words of two titles, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/**
 * Takes over what the tracker says about matched actions: status with its history, the day it was closed, and a due date
 * where none was set. `accepted` are proposals that the author confirmed: they get the key as well. Nothing is added.
 */
export function applyRefresh(
  postmortem: Postmortem,
  report: RefreshReport,
  { at, accepted = [] }: { readonly at: string; readonly accepted?: readonly Match[] },
): Postmortem {
  const rows = new Map([...report.matched, ...accepted].map(({ action, row }) => [action, row]))
  const confirmed = new Set(accepted.map(({ action }) => action))
  if (rows.size === 0) return postmortem
  return {
    ...postmortem,
    actions: postmortem.actions.map((action) => {
      const row = rows.get(action.id)
      return row === undefined ? action : refreshed(action, row, at, confirmed.has(action.id))
    }),
  }
}

function refreshed(action: Action, row: Action, at: string, withKey: boolean): Action {
  const tracker = row.external[0]?.tracker
  const keyed = withKey ? { ...action, external: [...action.external, ...row.external] } : action
  const due = action.due ?? row.due
  if (row.status === action.status) return due === action.due ? keyed : { ...keyed, due }
  const closed = row.status === 'done' || row.status === 'wont-do'
  const reason = action.reason ?? row.reason
  return {
    ...keyed,
    due,
    status: row.status,
    completed: closed ? (row.completed ?? at) : null,
    history: [...action.history, { at, status: row.status, ...(tracker !== undefined && { by: tracker }) }],
    ...(row.status === 'wont-do' && reason !== undefined && { reason }),
  }
}
