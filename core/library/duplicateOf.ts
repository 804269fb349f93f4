import type { Postmortem } from '../postmortem/postmortem.ts'

/**
 * A draft that begins where another postmortem stands. What happened to that one stays with it: what left, what was
 * posted, who signed, what was said about it. An issue in a tracker belongs to the action of one postmortem only.
 */
export function duplicateOf(
  { publications: _posted, stateChanges: _moves, reviewed: _ticks, incident: _number, ...kept }: Postmortem,
  { id, at }: { readonly id: string; readonly at: string },
): Postmortem {
  return {
    ...kept,
    id,
    created: at,
    title: `Copy of ${kept.title || 'Untitled'}`,
    state: 'draft',
    actions: kept.actions.map((action) => ({ ...action, external: [] })),
    exports: [],
    signOffs: [],
    comments: [],
  }
}
