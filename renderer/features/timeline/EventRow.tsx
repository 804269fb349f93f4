import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { EventForm } from './EventForm.tsx'
import { kindLooks } from './eventIcons.tsx'
import { MarkBadge } from './MarkBadge.tsx'
import { SetMarkMenu } from './SetMarkMenu.tsx'
import { eventSource, markDistance } from './sourceText.ts'
import type { RowAsks } from './TimelineItem.tsx'
import { changeEvents } from './timelineEdits.ts'
import type { EventLine } from './timelineRows.ts'

interface EventRowProps extends Pick<RowAsks, 'onOpen' | 'onUnfold' | 'onChoose'> {
  readonly line: EventLine
  readonly postmortem: Postmortem
  readonly open: boolean
  readonly active: boolean
  readonly chosen: boolean
}

/** Time, kind, words, source, marks and who reads it; opens in place for editing. */
export function EventRow({ line, postmortem, open, active, chosen, onOpen, onUnfold, onChoose }: EventRowProps) {
  const { event } = line
  const { marks, badge, under } = line.more
  const customer = useApp((state) => state.audience === 'customer')
  const edit = useApp((state) => state.edit)
  const { label, Icon } = kindLooks[event.kind]
  const words = customer ? (event.customerText ?? event.text) : event.text
  const [pointed, setPointed] = useState(false)
  const inHand = active || pointed
  const toggle = () => onOpen(open ? null : event.id)
  return (
    <>
      <div className="timeline-line" onPointerEnter={() => setPointed(true)} onPointerLeave={() => setPointed(false)}>
        <EventTime event={event} zone={postmortem.zone} chosen={chosen} onChoose={onChoose} />
        <span className="timeline-dot" data-kind={event.kind} title={label}>
          <Icon size={12} aria-label={label} />
        </span>
        <div className="timeline-text">
          <button type="button" className="timeline-words" tabIndex={-1} aria-expanded={open} onClick={toggle}>
            {words}
          </button>
          {under.length > 0 && <FoldButton line={line} onUnfold={onUnfold} />}
          <p className="timeline-source">
            {eventSource(event, postmortem)}
            {event.reworded === true && ' · reworded'}
            {event.customerText !== undefined && !customer && ' · customers read other words'}
            {event.key === true && ' · key event'}
          </p>
        </div>
        {(badge !== '' || marks.length > 0 || inHand) && (
          <div className="timeline-badges">
            {badge !== '' && <span className="post-badge">{badge}</span>}
            {marks.map((mark) => (
              <MarkBadge key={mark.name} mark={mark} postmortem={postmortem} note={markDistance(mark, event)} />
            ))}
            {inHand && <MarkButton event={event} postmortem={postmortem} />}
          </div>
        )}
        <AudienceWord short stop={active} audience={event.audience} onFlip={() => edit(...flipped(line))} />
      </div>
      {open && <EventForm event={event} postmortem={postmortem} onClose={() => onOpen(null)} />}
    </>
  )
}

/** Only in the row in hand: a list at speed has no use for twenty of them. It stays while its menu is open. */
function MarkButton({ event, postmortem }: { event: Event; postmortem: Postmortem }) {
  return (
    <Popover label="Set a mark" button="Mark…" buttonClass="row-action" buttonData={{ 'data-set-mark': event.id }}>
      {(close) => <SetMarkMenu event={event} postmortem={postmortem} onDone={close} />}
    </Popover>
  )
}

/** A folded row stands for its group. */
function flipped({ event, more: { under, unfolded } }: EventLine) {
  const audience = event.audience === 'customer' ? 'internal' : 'customer'
  const ids = [event, ...(unfolded ? [] : under)].map(({ id }) => id)
  const label = audience === 'internal' ? 'Hide event from customers' : 'Show event to customers'
  return [label, changeEvents(ids, (one) => ({ ...one, audience }))] as const
}

interface EventTimeProps {
  readonly event: Event
  readonly zone: string
  readonly chosen: boolean
  readonly onChoose: RowAsks['onChoose']
}

/** The clock, with the box that chooses the row beside it; Shift chooses up to here. */
function EventTime({ event, zone, chosen, onChoose }: EventTimeProps) {
  const clock = formatInstant(event.at, zone, 'clock')
  return (
    <span className="timeline-when">
      <button
        type="button"
        className="timeline-choose"
        tabIndex={-1}
        aria-pressed={chosen}
        aria-label={`Choose ${clock} ${event.text.slice(0, 60)}`}
        onClick={({ shiftKey }) => onChoose(event.id, shiftKey)}
      />
      <time className="timeline-time" dateTime={event.at} title={formatInstant(event.at, zone, 'date-clock')}>
        {event.about === true && <span title="about">~</span>}
        {clock}
      </time>
    </span>
  )
}

/** "+3 more": what is folded under a row. */
function FoldButton({ line, onUnfold }: { line: EventLine; onUnfold: RowAsks['onUnfold'] }) {
  const { key, more } = line
  const { under, unfolded } = more
  const Icon = unfolded ? ChevronDown : ChevronRight
  return (
    <button
      type="button"
      className="link-button timeline-fold"
      tabIndex={-1}
      aria-expanded={unfolded}
      onClick={() => onUnfold(key, !unfolded)}
    >
      <Icon size={12} aria-hidden="true" />
      {unfolded ? `${under.length} below` : `+${under.length} more`}
    </button>
  )
}
