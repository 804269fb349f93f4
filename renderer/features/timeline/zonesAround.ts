import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

export interface OfferedZone {
  readonly zone: string
  /** Why it is offered. */
  readonly why: string
}

const limit = 7
const isPlace = (zone: string) => /^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(zone)

/** The zone of now, UTC, the author's own two (settings, computer), and the places whose time files and events were read in. */
export function zonesAround(
  { zone, sources, events }: Pick<Postmortem, 'zone' | 'sources' | 'events'>,
  [preferred = 'UTC', computer = 'UTC']: readonly string[],
): OfferedZone[] {
  const offered = new Map<string, string>([[zone, 'as now']])
  const offer = (name: string, why: string) => {
    if (!offered.has(name)) offered.set(name, why)
  }
  offer('UTC', '')
  offer(preferred, 'your settings')
  offer(computer, 'this computer')
  for (const source of sources) if (source.zone !== null && isPlace(source.zone)) offer(source.zone, source.name)
  for (const event of events) if (isPlace(event.zone)) offer(event.zone, 'zone of an event')
  return [...offered].slice(0, limit).map(([name, why]) => ({ zone: name, why }))
}
