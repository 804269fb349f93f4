import type { PhrasingContent } from 'mdast'
import { parseTarget, type ResolvedChip, resolveChip } from '../facts/chip.ts'
import type { Facts } from '../facts/fact.ts'
import type { Guide } from '../guide/guide.ts'
import type { SeriesData } from '../metrics/columns.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Library } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'

/** What a postmortem is composed with. */
export interface ComposeContext {
  readonly audience: Audience
  readonly guide: Guide
  readonly library: Library
  readonly facts: Facts
  readonly data: SeriesData
}

/** The reader while a document is composed: what they may see, and what was kept from them so far. */
export interface Reader extends ComposeContext {
  readonly postmortem: Postmortem
  /** Footnote labels that are taken: every section numbers its own. */
  readonly footnotes: Set<string>
  /** Short texts that have been read: an event stands in the timeline and on the chart. */
  readonly phrases: Map<string, readonly PhrasingContent[]>
  /** Texts whose hidden parts have been counted. */
  readonly counted: Set<string>
  /** Counted while composing. */
  withheldBlocks: number
}

/** A reader who has seen nothing yet. */
export function readerFor(postmortem: Postmortem, context: ComposeContext): Reader {
  return { ...context, postmortem, footnotes: new Set(), phrases: new Map(), counted: new Set(), withheldBlocks: 0 }
}

/** Stands where a live value would point a customer at something internal. */
export const withheldWord = '[withheld]'

/** A chip's text for this reader. */
export function chipFor(target: string, reader: Reader): ResolvedChip {
  if (reader.audience === 'customer' && pointsInside(target, reader.postmortem)) {
    return { text: withheldWord, status: 'missing', note: 'It points at something that customers do not see.' }
  }
  return resolveChip(inHouseStyle(target, reader), reader)
}

/** A duration whose chip chose no form is written as the guide says, for customers ("2 hours 14 minutes"). */
function inHouseStyle(target: string, { audience, facts, guide }: Reader): string {
  if (audience === 'internal' || guide.style.duration === 'short') return target
  const parsed = parseTarget(target)
  const isDuration = [...facts.values()].some(({ name, unit }) => name === parsed?.ref && unit === 's')
  if (parsed?.kind !== 'fact' || !isDuration || parsed.query.has('as')) return target
  return `${target}${parsed.query.size === 0 ? '?' : '&'}as=long`
}

/** True when the chip shows an internal event or series. */
export function pointsInside(target: string, postmortem: Postmortem): boolean {
  const [, kind, ref] = /^(event|series):([^?\s]+)/.exec(target) ?? []
  const things = kind === 'event' ? postmortem.events : kind === 'series' ? postmortem.series : []
  return things.some((thing) => thing.id === ref && thing.audience !== 'customer')
}
