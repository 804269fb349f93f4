import type { PartName } from '../guide/guide.ts'
import { isFor } from '../postmortem/audience.ts'
import type { LessonKind } from '../postmortem/lesson.ts'
import { lessonKinds } from '../postmortem/lesson.ts'
import { type Section, type Step, sectionSteps, steps } from '../postmortem/section.ts'
import { lessonPlaces } from './lessonBlocks.ts'
import type { Reader } from './reader.ts'

/** One heading of the document and what stands below it: the author's section, then what the program makes. */
export interface Chapter {
  readonly id: string
  readonly heading: string
  readonly step: Step
  readonly section: Section | undefined
  readonly parts: readonly (PartName | LessonKind)[]
}

const ownHeadings: readonly { part: PartName; heading: string; step: Step }[] = [
  { part: 'timeline', heading: 'Timeline', step: 'timeline' },
  { part: 'chart', heading: 'Metrics', step: 'metrics' },
  { part: 'factors', heading: 'Contributing factors', step: 'root-cause' },
  { part: 'whys', heading: 'Whys', step: 'root-cause' },
  { part: 'actions', heading: 'Action items', step: 'actions' },
]

/** Customers are shown these only where a guide says so; everything else is never lost for want of a place. */
const byInvitation: readonly PartName[] = ['factors', 'whys', 'lessons']

/** A message is sent by itself; it is no part of the report unless the guide names it. */
const apart = 'external-message'

/** What the document consists of, in the guide's order; what the guide does not name stands at the end of its step. */
export function outline(reader: Reader): Chapter[] {
  const chapters = reader.guide.sections.map((asked): Chapter => {
    const section = reader.postmortem.sections.find(({ id }) => id === asked.id)
    const held = asked.holds === undefined || asked.holds === 'facts' || asked.holds === 'lessons' ? [] : [asked.holds]
    return {
      id: asked.id,
      heading: section?.title ?? asked.heading,
      step: asked.step,
      section: readable(section, reader),
      parts: [
        ...held,
        ...guestParts(asked.id, reader),
        ...lessonKinds.filter((kind) => lessonPlaces[kind].section === asked.id),
      ],
    }
  })
  return [...unnamedSections(reader), ...unheldParts(reader)].reduce(insertByStep, chapters)
}

/** A customer's report has no chapter of metrics: their picture belongs to what they noticed. */
function guestParts(id: string, { audience, guide }: Reader): readonly 'chart'[] {
  if (audience === 'internal' || guide.sections.some(({ holds }) => holds === 'chart')) return []
  return id === chartHost(guide) ? ['chart'] : []
}

const chartHost = ({ sections }: Reader['guide']): string | undefined =>
  ['customer-impact', 'impact'].find((id) => sections.some((section) => section.id === id))

function readable(section: Section | undefined, reader: Reader): Section | undefined {
  return section !== undefined && isFor(section.audience, reader.audience) ? section : undefined
}

function unnamedSections(reader: Reader): Chapter[] {
  const named = new Set(reader.guide.sections.map(({ id }) => id))
  return reader.postmortem.sections
    .filter(({ id }) => !named.has(id) && !(reader.audience === 'customer' && id === apart))
    .flatMap((section) => {
      const seen = readable(section, reader)
      if (seen === undefined) return []
      return [
        { id: seen.id, heading: seen.title ?? headingOf(seen.id), step: stepOf(seen.id), section: seen, parts: [] },
      ]
    })
}

const knownSteps: Readonly<Record<string, Step>> = sectionSteps

const stepOf = (id: string): Step => knownSteps[id] ?? 'lessons'

const headingOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

function unheldParts(reader: Reader): Chapter[] {
  const held = new Set(reader.guide.sections.map(({ holds }) => holds))
  if (reader.audience === 'customer' && chartHost(reader.guide) !== undefined) held.add('chart')
  const shows = (part: PartName) => !held.has(part) && (reader.audience === 'internal' || !byInvitation.includes(part))
  const parts = ownHeadings
    .filter(({ part }) => shows(part))
    .map(({ part, heading, step }): Chapter => ({ id: part, heading, step, section: undefined, parts: [part] }))
  if (reader.audience === 'customer' && !held.has('lessons')) return parts
  const named = new Set(reader.guide.sections.map(({ id }) => id))
  const lessons = lessonKinds
    .filter((kind) => !named.has(lessonPlaces[kind].section))
    .map((kind): Chapter => {
      const { section, heading } = lessonPlaces[kind]
      return { id: section, heading, step: 'lessons', section: undefined, parts: [kind] }
    })
  return [...parts, ...lessons]
}

/** After the last chapter of the same or an earlier step, so that the order of the guide is not disturbed. */
function insertByStep(chapters: readonly Chapter[], chapter: Chapter): Chapter[] {
  const rank = steps.indexOf(chapter.step)
  const after = chapters.findLastIndex(({ step }) => steps.indexOf(step) <= rank)
  return [...chapters.slice(0, after + 1), chapter, ...chapters.slice(after + 1)]
}
