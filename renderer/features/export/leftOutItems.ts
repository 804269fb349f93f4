import { isFor } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type Step, sectionSteps } from '../../../core/postmortem/section.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'

/** Something that customers don't get, with its place. */
export interface LeftOutItem {
  readonly key: string
  readonly text: string
  readonly place: { readonly step: Step; readonly id?: string; readonly section?: string }
}

const steps: Readonly<Record<string, Step>> = sectionSteps
const words = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What a reader for customers is not shown, by name: whole sections, blocks inside sections, events, actions. */
export function leftOutItems({ sections, events, actions, zone }: Postmortem): LeftOutItem[] {
  const fromSections = sections.flatMap(({ id, title, audience, text }): LeftOutItem[] => {
    const name = title ?? words(id)
    const place = { step: steps[id] ?? 'lessons', section: id } as const
    if (text.trim() === '') return []
    if (!isFor(audience, 'customer')) return [{ key: `section:${id}`, text: `${name}, all of it`, place }]
    const blocks = (text.match(/^:::internal\b/gm) ?? []).length + (text.match(/:internal\[/g) ?? []).length
    return blocks === 0
      ? []
      : [{ key: `section:${id}`, text: `${name}, ${blocks} internal ${blocks === 1 ? 'part' : 'parts'}`, place }]
  })
  const fromEvents = events
    .filter(({ audience }) => !isFor(audience, 'customer'))
    .map(({ id, at, text }) => ({
      key: `event:${id}`,
      text: `${formatInstant(at, zone, 'clock')} ${short(text)}`,
      place: { step: 'timeline' as const, id },
    }))
  const fromActions = actions
    .filter((action) => action.public === null)
    .map(({ id, title }) => ({ key: `action:${id}`, text: short(title), place: { step: 'actions' as const, id } }))
  return [...fromSections, ...fromEvents, ...fromActions]
}
