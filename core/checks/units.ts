import type { RootContent } from 'mdast'
import type { Action } from '../postmortem/action.ts'
import type { Answer, Impact } from '../postmortem/impact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import { blockPassages, type Passage, passagesOf, plainPassage, readersOf, replacesTheOneAbove } from './passages.ts'
import { sectionBlocks } from './sectionBlocks.ts'

/** What one edit touches: a block of a section, an event, an action. The same object as long as its words are the same. */
export interface Unit {
  readonly passages: readonly Passage[]
}

/** A public update that was imported: a quotation, never rewritten and never again a leak. */
export const isQuotation = ({ kind, origins }: Postmortem['events'][number]) =>
  kind === 'status-update' && origins.length > 0

const unit = (...passages: Passage[]): Unit => ({ passages })

/** Reading is the dear part, and an edit leaves all things but one as they are. */
const known = new WeakMap<object, readonly Unit[]>()

function once<T extends object>(thing: T, read: (thing: T) => readonly Unit[]): readonly Unit[] {
  const before = known.get(thing)
  if (before !== undefined) return before
  const units = read(thing)
  known.set(thing, units)
  return units
}

/** Blocks by section: the parser gives back the same node while nothing in its slice changed. */
const blocks = new Map<string, WeakMap<RootContent, Unit>>()
const mostSections = 400

function blocksKnown(key: string): WeakMap<RootContent, Unit> {
  const before = blocks.get(key)
  if (before !== undefined) return before
  if (blocks.size >= mostSections) blocks.clear()
  const fresh = new WeakMap<RootContent, Unit>()
  blocks.set(key, fresh)
  return fresh
}

/** A section's title where it has its own, then block by block. */
export function sectionUnits({ id, title, audience, text }: Section): readonly Unit[] {
  const where = { section: id }
  const found = title === undefined ? [] : [unit(...passagesOf(title, audience, { ...where, field: 'title' }))]
  const own = blocksKnown(`${id}\n${audience}`)
  const reworded = blocksKnown(`${id}\ninternal`)
  const all = text === '' ? [] : sectionBlocks(id, text)
  for (const [index, { node, start, end }] of all.entries()) {
    const inside = replacesTheOneAbove(all[index + 1]?.node)
    const memory = inside ? reworded : own
    const readers = readersOf(inside ? 'internal' : audience)
    const made = memory.get(node) ?? unit(...blockPassages(node, text.slice(start, end), { where, readers }))
    memory.set(node, made)
    found.push(made)
  }
  return found
}

function titleUnits({ title, customerTitle }: Postmortem): readonly Unit[] {
  return [
    unit(
      plainPassage(title, customerTitle === undefined ? ['internal', 'customer'] : ['internal'], { field: 'title' }),
      ...(customerTitle === undefined ? [] : [plainPassage(customerTitle, ['customer'], { field: 'customerTitle' })]),
    ),
  ]
}

function impactUnits(impact: Impact): readonly Unit[] {
  const answers = ['headline', 'where', 'share', 'dataLoss', 'contacts', 'slo'] as const
  const answer = (field: (typeof answers)[number]) => {
    const { text, audience }: Answer = impact[field]
    return passagesOf(text, audience, { field: `impact.${field}` })
  }
  const services = impact.services.map((name) =>
    plainPassage(name, ['internal', 'customer'], { field: 'impact.services' }),
  )
  return [unit(...services), unit(...answers.flatMap(answer))]
}

interface Worded {
  readonly text: string
  readonly customerText?: string | undefined
  readonly audience: Section['audience']
}

/** `text` for internal readers and, where it has one, `customerText` for customers. */
function twoWordings({ text, customerText, audience }: Worded, where: Passage['where']): readonly Unit[] {
  if (customerText === undefined) return [unit(...passagesOf(text, audience, where))]
  const own = passagesOf(customerText, audience, { ...where, field: 'customerText' })
  const forCustomers = own.map((passage) => ({
    ...passage,
    readers: new Set([...passage.readers].filter((reader) => reader === 'customer')),
  }))
  return [unit(...passagesOf(text, 'internal', where), ...forCustomers)]
}

function actionUnits(action: Action): readonly Unit[] {
  const where = { action: action.id }
  const audience = action.public === null ? 'internal' : 'customer'
  return [
    unit(
      ...passagesOf(action.title, audience, { ...where, field: 'title' }),
      ...passagesOf(action.public?.note ?? '', audience, { ...where, field: 'public.note' }),
      ...passagesOf(action.description ?? '', 'internal', { ...where, field: 'description' }),
      ...passagesOf(action.doneWhen ?? '', 'internal', { ...where, field: 'doneWhen' }),
      ...action.points.flatMap(({ text }) => passagesOf(text, audience, { ...where, field: 'points' })),
    ),
  ]
}

function whyUnits({ id, question, answer }: Postmortem['whys'][number]): readonly Unit[] {
  return [unit(...passagesOf(`${question}\n\n${answer}`, 'internal', { field: `whys.${id}` }))]
}

/** The names of series that customers see in charts: legend, alt text and table. */
function seriesUnits({ id, name, customerName }: Postmortem['series'][number]): readonly Unit[] {
  return [unit(plainPassage(customerName ?? name, ['customer'], { series: id }))]
}

/** Names that are no text of their own, but stand in the header or in the properties of files for customers. */
function propertyUnits({ company, stated }: Postmortem): readonly Unit[] {
  const severity = stated.customerSeverity
  return [
    unit(
      ...(company === undefined ? [] : [plainPassage(company, ['customer'], { field: 'company' })]),
      ...(severity === undefined ? [] : [plainPassage(severity, ['customer'], { field: 'stated.customerSeverity' })]),
    ),
  ]
}

/**
 * Every text of a postmortem that someone wrote, with who reads it, in the order of the page.
 * Left out: internal events, which no rule reads, and imported public updates.
 */
export function postmortemUnits(postmortem: Postmortem): readonly Unit[] {
  return once(postmortem, (all) => [
    ...titleUnits(all),
    ...propertyUnits(all),
    ...once(all.impact, impactUnits),
    ...all.sections.flatMap((section) => once(section, sectionUnits)),
    ...customerEvents(all.events).flatMap((event) => once(event, () => twoWordings(event, { event: event.id }))),
    ...all.factors.flatMap((factor) => once(factor, () => twoWordings(factor, { factor: factor.id }))),
    ...all.whys.flatMap((why) => once(why, whyUnits)),
    ...all.lessons.flatMap((lesson) => once(lesson, () => twoWordings(lesson, { lesson: lesson.id }))),
    ...all.actions.flatMap((action) => once(action, actionUnits)),
    ...all.series.filter(({ audience }) => audience === 'customer').flatMap((series) => once(series, seriesUnits)),
  ])
}

type Events = Postmortem['events']
const shownEvents = new WeakMap<Events, Events>()

// A timeline may hold a hundred thousand internal events, and typing changes none of them.
function customerEvents(events: Events): Events {
  const before = shownEvents.get(events)
  if (before !== undefined) return before
  const shown = events.filter((event) => event.audience === 'customer' && !isQuotation(event))
  shownEvents.set(events, shown)
  return shown
}

/** The same, passage by passage. */
export function postmortemPassages(postmortem: Postmortem): Passage[] {
  return postmortemUnits(postmortem).flatMap(({ passages }) => passages)
}

/** The parts of a postmortem that its texts are read from: as long as these are the same objects, so are all texts. */
export function textParts({ postmortem }: { readonly postmortem: Postmortem }): readonly unknown[] {
  const { title, customerTitle, company, stated, impact, sections, events, factors, whys, lessons, actions, series } =
    postmortem
  return [title, customerTitle, company, stated, impact, sections, events, factors, whys, lessons, actions, series]
}
