import { z } from 'zod'
import { type Action, actionSchema, actionStatusSchema, dueSchema } from '../postmortem/action.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Instant } from '../time/instant.ts'

const { type, priority, completed, history, external } = actionSchema.shape

/**
 * What is to change of one action; what is not named stays. `null` takes a field away. A new status is written into the
 * history by itself; `history` is only given to put back what was.
 */
export const actionEditSchema = z.strictObject({
  title: z.string().min(1).optional(),
  owner: z.string().nullable().optional(),
  team: z.string().nullable().optional(),
  type: type.optional(),
  priority: priority.optional(),
  status: actionStatusSchema.optional(),
  due: dueSchema.nullable().optional(),
  completed: completed.optional(),
  reason: z.string().nullable().optional(),
  doneWhen: z.string().nullable().optional(),
  public: actionSchema.shape.public.optional(),
  history: history.optional(),
  external: external.optional(),
})
export type ActionEdit = z.infer<typeof actionEditSchema>

/** One action of the library and what becomes of it. */
export const actionChangeSchema = z.strictObject({ folder: z.string(), id: z.string(), edit: actionEditSchema })
export type ActionChange = z.infer<typeof actionChangeSchema>

interface EditedBy {
  readonly at: Instant
  readonly by?: string | undefined
}

/** The action after the edit; the same object when nothing is different. */
export function editAction(action: Action, edit: ActionEdit, { at, by }: EditedBy): Action {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined)
  const next: Record<string, unknown> = { ...action, ...Object.fromEntries(given) }
  if (edit.status !== undefined && edit.status !== action.status && edit.history === undefined) {
    next.history = [...action.history, { at, status: edit.status, ...(by ? { by } : {}) }]
    if (edit.completed === undefined) next.completed = edit.status === 'done' ? at : null
  }
  for (const field of ['team', 'reason', 'doneWhen'] as const) if (next[field] === null) delete next[field]
  const changed = actionSchema.parse(next)
  return JSON.stringify(changed) === JSON.stringify(actionSchema.parse(action)) ? action : changed
}

/** The edit that puts back what `edit` is about to change. */
function inverseOf(action: Action, edit: ActionEdit): ActionEdit {
  const fields = Object.keys(edit) as (keyof ActionEdit)[]
  if (edit.status !== undefined) fields.push('history', 'completed')
  const before = fields.map((field) => [field, action[field] ?? null])
  return actionEditSchema.parse(Object.fromEntries(before))
}

/** Edits several actions of one postmortem. An id that is not there is left out. `undo` puts everything back. */
export function editActions(
  postmortem: Postmortem,
  edits: ReadonlyMap<string, ActionEdit>,
  by: EditedBy,
): { postmortem: Postmortem; undo: { id: string; edit: ActionEdit }[] } {
  const undo: { id: string; edit: ActionEdit }[] = []
  const actions = postmortem.actions.map((action) => {
    const edit = edits.get(action.id)
    const changed = edit === undefined ? action : editAction(action, edit, by)
    if (edit !== undefined && changed !== action) undo.push({ id: action.id, edit: inverseOf(action, edit) })
    return changed
  })
  return undo.length === 0 ? { postmortem, undo } : { postmortem: { ...postmortem, actions }, undo }
}
