import { useRef } from 'react'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { msOf } from '../../../core/time/instant.ts'
import { type Span, stripWindow } from './stripWindow.ts'

/**
 * The time the strip shows, held still while an edge is moved inside it: a view that follows every minute would slide away
 * under the hand. It settles anew when a mark leaves the middle of what is shown.
 */
export function useSteadySpan(postmortem: Postmortem, columns: Columns | undefined): Span | null {
  const held = useRef<{ readonly marks: string; readonly span: Span } | null>(null)
  const marks = postmortem.marks.map(({ name }) => name).join()
  const { current } = held
  if (current?.marks === marks && isInside(postmortem, current.span)) return current.span
  const span = stripWindow(postmortem, columns)
  held.current = span === null ? null : { marks, span }
  return span
}

function isInside(postmortem: Postmortem, { from, to }: Span): boolean {
  const room = (to - from) * 0.06
  return postmortem.marks
    .filter(({ name }) => name === 'impactStart' || name === 'impactEnd')
    .every(({ at }) => msOf(at) > from + room && msOf(at) < to - room)
}
