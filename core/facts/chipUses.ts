import type { Where } from '../checks/finding.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { chipTargets } from './chip.ts'

/** A text that the author can write in, and where it stands. */
interface PlacedText {
  readonly where: Where
  readonly text: string | undefined
}

/** A chip in a text. */
export interface ChipUse {
  readonly where: Where
  readonly target: string
}

function placedTexts({ sections, events, factors, whys, lessons, actions, impact }: Postmortem): PlacedText[] {
  const answers = ['headline', 'where', 'share', 'dataLoss', 'contacts', 'slo'] as const
  return [
    ...sections.map(({ id, text }) => ({ where: { section: id }, text })),
    ...events.flatMap(({ id, text, customerText }) =>
      [text, customerText].map((one) => ({ where: { event: id }, text: one })),
    ),
    ...factors.flatMap(({ id, text, customerText }) =>
      [text, customerText].map((one) => ({ where: { factor: id }, text: one })),
    ),
    ...whys.flatMap(({ question, answer }) =>
      [question, answer].map((text) => ({ where: { section: 'root-cause' }, text })),
    ),
    ...lessons.map(({ id, text }) => ({ where: { lesson: id }, text })),
    ...actions.flatMap(({ id, title, description, doneWhen, public: note }) =>
      [title, description, doneWhen, note?.note].map((text) => ({ where: { action: id }, text })),
    ),
    ...answers.map((field) => ({ where: { field }, text: impact[field].text })),
  ]
}

/** Every chip of every text, in the order of the guide's steps; none in code. */
export function chipUses(postmortem: Postmortem): ChipUse[] {
  return placedTexts(postmortem).flatMap(({ where, text = '' }) =>
    chipTargets(text).map((target) => ({ where, target })),
  )
}
