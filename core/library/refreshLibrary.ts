import { z } from 'zod'
import { matchTracker } from '../import/actions/refresh.ts'
import { type Action, actionSchema, actionStatusSchema, isOpen } from '../postmortem/action.ts'
import type { Digest } from './digest.ts'
import { type ActionEdit, actionEditSchema } from './editAction.ts'
import { foldName } from './names.ts'
import { termsOf } from './terms.ts'

const { owner, status, due, completed, external, labels } = actionSchema.shape

/** One issue of a tracker's list, as far as it says something about an action. */
export const trackerRowSchema = z.looseObject({
  title: z.string(),
  owner,
  status,
  due,
  completed,
  external,
  labels,
  reason: z.string().optional(),
})
type TrackerRow = z.infer<typeof trackerRowSchema>

const pairSchema = z.looseObject({
  folder: z.string(),
  id: z.string(),
  title: z.string(),
  postmortem: z.string(),
  from: actionStatusSchema,
  to: actionStatusSchema,
  /** Of the tracker's row. */
  rowTitle: z.string(),
  key: z.string(),
  /** What takes the tracker's word over: for `actions.edit`. */
  edit: actionEditSchema,
})
export type RefreshPair = z.infer<typeof pairSchema>

/** What a tracker's list says about the actions of a library. Nothing is changed by asking. */
export const refreshSchema = z.looseObject({
  /** Found by key and as they are. */
  same: z.number().int(),
  changed: z.array(pairSchema),
  /** Actions without a key whose title a row has, to be confirmed: they get the key as well. */
  proposed: z.array(pairSchema),
  /** Rows that no action knows. They are never added. */
  unknown: z.array(z.looseObject({ title: z.string(), key: z.string(), status: actionStatusSchema })),
  /** Actions with a key of this tracker that the list does not hold. */
  missing: z.array(z.looseObject({ folder: z.string(), id: z.string(), title: z.string(), key: z.string() })),
})
export type Refresh = z.infer<typeof refreshSchema>

interface Place {
  readonly folder: string
  readonly postmortem: string
  readonly action: Action
}

/** Matches a tracker's rows with the actions of all postmortems. Actions that no row can be about are left out first. */
export function refreshLibrary(digests: readonly Digest[], rows: readonly TrackerRow[], asOf: string): Refresh {
  const asked = rows.map((row, index) => actionOf(row, String(index)))
  const places = candidates(digests, asked)
  // Ids are only unique inside a postmortem.
  const numbered = places.map(({ action }, index) => ({ ...action, id: String(index) }))
  const report = matchTracker(numbered, asked)
  const pair = (id: string, row: Action, withKey: boolean): RefreshPair[] => {
    const place = places[Number(id)]
    return place === undefined ? [] : [pairOf(place, row, withKey, asOf)]
  }
  const changed = report.changed.flatMap(({ action, row }) => pair(action, row, false))
  return {
    same: report.matched.length - report.changed.length,
    changed,
    proposed: report.proposed.flatMap(({ action, row }) => pair(action, row, true)),
    unknown: report.unknown.map(({ title, status: state, external: keys }) => ({
      title,
      status: state,
      key: keys[0]?.key ?? '',
    })),
    missing: report.missing.flatMap((id) => {
      const place = places[Number(id)]
      if (place === undefined) return []
      const { folder, action } = place
      return [{ folder, id: action.id, title: action.title, key: action.external[0]?.key ?? '' }]
    }),
  }
}

function actionOf(row: TrackerRow, id: string): Action {
  const { title, reason } = row
  return {
    id,
    title,
    owner: row.owner,
    type: 'prevent',
    priority: 'medium',
    status: row.status,
    due: row.due,
    created: '1970-01-01T00:00:00Z',
    completed: row.completed,
    history: [],
    factors: [],
    points: [],
    external: row.external,
    labels: row.labels,
    public: null,
    origins: [],
    ...(reason === undefined ? {} : { reason }),
  }
}

function candidates(digests: readonly Digest[], rows: readonly Action[]): Place[] {
  const trackers = new Set(rows.flatMap(({ external: keys }) => keys.map(({ tracker }) => foldName(tracker))))
  const urls = new Set(rows.flatMap(({ external: keys }) => keys.map(({ url }) => url)))
  const words = new Set(rows.flatMap(({ title }) => termsOf(title)))
  const mayMatch = (action: Action) =>
    action.external.length > 0
      ? action.external.some(
          ({ tracker, url }) => trackers.has(foldName(tracker)) || (url !== undefined && urls.has(url)),
        )
      : isOpen(action) && mostlyIn(action.title, words)
  return digests.flatMap(({ summary, actions }) =>
    actions.filter(mayMatch).map((action) => ({ folder: summary.folder, postmortem: summary.title, action })),
  )
}

/** Titles are matched when three quarters of their words agree; with fewer known words that can't be. */
function mostlyIn(title: string, words: ReadonlySet<string>): boolean {
  const own = termsOf(title)
  return own.length > 0 && own.filter((term) => words.has(term)).length * 4 >= own.length * 3
}

function pairOf({ folder, postmortem, action }: Place, row: Action, withKey: boolean, asOf: string): RefreshPair {
  const { tracker = '', key = '' } = row.external[0] ?? {}
  const edit: ActionEdit = {
    ...(row.status === action.status ? {} : statusEdit(action, row, asOf)),
    ...(withKey ? { external: [...action.external, ...row.external] } : {}),
    ...(action.due === null && row.due !== null ? { due: row.due } : {}),
  }
  return {
    folder,
    id: action.id,
    title: action.title,
    postmortem,
    from: action.status,
    to: row.status,
    rowTitle: row.title,
    key: [tracker, key].filter(Boolean).join(' '),
    edit,
  }
}

function statusEdit(action: Action, row: Action, asOf: string): ActionEdit {
  const closed = row.status === 'done' || row.status === 'wont-do'
  const reason = action.reason ?? row.reason
  return {
    status: row.status,
    completed: closed ? (row.completed ?? `${asOf}T00:00:00Z`) : null,
    ...(row.status === 'wont-do' && reason !== undefined ? { reason } : {}),
  }
}
