import type { SeriesData } from '../metrics/columns.ts'
import { valueAt } from '../metrics/columnsAt.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { mapTexts } from '../postmortem/texts.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { isInstant, msOf } from '../time/instant.ts'
import { type FactForm, type Facts, factForms, factNames } from './fact.ts'
import { notKnown } from './facts.ts'
import { formatFact, formatQuantity } from './formatFact.ts'
import { originWords } from './origins.ts'
import { phraseOf } from './phrases.ts'

/** What a chip shows now, whether that may be relied on, and why (its popover's line). */
export interface ResolvedChip {
  readonly text: string
  readonly status: 'ok' | 'proposed' | 'missing'
  readonly note: string
}

export interface ChipContext {
  readonly postmortem: Postmortem
  readonly facts: Facts
  readonly data: SeriesData
}

/** `fact:impact.duration?as=long` in its parts; null when it is no chip's target. */
export function parseTarget(target: string): { kind: string; ref: string; query: ReadonlyMap<string, string> } | null {
  const match = /^(fact|event|series):([^?\s]+)(?:\?(\S*))?$/.exec(target)
  if (match === null) return null
  const pairs = (match[3] ?? '').split('&').filter((pair) => pair !== '')
  const query = new Map(
    pairs.map((pair) => {
      const cut = pair.indexOf('=')
      return cut === -1 ? ([pair, ''] as const) : ([pair.slice(0, cut), pair.slice(cut + 1)] as const)
    }),
  )
  return { kind: match[1] ?? '', ref: match[2] ?? '', query }
}

const missing = (note: string): ResolvedChip => ({ text: notKnown, status: 'missing', note })

const formOf = (word: string | undefined): FactForm | undefined => factForms.find((form) => form === word)

function resolveFact(name: string, form: FactForm | undefined, { postmortem, facts }: ChipContext): ResolvedChip {
  const known = factNames.find((factName) => factName === name)
  const fact = known === undefined ? undefined : facts.get(known)
  if (fact === undefined) return missing(`There is no fact called ${name}.`)
  if (fact.value === null || fact.status === 'missing') return missing(`${fact.label}: ${fact.reason ?? notKnown}.`)
  if (fact.status === 'negative') return missing(`${fact.label} would be negative: ${fact.reason}.`)
  const phrase = form === 'phrase' ? phraseOf(fact, postmortem) : null
  const text =
    phrase ??
    (form === undefined || form === 'phrase' || form === 'short' || fact.unit === 'area' || fact.unit === 'count'
      ? fact.text
      : formatFact(fact.value, fact.unit, { zone: postmortem.zone, form }))
  const proposed = fact.status === 'proposed' ? ' Proposed: a mark it rests on is not confirmed.' : ''
  const from = fact.from.map((origin) => originWords(origin, postmortem)).join('; ')
  const made = from === '' ? '' : ` From ${from}.`
  return { text, status: fact.status, note: `${fact.label} = ${fact.formula}.${made}${proposed}` }
}

function resolveEvent(id: string, form: FactForm | undefined, { postmortem }: ChipContext): ResolvedChip {
  const event = postmortem.events.find((known) => known.id === id)
  if (event === undefined) return missing('The event is no longer in the timeline.')
  const shape = form === 'clock-zone' || form === 'date' ? form : 'clock'
  const note = `${formatInstant(event.at, postmortem.zone, 'date-clock')}: ${event.text}`
  return { text: formatInstant(event.at, postmortem.zone, shape), status: 'ok', note }
}

function resolveSeries(id: string, at: string | undefined, { postmortem, data }: ChipContext): ResolvedChip {
  const series = postmortem.series.find((known) => known.id === id)
  if (series === undefined) return missing('The series is no longer in the postmortem.')
  if (at === undefined || !isInstant(at)) return missing(`No time is given for ${series.name}.`)
  const columns = data.get(id)
  if (columns === undefined) return missing(`The points of ${series.name} can't be read.`)
  const value = valueAt(columns, msOf(at))
  if (value === null)
    return missing(`${series.name} has no value at ${formatInstant(at, postmortem.zone, 'date-clock')}.`)
  const note = `${series.name} at ${formatInstant(at, postmortem.zone, 'date-clock')}`
  return { text: formatQuantity(value, series.unit), status: 'ok', note }
}

/** A chip's text as of now. Never throws: what can't be resolved is `missing` and reads "not known". */
export function resolveChip(target: string, context: ChipContext): ResolvedChip {
  const parsed = parseTarget(target)
  if (parsed === null) return missing(`“${target}” is not a fact, event or series.`)
  const form = formOf(parsed.query.get('as'))
  if (parsed.kind === 'fact') return resolveFact(parsed.ref, form, context)
  if (parsed.kind === 'event') return resolveEvent(parsed.ref, form, context)
  return resolveSeries(parsed.ref, parsed.query.get('at'), context)
}

/** Code first, so that a chip's spelling inside it stays as it is. */
const codeOrChip =
  /(^|\n)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n\2[^\n]*|$)|(`+)(?!`)[\s\S]*?[^`]\3(?!`)|(?<!\\)(?<!!)\[((?:[^\]\\\n]|\\.)*)\]\(((?:fact|event|series):[^\s()]+)\)/g

/** The targets of a Markdown text's chips, in order; what stands in code is none. */
export function chipTargets(text: string): string[] {
  return text.includes('](') ? [...text.matchAll(codeOrChip)].flatMap(([, , , , , target]) => target ?? []) : []
}

const escapeLabel = (text: string) => text.replace(/[\\[\]]/g, '\\$&')

/** Rewrites the labels of a Markdown text's chips; the same string when none changes. */
function relabelText(text: string, context: ChipContext): string {
  if (!text.includes('](')) return text
  return text.replace(codeOrChip, (whole: string, ...groups: (string | undefined)[]) => {
    const [, , , label, target] = groups
    if (target === undefined || label === undefined) return whole
    const now = resolveChip(target, context)
    // Points not loaded: the label that was right when it was written beats "not known".
    if (now.status === 'missing' && target.startsWith('series:') && !context.data.has(parseTarget(target)?.ref ?? ''))
      return whole
    const written = escapeLabel(now.text)
    return written === label ? whole : `[${written}](${target})`
  })
}

/** The postmortem with every chip's cached label as it reads now; the same object when none changed. */
export function relabelChips(postmortem: Postmortem, facts: Facts, data: SeriesData): Postmortem {
  const context = { postmortem, facts, data }
  return mapTexts(postmortem, (text) => relabelText(text, context))
}
