import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'

/** "08:15 Paged platform on-call", "messages rendered / min" or "status-page.txt": what a factor's evidence is called. */
export function evidenceName(id: string, postmortem: Postmortem): string {
  const event = postmortem.events.find((one) => one.id === id)
  if (event) return `${formatInstant(event.at, postmortem.zone, 'clock')} ${shorten(event.text)}`
  const series = postmortem.series.find((one) => one.id === id)
  if (series) return series.name
  return postmortem.sources.find((one) => one.id === id)?.name ?? 'evidence that is gone'
}

const shorten = (text: string) => {
  const line = text.split('\n')[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}

/** Everything that can back a factor whose name holds `words`, events first; at most `limit`. */
export function findEvidence(postmortem: Postmortem, words: string, limit = 12): { id: string; name: string }[] {
  const ids = [...postmortem.events, ...postmortem.series, ...postmortem.sources].map(({ id }) => id)
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return ids
    .map((id) => ({ id, name: evidenceName(id, postmortem) }))
    .filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)))
    .slice(0, limit)
}
