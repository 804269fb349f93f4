import type { Audience } from '../postmortem/audience.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatInstant } from '../time/formatInstant.ts'

/** `Version 2, replaces version 1 of 25 Nov 2025 01:02 UTC`; empty before anything has left for this reader. */
export function versionLine({ exports, zone }: Postmortem, audience: Audience): string {
  const last = exports
    .filter((record) => record.audience === audience)
    .reduce<Postmortem['exports'][number] | null>(
      (newest, record) => (record.version >= (newest?.version ?? 0) ? record : newest),
      null,
    )
  if (last === null) return ''
  return `Version ${last.version + 1}, replaces version ${last.version} of ${formatInstant(last.at, zone, 'date-clock')}`
}
