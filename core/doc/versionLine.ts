import type { Audience } from '../postmortem/audience.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { ExportRecord } from '../postmortem/review.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { Instant } from '../time/instant.ts'

/** The version that a document becomes when it leaves, as the host counts it. */
export interface Release {
  readonly version: number
  readonly at: Instant
}

/** What counts its versions by itself: a reader's documents, or the letters. */
export type Series = Audience | 'briefs'

/** Which series a record belongs to. */
export const seriesOf = ({ audience, briefs }: ExportRecord): Series => (briefs === undefined ? audience : 'briefs')

/** The newest that has left of a series; null before the first. */
export function lastExport({ exports }: Pick<Postmortem, 'exports'>, series: Series): ExportRecord | null {
  return exports
    .filter((record) => seriesOf(record) === series)
    .reduce<ExportRecord | null>((newest, record) => (record.version >= (newest?.version ?? 0) ? record : newest), null)
}

/**
 * `Version 2, 25 Nov 2025 09:40 UTC, replaces version 1 of 01:02`. Without a release the time is left out, and before
 * anything has left the whole line: no clock is read here.
 */
export function versionLine(postmortem: Postmortem, series: Series, release?: Release): string {
  const { zone } = postmortem
  const older = postmortem.exports.filter(({ version }) => release === undefined || version < release.version)
  const last = lastExport({ exports: older }, series)
  if (last === null && release === undefined) return ''
  const version = release?.version ?? (last?.version ?? 0) + 1
  const said = [`Version ${version}`, ...(release ? [formatInstant(release.at, zone, 'date-clock')] : [])]
  return [...said, ...(last ? [`replaces version ${last.version} of ${ofWhen(last.at, zone, release)}`] : [])].join(
    ', ',
  )
}

/** The day is only said again when it is another one. */
function ofWhen(at: Instant, zone: string, release: Release | undefined): string {
  const sameDay = release !== undefined && formatInstant(at, zone, 'date') === formatInstant(release.at, zone, 'date')
  return formatInstant(at, zone, sameDay ? 'clock' : 'date-clock')
}
