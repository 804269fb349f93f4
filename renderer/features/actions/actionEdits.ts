import type { Action, ActionStatus } from '../../../core/postmortem/action.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

type Change = (postmortem: Postmortem) => Postmortem

export const addAction =
  (action: Action): Change =>
  (postmortem) => ({ ...postmortem, actions: [...postmortem.actions, action] })

export const changeAction =
  (id: string, change: (action: Action) => Action): Change =>
  (postmortem) => ({
    ...postmortem,
    actions: postmortem.actions.map((action) => (action.id === id ? change(action) : action)),
  })

/** The lesson it came from is free to become another action. */
export const deleteAction =
  (id: string): Change =>
  (postmortem) => ({
    ...postmortem,
    actions: postmortem.actions.filter((action) => action.id !== id),
    lessons: postmortem.lessons.map((lesson) => {
      if (lesson.action !== id) return lesson
      const { action: _, ...rest } = lesson
      return rest
    }),
  })

/** A new status is written into the history; done needs a day, anything else has none. */
export function setStatus(action: Action, status: ActionStatus, at: string, by: string | undefined): Action {
  if (status === action.status) return action
  return {
    ...action,
    status,
    completed: status === 'done' ? at : null,
    history: [...action.history, { at, status, ...(by ? { by } : {}) }],
  }
}

/** Sets or, when empty, takes away a text that an action need not have. */
export function setText(action: Action, field: 'doneWhen' | 'description' | 'team' | 'reason', text: string): Action {
  const { [field]: _, ...rest } = action
  return text.trim() === '' ? rest : { ...rest, [field]: text }
}

/** The public note makes it a promise to customers; without words it is internal again. */
export function setPublicNote(action: Action, note: string): Action {
  if (note.trim() === '') return { ...action, public: null }
  return { ...action, public: { ...action.public, note } }
}
