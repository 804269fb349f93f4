import { FaultlineError } from '../../errors.ts'
import { headJson, readJsonTree } from '../jsonTree.ts'
import type { Importer, Parsed } from '../types.ts'
import { type EventDrafts, eventDrafts } from './eventDrafts.ts'

/** A JSON file on its way to events. */
export interface JsonReading {
  readonly value: unknown
  readonly lineOf: (node: unknown) => number | null
  readonly drafts: EventDrafts
  /** Those of a list that are what is looked for; every other one is named among the problems. */
  readonly pick: (nodes: readonly unknown[], fits: (node: unknown) => boolean) => readonly unknown[]
}

export interface JsonFormat {
  readonly id: string
  readonly label: string
  /** 0 to 1 for what the head of the file holds, open ends closed. */
  readonly sniff: (head: unknown) => number
  /** Adds the events; returns what else the file says. Null when nothing in it is of this format. */
  readonly read: (reading: JsonReading) => Partial<Parsed> | null
}

/** The importer of a format that is one JSON value. */
export function jsonSource({ id, label, sniff, read }: JsonFormat): Importer {
  return {
    id,
    label,
    kind: 'timeline',
    extensions: ['json'],
    sniff(_name, head) {
      const value = headJson(head)
      return typeof value === 'object' && value !== null ? sniff(value) : 0
    },
    async parse(file, context) {
      const { value, lineOf, problems } = await readJsonTree(file, context)
      const drafts = eventDrafts(id, context, problems)
      const more = read({ value, lineOf, drafts, pick: picker(drafts, lineOf) })
      if (more === null)
        throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: `JSON, but not of ${label}` })
      return drafts.parsed(more)
    },
  }
}

function picker(drafts: EventDrafts, lineOf: JsonReading['lineOf']): JsonReading['pick'] {
  let left = 0
  return (nodes, fits) =>
    nodes.filter((node) => {
      const ours = fits(node)
      if (!ours && ++left <= 50) {
        const shown = JSON.stringify(node)?.slice(0, 300) ?? ''
        drafts.problem(lineOf(node), 'another-kind', 'This entry is of another kind; it was left out.', shown)
      }
      return ours
    })
}

/** A severity that a tool states, as a statement with its words. */
export function severityStated(value: string, line: number | null): Pick<Parsed, 'statements'> {
  return { statements: value === '' ? [] : [{ name: 'severity', value, quote: `severity: ${value}`, line }] }
}
