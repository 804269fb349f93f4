import type { Event } from '../../../core/postmortem/event.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

type Names = Pick<Postmortem, 'sources' | 'series'>

const sourceName = (names: Names, id: string) =>
  names.sources.find((source) => source.id === id)?.name ?? 'a removed file'

/** Where an event comes from: "status-page.txt, line 9", "2 sources", or who typed it. */
export function eventSource(event: Event, names: Names): string {
  const [first, ...others] = event.origins
  if (!first) return event.author ? `typed, ${event.author}` : 'typed by hand'
  const place = `${sourceName(names, first.source)}${first.line === null ? '' : `, line ${first.line}`}`
  return others.length > 0 ? `${place} and ${others.length} more` : place
}

/** Where a mark that no event holds comes from, with what it said. */
export function markSource(mark: Mark, names: Names): { readonly text: string; readonly source: string } {
  const { kind, ref, quote } = mark.from
  if (kind === 'metric') {
    const series = names.series.find(({ id }) => id === ref)
    return {
      text:
        quote ?? `${series?.name ?? 'The metric'} ${mark.name === 'impactEnd' ? 'is back at' : 'leaves'} its baseline`,
      source: series?.name ?? 'metric',
    }
  }
  if (kind === 'stated') {
    return {
      text: quote === null ? 'Stated in the source' : `“${quote}”`,
      source: ref === null ? 'stated' : sourceName(names, ref),
    }
  }
  return { text: quote ?? 'Set by hand', source: 'set by hand' }
}

/** How far a mark was moved from the event it came from: "4 min after the event", or empty. */
export function markDistance(mark: Mark, event: Event): string {
  const minutes = Math.round((Date.parse(mark.at) - Date.parse(event.at)) / 60_000)
  if (minutes === 0) return ''
  return `${Math.abs(minutes)} min ${minutes > 0 ? 'after' : 'before'} the event`
}
