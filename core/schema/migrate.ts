import { FaultlineError } from '../errors.ts'
import { schemaVersion } from '../postmortem/postmortem.ts'
import { sectionTextAsLines } from './migrations/0001-section-text-as-lines.ts'

export type RawFile = Readonly<Record<string, unknown>>

/** One step between two formats that were released. Never edited once released. */
export interface Migration {
  /** 1, 2, 3 … without gaps, as in the file's name. */
  readonly number: number
  /** The version that the result has. */
  readonly to: string
  readonly up: (file: RawFile) => RawFile
}

/** In order. A new one is a file in migrations/, a line here, and a file of the version before it in test/fixtures/schema/. */
export const migrations: readonly Migration[] = [sectionTextAsLines]

export interface Migrated {
  readonly file: RawFile
  /** The version found, when it was an older one. */
  readonly from: string | null
  /** The version found, when its major is newer than ours: open to read only. */
  readonly newer: string | null
}

/**
 * A postmortem of any released version → today's shape. A newer minor is left as it is: its unknown fields stay.
 * Throws `postmortem.damaged` when the value is not a postmortem at all.
 */
export function migrate(name: string, value: unknown): Migrated {
  const file = asFile(value)
  const found = file?.schemaVersion
  if (!file || typeof found !== 'string' || !/^\d{1,4}\.\d{1,4}$/.test(found))
    throw new FaultlineError('postmortem.damaged', { name, reason: 'it names no format (schemaVersion)', line: 1 })
  if (majorOf(found) > majorOf(schemaVersion)) return { file, from: null, newer: found }
  const due = migrations.filter((migration) => isBefore(found, migration.to))
  const today = due.reduce((raw, { to, up }) => ({ ...up(raw), schemaVersion: to }), file)
  return { file: today, from: due.length > 0 ? found : null, newer: null }
}

function asFile(value: unknown): RawFile | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

const majorOf = (version: string) => Number(version.split('.')[0])
const minorOf = (version: string) => Number(version.split('.')[1])

/** Is version `a` older than `b`? Numbers, not text: 1.9 is before 1.10. */
export function isBefore(a: string, b: string): boolean {
  return majorOf(a) - majorOf(b) < 0 || (majorOf(a) === majorOf(b) && minorOf(a) < minorOf(b))
}
