import { Plus } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { readEventLine } from '../../../core/time/eventLine.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { entryDay } from './entryDay.ts'
import { addEvent, roughly, typedEvent } from './timelineEdits.ts'

interface TimelineEntryProps {
  readonly postmortem: Postmortem
  readonly input: RefObject<HTMLInputElement | null>
  readonly start: string
  readonly onStart: (text: string) => void
}

/** What says that a time is known only roughly: "~08:15", "about 08:15". */
const roughTime = /^\s*(?:~|(?:about|around|circa|ca\.?)\s)\s*(?=\d)/i

/** "08:15 paged on-call", Enter: an event. What the time was taken for is shown while typing. */
export function TimelineEntry({ postmortem, input, start, onStart }: TimelineEntryProps) {
  const edit = useApp((state) => state.edit)
  const view = useApp((state) => state.view)
  const day = useMemo(() => entryDay(postmortem), [postmortem])
  const rough = roughTime.exec(start)?.[0] ?? ''
  const read = readEventLine(start.slice(rough.length), { day, zone: postmortem.zone })
  const add = () => {
    if (read === null || read.text.trim() === '') return
    const id = pagePlatform.newId()
    edit('Add event', addEvent(roughly(typedEvent(id, read.at, read.text, postmortem.zone), rough !== '')))
    view({ selected: id })
    onStart('')
  }
  return (
    <form
      className="entry-row"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Plus size={14} aria-hidden="true" />
      <input
        ref={input}
        value={start}
        onChange={(event) => onStart(event.target.value)}
        placeholder="08:15 paged on-call"
        aria-label="Add an event: a time and what happened"
        aria-describedby="timeline-entry-read"
      />
      <output id="timeline-entry-read">
        {rough !== '' && read !== null ? 'about ' : ''}
        {readingOf(start, read, postmortem.zone)}
      </output>
    </form>
  )
}

function readingOf(text: string, read: { at: string; text: string } | null, zone: string): string {
  if (text.trim() === '') return 'type a time and what happened'
  if (read === null) return 'begin with a time: 08:15, 08:15:30 or 2025-11-24 08:15'
  return `${formatInstant(read.at, zone, 'date-clock')} · Enter adds it`
}
