import type { Action } from '../../../core/postmortem/action.ts'

/** "2 of 5" with a bar, only where there are points to count: no bar promises what nobody measured. */
export function Points({ points }: { points: Action['points'] }) {
  if (points.length === 0) return null
  const done = points.filter((point) => point.done).length
  return (
    <span className="points">
      <progress max={points.length} value={done} aria-label={`${done} of ${points.length} points done`} />
      <span>
        {done} of {points.length}
      </span>
    </span>
  )
}
