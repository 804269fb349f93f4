import type { PhrasingContent } from 'mdast'
import { isFor } from '../postmortem/audience.ts'
import { type Event, type PostState, sortEvents } from '../postmortem/event.ts'
import { type Mark, markLabels } from '../postmortem/mark.ts'
import { formatInstant, zoneNameAt } from '../time/formatInstant.ts'
import { type Instant, msOf } from '../time/instant.ts'
import { paragraph, strong, table, words } from './build.ts'
import { marksFor } from './marksFor.ts'
import type { Reader } from './reader.ts'
import { type Block, phraseFor } from './textFor.ts'

interface Entry {
  readonly at: Instant
  /** Known only roughly. */
  readonly about?: boolean
  readonly end?: Instant
  readonly said: readonly PhrasingContent[]
  readonly source: string
}

/** What happened when: time, event and, inside, where it is written. Marks stand at their event, or in a row of their own. */
export function timelineBlocks(reader: Reader): Block[] {
  const { zone } = reader.postmortem
  const entries = entriesFor(reader)
  const first = entries[0]
  if (first === undefined) return []
  const days = new Set(entries.map(({ at }) => formatInstant(at, zone, 'date')))
  const oneDay = days.size === 1
  const inside = reader.audience === 'internal'
  const rows = entries.map((entry) => [
    [words(timeText(entry, zone, oneDay))],
    entry.said,
    ...(inside ? [entry.source === '' ? [] : [words(entry.source)]] : []),
  ])
  const header = ['Time', 'What happened', ...(inside ? ['Source'] : [])]
  const [day] = days
  const caption = `${oneDay ? `${day}. ` : ''}Times in ${zoneNameAt(first.at, zone)}.`
  return [table('timeline', header, rows), { ...paragraph(words(caption)), data: { role: 'caption' } }]
}

function timeText({ at, about, end }: Entry, zone: string, oneDay: boolean): string {
  const clock = (instant: Instant) => formatInstant(instant, zone, 'clock')
  const begins = about === true ? `about ${clock(at)}` : clock(at)
  const start = oneDay ? begins : `${shortDay(at, zone)} ${begins}`
  return end === undefined || end === at ? start : `${start}–${clock(end)}`
}

const shortDay = (at: Instant, zone: string) => formatInstant(at, zone, 'date').replace(/ \d{4}$/, '')

function entriesFor(reader: Reader): Entry[] {
  const marks = marksFor(reader)
  const events = sortEvents(reader.postmortem.events).filter((event) => shown(event, reader))
  const shownIds = new Set(events.map(({ id }) => id))
  const loose = marks.filter(({ from, at }) => {
    const event = events.find(({ id }) => from.kind === 'event' && id === from.ref)
    return event === undefined || !shownIds.has(event.id) || event.at !== at
  })
  const entries = [
    ...events.map((event) =>
      entryOf(
        event,
        marks.filter((mark) => !loose.includes(mark)),
        reader,
      ),
    ),
    ...loose.map((mark): Entry => ({ at: mark.at, said: [strong(labelOf(mark, reader))], source: '' })),
  ]
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort(byTime)
    .map(({ entry }) => entry)
}

const byTime = (a: { entry: Entry; index: number }, b: { entry: Entry; index: number }) =>
  msOf(a.entry.at) - msOf(b.entry.at) || a.index - b.index

// The postmortem's own publication is this document: it is no event of its timeline.
function shown(event: Event, reader: Reader): boolean {
  return event.state !== 'postmortem' && isFor(event.audience, reader.audience)
}

const labelOf = ({ name, confirmed }: Mark, reader: Reader) =>
  `${markLabels[name].label}${confirmed || reader.audience === 'customer' ? '' : ' (proposed)'}`

const states: Record<PostState, string> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  postmortem: 'Postmortem',
  update: 'Update',
}

function entryOf(event: Event, marks: readonly Mark[], reader: Reader): Entry {
  const own = marks
    .filter(({ from }) => from.kind === 'event' && from.ref === event.id)
    .map((mark) => labelOf(mark, reader))
  // A post that says Resolved is often the mark Resolved as well; it is said once.
  const labels = [...new Set([...own, ...(event.state ? [states[event.state]] : [])])]
  const text = reader.audience === 'customer' ? (event.customerText ?? event.text) : event.text
  const said = phraseFor(text, reader)
  const lead = labels.length === 0 ? [] : [strong(`${labels.join(', ')}.`), words(' ')]
  return {
    at: event.at,
    ...(event.about === true && { about: true }),
    ...(event.end === undefined ? {} : { end: event.end }),
    said: [...lead, ...said],
    source: sourceOf(event, reader),
  }
}

function sourceOf(event: Event, { postmortem }: Reader): string {
  const names = event.origins.map(({ source }) => postmortem.sources.find(({ id }) => id === source)?.name ?? '')
  const written = [...new Set(names.filter(Boolean))].join(', ')
  return event.author ? (written === '' ? event.author : `${event.author}, ${written}`) : written
}
