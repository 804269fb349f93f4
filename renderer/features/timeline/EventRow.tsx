import type { Event } from '../../../core/postmortem/event.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { EventForm } from './EventForm.tsx'
import { kindLooks } from './eventIcons.tsx'
import { MarkBadge } from './MarkBadge.tsx'
import { postBadge } from './postBadge.ts'
import { SetMarkMenu } from './SetMarkMenu.tsx'
import { eventSource, markDistance } from './sourceText.ts'
import { changeEvent, flip } from './timelineEdits.ts'

interface EventRowProps {
  readonly event: Event
  readonly marks: readonly Mark[]
  readonly postmortem: Postmortem
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** Time, kind, words, source, marks and who reads it; opens in place for editing. */
export function EventRow({ event, marks, postmortem, open, onOpen }: EventRowProps) {
  const customer = useApp((state) => state.audience === 'customer')
  const edit = useApp((state) => state.edit)
  const { label, Icon } = kindLooks[event.kind]
  const post = postBadge(event, postmortem.events)
  return (
    <>
      <div className="timeline-line">
        <time
          className="timeline-time"
          dateTime={event.at}
          title={formatInstant(event.at, postmortem.zone, 'date-clock')}
        >
          {formatInstant(event.at, postmortem.zone, 'clock')}
        </time>
        <span className="timeline-dot" data-kind={event.kind} title={label}>
          <Icon size={12} aria-label={label} />
        </span>
        <div className="timeline-text">
          <button
            type="button"
            className="timeline-words"
            tabIndex={-1}
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            {customer ? (event.customerText ?? event.text) : event.text}
          </button>
          <p className="timeline-source">
            {eventSource(event, postmortem)}
            {event.original !== undefined && ' · reworded'}
            {event.key === true && ' · key event'}
          </p>
        </div>
        <div className="timeline-badges">
          {post !== '' && <span className="post-badge">{post}</span>}
          {marks.map((mark) => (
            <MarkBadge key={mark.name} mark={mark} postmortem={postmortem} note={markDistance(mark, event)} />
          ))}
          <Popover
            label="Set a mark"
            button="Mark…"
            buttonClass="row-action"
            buttonData={{ 'data-set-mark': event.id }}
          >
            {(close) => <SetMarkMenu event={event} postmortem={postmortem} onDone={close} />}
          </Popover>
        </div>
        <AudienceWord
          short
          audience={event.audience}
          onFlip={() => edit('Change who reads an event', changeEvent(event.id, flip))}
        />
      </div>
      {open && <EventForm event={event} postmortem={postmortem} onClose={() => onOpen(false)} />}
    </>
  )
}
