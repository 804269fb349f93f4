import type { DiffPiece } from '../../../core/review/wordDiff.ts'
import { numbered } from '../../ui/numbered.ts'

/** Words that stayed, went and came; said in words too, for who can't see the strokes. */
export function DiffText({ pieces }: { pieces: readonly DiffPiece[] }) {
  return numbered(pieces).map(({ key, item: { kind, text } }) => {
    if (kind === 'same') return <span key={key}>{text}</span>
    return kind === 'gone' ? (
      <del key={key}>
        <span className="unseen">gone: </span>
        {text}
      </del>
    ) : (
      <ins key={key}>
        <span className="unseen">new: </span>
        {text}
      </ins>
    )
  })
}
