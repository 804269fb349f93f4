import { FaultlineError } from '../../errors.ts'
import { headJson } from '../jsonTree.ts'
import { ownField } from '../ownField.ts'
import { readJsonFile } from '../readJson.ts'
import type { Importer } from '../types.ts'
import { SeriesDrafts } from './seriesDrafts.ts'

export interface JsonMetrics {
  readonly id: string
  readonly label: string
  /** 0 to 1 for what the head of the file holds, open ends closed. */
  readonly sniff: (head: unknown) => number
  /** Fills the drafts; false when nothing in it is of this format. */
  readonly read: (value: unknown, drafts: SeriesDrafts) => boolean
}

/** The importer of a metrics format that is one JSON value. */
export function jsonMetrics({ id, label, sniff, read }: JsonMetrics): Importer {
  return {
    id,
    label,
    kind: 'metrics',
    extensions: ['json'],
    sniff(_name, head) {
      const value = headJson(head)
      return typeof value === 'object' && value !== null ? sniff(value) : 0
    },
    async parse(file, context) {
      const { value, problems } = await readJsonFile(file, context)
      const drafts = new SeriesDrafts(context, problems)
      if (!read(value, drafts))
        throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: `JSON, but not of ${label}` })
      return drafts.parsed()
    },
  }
}

/** A value deep inside, by its keys. */
export const deep = (node: unknown, ...keys: readonly string[]) => keys.reduce(ownField, node)

/** The strings of an object, by key. */
export function stringsOf(node: unknown): Record<string, string> {
  const entries = typeof node === 'object' && node !== null ? Object.entries(node) : []
  return Object.fromEntries(
    entries.flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  )
}
