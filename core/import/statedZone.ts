import type { Inspected } from './types.ts'

/** Formats that people read: the zone in them is the one that readers know the incident by. */
const read = new Set(['statuspage-text', 'postmortem-markdown', 'timeline-markdown', 'timeline-text'])

/** The zone that a published page writes its times in; null where none names one, or only machines do. */
export function statedZone(files: readonly Pick<Inspected, 'format' | 'parsed'>[]): string | null {
  const zones = files
    .filter(({ format, parsed }) => read.has(format) && parsed.zone !== null)
    .sort((a, b) => Number(b.format === 'statuspage-text') - Number(a.format === 'statuspage-text'))
    .map(({ parsed }) => parsed.zone ?? '')
  return zones.find((zone) => zone === 'UTC' || /^[A-Za-z]+\/[A-Za-z_/+-]+$/.test(zone)) ?? null
}
