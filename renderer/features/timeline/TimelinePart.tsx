import { useEffect, useMemo, useRef, useState } from 'react'
import { formatInstant, zoneNameAt } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { TimelineEntry } from './TimelineEntry.tsx'
import { TimelineFilters } from './TimelineFilters.tsx'
import { TimelineList } from './TimelineList.tsx'
import { timelineRows } from './timelineRows.ts'
import './timeline.css'

/** What happened, when, and how it is known: entry line, filters, and every event in true order. */
export function TimelinePart() {
  const postmortem = useApp((state) => state.postmortem)
  const customer = useApp((state) => state.audience === 'customer')
  const [only, setOnly] = useState('all')
  const [start, setStart] = useState('')
  const entry = useRef<HTMLInputElement>(null)
  const rows = useMemo(
    () =>
      postmortem === null
        ? []
        : timelineRows(postmortem, { only, customer }, (at) => formatInstant(at, postmortem.zone, 'date')),
    [postmortem, only, customer],
  )
  const register = useApp((state) => state.register)
  useEffect(() => register({ 'event.add': () => entry.current?.focus() }), [register])
  if (postmortem === null) return null
  const begin = (text: string) => {
    setStart(text)
    entry.current?.focus()
  }
  const seen = postmortem.events.filter((event) => !customer || event.audience === 'customer')
  const first = seen[0]
  const zone = first ? zoneNameAt(first.at, postmortem.zone) : postmortem.zone
  return (
    <div className="timeline-part">
      {seen.length > 0 && (
        <p className="part-note">
          {countOf(seen.length, 'event')} from {countOf(sourcesOf(seen), 'source')}, shown in {zone}.
        </p>
      )}
      <TimelineFilters postmortem={postmortem} only={only} onOnly={setOnly} />
      <TimelineEntry postmortem={postmortem} input={entry} start={start} onStart={setStart} />
      {rows.length === 0 ? (
        <p className="part-empty">
          {postmortem.events.length === 0
            ? 'No event yet. Type a time and what happened, or drop the files that know it.'
            : customer
              ? 'No event here is for customers yet. H on a row shows it to them.'
              : 'No event of this kind.'}
        </p>
      ) : (
        <TimelineList postmortem={postmortem} rows={rows} onBegin={begin} />
      )}
    </div>
  )
}

const countOf = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

/** Everything typed by hand counts as one source. */
const sourcesOf = (events: readonly { readonly origins: readonly { readonly source: string }[] }[]) =>
  new Set(events.flatMap(({ origins }) => (origins.length === 0 ? [''] : origins.map(({ source }) => source)))).size
