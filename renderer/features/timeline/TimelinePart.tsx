import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { zoneNameAt } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { NotTakenLine } from './NotTakenLine.tsx'
import { sourcesOf } from './sourcesOf.ts'
import { TimelineEntry } from './TimelineEntry.tsx'
import { TimelineFilters } from './TimelineFilters.tsx'
import { TimelineList } from './TimelineList.tsx'
import { timelineRows } from './timelineRows.ts'
import './timeline.css'

/** What happened, when, and how it is known: entry line, filters, and every event in true order. */
export function TimelinePart() {
  const postmortem = useApp((state) => state.postmortem)
  return postmortem && <Timeline postmortem={postmortem} />
}

const nothing: ReadonlySet<string> = new Set()

function Timeline({ postmortem }: { postmortem: Postmortem }) {
  const customer = useApp((state) => state.audience === 'customer')
  const register = useApp((state) => state.register)
  const [only, setOnly] = useState('all')
  const [start, setStart] = useState('')
  const [unfolded, setUnfolded] = useState(nothing)
  const entry = useRef<HTMLInputElement>(null)
  const rows = useMemo(
    () => timelineRows(postmortem, { only, customer, unfolded }),
    [postmortem, only, customer, unfolded],
  )
  useEffect(() => register({ 'event.add': () => entry.current?.focus() }), [register])
  const begin = useCallback((text: string) => {
    setStart(text)
    entry.current?.focus()
  }, [])
  const unfold = useCallback((id: string, shown: boolean) => {
    setUnfolded((before) => new Set(shown ? [...before, id] : [...before].filter((one) => one !== id)))
  }, [])
  return (
    <div className="timeline-part">
      <TimelineNote postmortem={postmortem} customer={customer} />
      <TimelineFilters postmortem={postmortem} only={only} onOnly={setOnly} />
      <TimelineEntry postmortem={postmortem} input={entry} start={start} onStart={setStart} />
      {rows.length === 0 ? (
        <p className="part-empty">{emptyText(postmortem, customer)}</p>
      ) : (
        <TimelineList postmortem={postmortem} rows={rows} onUnfold={unfold} onBegin={begin} />
      )}
      {!customer && <NotTakenLine postmortem={postmortem} />}
    </div>
  )
}

function emptyText({ events }: Postmortem, customer: boolean): string {
  if (events.length === 0) return 'No event yet. Type a time and what happened, or drop the files that know it.'
  return customer ? 'No event here is for customers yet. H on a row shows it to them.' : 'No event of this kind.'
}

/** How much there is, from where, and in which zone its times are shown; the zone's name leads to the others. */
function TimelineNote({ postmortem, customer }: { postmortem: Postmortem; customer: boolean }) {
  const run = useApp((state) => state.run)
  const { events, zone } = postmortem
  const seen = useMemo(() => countsOf(events, customer), [events, customer])
  if (seen.events === 0) return null
  return (
    <p className="part-note">
      {countOf(seen.events, 'event')} from {countOf(seen.sources, 'source')}, shown in{' '}
      <button
        type="button"
        className="link-button"
        data-zone-choice
        title="Show times in another zone (Z)"
        onClick={() => run('view.zone')}
      >
        {zoneNameAt(seen.first, zone)}
      </button>
      .
    </p>
  )
}

const countOf = (n: number, word: string) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`

/** Everything typed by hand counts as one source. */
function countsOf(all: readonly Event[], customer: boolean) {
  const events = customer ? all.filter(({ audience }) => audience === 'customer') : all
  return { events: events.length, sources: sourcesOf(events).size, first: events[0]?.at ?? '' }
}
