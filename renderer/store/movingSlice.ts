import { type MoveEffects, movedMarks, moveEffects } from '../../core/doc/moveEffects.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { dayIn } from './dayIn.ts'
import type { Get, Slice } from './slice.ts'
import type { MovingSlice, PendingMove } from './types.ts'

/** An edit that moves a mark which something that left still tells as it was: asked about first, then done as one step. */
export const movingSlice: Slice<MovingSlice> = (set, get) => ({
  moving: null,
  moved: null,
  answerMove: (answer) => {
    const { moving } = get()
    set({ moving: null })
    if (moving === null || answer === 'leave') return
    const { label, change, key, effects } = moving
    get().editAnyway(label, (now) => noteSaid(change(now), effects), key)
    if (answer === 'list') set({ moved: effects })
  },
  closeMoved: () => set({ moved: null }),
})

/** What the edit does to what has left; null when nobody has to be asked. */
export function effectsOf(
  get: Get,
  before: Postmortem,
  change: PendingMove['change'],
  now: string,
): MoveEffects | null {
  if (before.exports.length === 0 && (before.publications ?? []).length === 0) return null
  const after = change(before)
  if (movedMarks(before, after).length === 0) return null
  const { data, library, guides } = get()
  return moveEffects(before, after, { today: dayIn(before.zone, now), data, library, guides })
}

/** A record that did not say where the moved marks stood says it from now on, so that the next move is not asked about again. */
function noteSaid(after: Postmortem, { marks, left }: MoveEffects): Postmortem {
  const silent = new Set(left.flatMap((one) => (one.kind === 'export' ? one.record.folder : [])))
  const exports = after.exports.map((record) => {
    const unsaid = marks.filter(({ name }) => record.said?.[name] === undefined)
    if (!silent.has(record.folder) || unsaid.length === 0) return record
    return { ...record, said: { ...record.said, ...Object.fromEntries(unsaid.map(({ name, from }) => [name, from])) } }
  })
  return exports.every((record, index) => record === after.exports[index]) ? after : { ...after, exports }
}
