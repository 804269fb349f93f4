import type { Guide } from '../guide/guide.ts'
import type { Library } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Who } from './states.ts'

/** What a review looks at where neither library nor guide says so. */
const usual = [
  'What was seen during the incident is kept: events, metrics, messages.',
  'The impact is complete: who, how many, how long, and whether data was lost.',
  'The causes go deep enough: conditions that can be changed, not persons.',
  'The actions are enough, in order of weight, each with an owner and a day.',
  'Those who should read it are named, and each version is fit for its readers.',
] as const

export interface ChecklistItem {
  readonly item: string
  /** Who ticked it and when; null while open. */
  readonly done: Who | null
}

/** The reviewer's checklist: the library's, else the guide's, else the usual five points. */
export function checklistOf(postmortem: Postmortem, library: Library, guide: Guide | null): ChecklistItem[] {
  const own = library.reviewChecklist ?? []
  const items = own.length > 0 ? own : (guide?.review ?? usual)
  return items.map((item) => {
    const done = postmortem.reviewed?.find((one) => one.item === item)
    return { item, done: done ? { by: done.by, at: done.at } : null }
  })
}

/** Ticks a point, or opens it again. */
export function tick(postmortem: Postmortem, item: string, who: Who | null): Postmortem {
  const rest = (postmortem.reviewed ?? []).filter((one) => one.item !== item)
  return { ...postmortem, reviewed: who === null ? rest : [...rest, { item, ...who }] }
}
