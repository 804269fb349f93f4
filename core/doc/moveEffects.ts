import type { Where } from '../checks/finding.ts'
import { resolveChip } from '../facts/chip.ts'
import { chipUses } from '../facts/chipUses.ts'
import type { Fact, FactName, Facts } from '../facts/fact.ts'
import { computeFacts } from '../facts/facts.ts'
import type { Guide } from '../guide/guide.ts'
import { plainText } from '../markdown/plainText.ts'
import type { SeriesData } from '../metrics/columns.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Library } from '../postmortem/library.ts'
import { type MarkName, markNames } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { ExportRecord, Publication } from '../postmortem/review.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { Day, Instant } from '../time/instant.ts'
import { compose } from './compose.ts'
import { shownFacts } from './factsTable.ts'

/** A mark that an edit moves; `to` is null when it is taken away. */
export interface MovedMark {
  readonly name: MarkName
  readonly from: Instant
  readonly to: Instant | null
}

/** A place here whose words change: a chip in a text, or a figure with its formula. */
export interface ChangedPlace {
  readonly where: Where
  /** The figure's long name; null for a chip in a text. */
  readonly label: string | null
  readonly before: string
  readonly after: string
}

/** Something that left and still tells the old time. */
export type LeftBehind =
  | { readonly kind: 'export'; readonly record: ExportRecord; readonly says: readonly MarkName[] }
  | { readonly kind: 'post'; readonly publication: Publication; readonly says: readonly MarkName[] }

export interface MoveEffects {
  readonly marks: readonly MovedMark[]
  readonly places: readonly ChangedPlace[]
  readonly left: readonly LeftBehind[]
}

/** What the effects are read with. */
export interface MoveSurroundings {
  readonly today: Day
  readonly data: SeriesData
  readonly library: Library
  readonly guides: readonly Guide[]
}

const atOf = ({ marks }: Postmortem, name: MarkName) => marks.find((mark) => mark.name === name)?.at

/** Marks that stand elsewhere in `after`, or nowhere; one that is set for the first time moves nothing. */
export function movedMarks(before: Postmortem, after: Postmortem): MovedMark[] {
  if (before.marks === after.marks) return []
  return markNames.flatMap((name): MovedMark[] => {
    const [from, to] = [atOf(before, name), atOf(after, name)]
    return from === undefined || from === to ? [] : [{ name, from, to: to ?? null }]
  })
}

/**
 * What an edit that moves marks does to what has left already: null when it moves none, or when nothing that left tells
 * the old time. Only then are the places here counted too, since only then does anyone have to be asked.
 */
export function moveEffects(before: Postmortem, after: Postmortem, around: MoveSurroundings): MoveEffects | null {
  const marks = movedMarks(before, after)
  if (marks.length === 0) return null
  const facts = [before, after].map((postmortem) => computeFacts(postmortem, around))
  const [old, now] = facts
  if (old === undefined || now === undefined) return null
  const left = leftBehind({ before, after, old, now, marks, around })
  if (left.length === 0) return null
  return { marks, places: changedPlaces({ before, after, old, now, around }), left }
}

interface Both {
  readonly before: Postmortem
  readonly after: Postmortem
  readonly old: Facts
  readonly now: Facts
  readonly around: MoveSurroundings
}

function changedPlaces({ before, after, old, now, around: { data } }: Both): ChangedPlace[] {
  const chips = chipUses(before).flatMap(({ where, target }): ChangedPlace[] => {
    const was = resolveChip(target, { postmortem: before, facts: old, data }).text
    const is = resolveChip(target, { postmortem: after, facts: now, data }).text
    return was === is ? [] : [{ where, label: null, before: was, after: is }]
  })
  const figures = shownFacts.flatMap((name): ChangedPlace[] => {
    const [was, is] = [old.get(name), now.get(name)]
    if (!was || !is || was.text === is.text) return []
    return [{ where: placeOf(is, name), label: is.label, before: was.text, after: is.text }]
  })
  return [...chips, ...figures]
}

/** A figure is at home where its last mark is set. */
function placeOf({ from }: Fact, name: FactName): Where {
  const mark = from.findLast(({ kind }) => kind === 'mark')?.ref
  const known = markNames.find((one) => one === mark)
  return known === undefined ? { field: name } : { mark: known }
}

function leftBehind({ before, after, old, now, marks, around }: Both & { marks: readonly MovedMark[] }): LeftBehind[] {
  const changes = new Map<Audience, boolean>()
  // Whether these readers are shown the marks at all: their document with and without the move.
  const isShown = (audience: Audience) => {
    const known = changes.get(audience)
    const shown = known ?? textFor(before, audience, old, around) !== textFor(after, audience, now, around)
    changes.set(audience, shown)
    return shown
  }
  const exported = before.exports.flatMap((record): LeftBehind[] => {
    // A record of an older program does not say where the marks stood; then it may tell any of them.
    const says = marks.filter(({ name, from }) => (record.said?.[name] ?? from) === from).map(({ name }) => name)
    return says.length > 0 && isShown(record.audience) ? [{ kind: 'export', record, says }] : []
  })
  const posted = (before.publications ?? []).flatMap((publication): LeftBehind[] => {
    const tells = ({ from }: MovedMark) =>
      [before.zone, 'UTC'].some((zone) => publication.text.includes(formatInstant(from, zone, 'clock')))
    const says = marks.filter(tells).map(({ name }) => name)
    return says.length > 0 ? [{ kind: 'post', publication, says }] : []
  })
  return [...exported, ...posted]
}

/** All words of the document; empty where its guide is not known here, so that it counts as unchanged only then. */
function textFor(postmortem: Postmortem, audience: Audience, facts: Facts, around: MoveSurroundings): string {
  const guide = around.guides.find(({ id }) => id === postmortem.guides[audience])
  // Without the guide nothing can be composed; the facts are what every document of ours begins with.
  if (guide === undefined) return [...facts.values()].map(({ text }) => text).join('\n')
  const { library, data } = around
  const { root, summary } = compose(postmortem, { audience, guide, library, facts, data })
  return `${summary}\n${plainText(root)}`
}

/** Where every mark stands, for the record of what leaves: so it can be told later what it says. */
export function saidMarks({ marks }: Postmortem): Record<string, Instant> {
  return Object.fromEntries(marks.map(({ name, at }) => [name, at]))
}
