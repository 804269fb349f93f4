import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { EventRow } from './EventRow.tsx'
import { GapRow } from './GapRow.tsx'
import { MarkRow } from './MarkRow.tsx'
import type { Placement } from './PlainRows.tsx'
import type { TimelineRow } from './timelineRows.ts'

interface TimelineItemProps {
  readonly row: TimelineRow
  readonly postmortem: Postmortem
  readonly open: boolean
  readonly active: boolean
  readonly index: number
  readonly count: number
  readonly placement: Placement | undefined
  readonly onOpen: (open: boolean) => void
  readonly onBegin: (text: string) => void
}

/** One line of the list with its place in it, also when only a part of the list is in the page. */
export function TimelineItem(props: TimelineItemProps) {
  const { row, postmortem, open, active, index, count, placement, onOpen, onBegin } = props
  return (
    <li
      ref={placement?.ref}
      style={placement && { transform: `translateY(${placement.top}px)` }}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={active ? 'true' : undefined}
      className={`timeline-row timeline-row-${row.kind}`}
      data-row={row.key}
      data-reveal={row.key}
      // The rows take the list's keys; one of them is its stop for Tab.
      tabIndex={active ? 0 : -1}
    >
      {row.kind === 'day' && <h3 className="timeline-day">{row.day}</h3>}
      {row.kind === 'gap' && <GapRow gap={row} zone={postmortem.zone} onBegin={onBegin} />}
      {row.kind === 'mark' && <MarkRow mark={row.mark} postmortem={postmortem} />}
      {row.kind === 'event' && (
        <EventRow event={row.event} marks={row.marks} postmortem={postmortem} open={open} onOpen={onOpen} />
      )}
    </li>
  )
}
