import type { Action } from '../postmortem/action.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Answer, Impact } from '../postmortem/impact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import type { Passage } from './passages.ts'
import { passagesOf, plainPassage } from './passages.ts'

/** A public update that was imported: a quotation, never rewritten and never again a leak. */
const isQuotation = ({ kind, origins }: Postmortem['events'][number]) => kind === 'status-update' && origins.length > 0

function titles({ title, customerTitle }: Postmortem): Passage[] {
  return [
    plainPassage(title, customerTitle === undefined ? ['internal', 'customer'] : ['internal'], { field: 'title' }),
    ...(customerTitle === undefined ? [] : [plainPassage(customerTitle, ['customer'], { field: 'customerTitle' })]),
  ]
}

function impactPassages(impact: Impact): Passage[] {
  const answers = ['headline', 'where', 'share', 'dataLoss', 'contacts', 'slo'] as const
  const answer = (field: (typeof answers)[number]) => {
    const { text, audience }: Answer = impact[field]
    return passagesOf(text, audience, { field: `impact.${field}` })
  }
  return [
    ...impact.services.map((name) => plainPassage(name, ['internal', 'customer'], { field: 'impact.services' })),
    ...answers.flatMap(answer),
  ]
}

/** `text` for internal readers and, where it has one, `customerText` for customers. */
function twoWordings(
  thing: { text: string; customerText?: string | undefined; audience: Audience },
  where: Passage['where'],
): Passage[] {
  const { text, customerText, audience } = thing
  if (customerText === undefined) return passagesOf(text, audience, where)
  const own = passagesOf(customerText, audience, { ...where, field: 'customerText' })
  return [
    ...passagesOf(text, 'internal', where),
    ...own.map((passage) => ({ ...passage, readers: new Set([...passage.readers].filter((r) => r === 'customer')) })),
  ]
}

function actionPassages(action: Action): Passage[] {
  const where = { action: action.id }
  const audience = action.public === null ? 'internal' : 'customer'
  return [
    ...passagesOf(action.title, audience, { ...where, field: 'title' }),
    ...passagesOf(action.public?.note ?? '', audience, { ...where, field: 'public.note' }),
    ...passagesOf(action.description ?? '', 'internal', { ...where, field: 'description' }),
    ...passagesOf(action.doneWhen ?? '', 'internal', { ...where, field: 'doneWhen' }),
    ...action.points.flatMap(({ text }) => passagesOf(text, audience, { ...where, field: 'points' })),
  ]
}

function sectionPassages({ id, title, audience, text }: Section): Passage[] {
  return [
    ...(title === undefined ? [] : passagesOf(title, audience, { section: id, field: 'title' })),
    ...passagesOf(text, audience, { section: id }),
  ]
}

/** Parsing is the dear part, and an edit leaves all things but one as they are. */
const parsed = new WeakMap<object, Passage[]>()

function once<T extends object>(thing: T, read: (thing: T) => Passage[]): Passage[] {
  const known = parsed.get(thing)
  if (known !== undefined) return known
  const passages = read(thing)
  parsed.set(thing, passages)
  return passages
}

/**
 * Every text of a postmortem that someone wrote, passage by passage, with who reads it.
 * Left out: internal events, which no rule reads, and imported public updates.
 */
export function postmortemPassages(postmortem: Postmortem): Passage[] {
  return once(postmortem, readAll)
}

function readAll(postmortem: Postmortem): Passage[] {
  const { impact, sections, events, factors, whys, lessons, actions, series } = postmortem
  return [
    ...titles(postmortem),
    ...once(impact, impactPassages),
    ...sections.flatMap((section) => once(section, sectionPassages)),
    ...events
      .filter((event) => event.audience === 'customer' && !isQuotation(event))
      .flatMap((event) => once(event, () => twoWordings(event, { event: event.id }))),
    ...factors.flatMap((factor) => once(factor, () => twoWordings(factor, { factor: factor.id }))),
    ...whys.flatMap((why) =>
      once(why, ({ id, question, answer }) =>
        passagesOf(`${question}\n\n${answer}`, 'internal', { field: `whys.${id}` }),
      ),
    ),
    ...lessons.flatMap((lesson) =>
      once(lesson, ({ id, text, audience }) => passagesOf(text, audience, { lesson: id })),
    ),
    ...actions.flatMap((action) => once(action, actionPassages)),
    ...series
      .filter(({ audience }) => audience === 'customer')
      .map(({ id, name, customerName }) => plainPassage(customerName ?? name, ['customer'], { series: id })),
  ]
}
