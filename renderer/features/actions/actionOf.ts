import type { Action, ActionType, Due } from '../../../core/postmortem/action.ts'

interface Line {
  readonly title: string
  readonly owner?: string | null
  readonly type?: ActionType | null
  readonly due?: Due | null
  readonly priority?: Action['priority'] | null
}

/** A whole action from what one typed line says; the rest is open until the author says more. */
export function actionOf(id: string, at: string, line: Line): Action {
  return {
    id,
    title: line.title,
    owner: line.owner ?? null,
    type: line.type ?? 'prevent',
    priority: line.priority ?? 'medium',
    status: 'open',
    due: line.due ?? null,
    created: at,
    completed: null,
    history: [{ at, status: 'open' }],
    factors: [],
    points: [],
    external: [],
    labels: [],
    public: null,
    origins: [],
  }
}
