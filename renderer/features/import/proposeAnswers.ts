import type { Question } from '../../../core/import/types.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { zoneLabel } from '../../../core/time/zone.ts'
import type { ImportCard } from '../../store/types.ts'

type Option = Question['options'][number]

export interface Around {
  readonly cards: readonly ImportCard[]
  readonly postmortem: Postmortem | null
  /** Zones that this author uses: the postmortem's, the settings', the computer's. */
  readonly zones: readonly string[]
}

/** The question with the answers that the rest of the evidence suggests, after those that the file itself does. */
export function proposeAnswers(question: Question, around: Around): Question {
  if (question.id === 'day') return { ...question, options: withNew(question.options, days(around)) }
  if (question.id !== 'zone') return question
  const zones = ['UTC', ...around.zones].map((zone) => ({
    value: zone,
    label: zoneLabel(zone),
    effect: zone === 'UTC' ? 'As most monitoring writes them.' : `${zone}, used on this computer.`,
  }))
  return { ...question, options: withNew(question.options, zones) }
}

const withNew = (given: readonly Option[], more: readonly Option[]) => [
  ...given,
  ...more.filter(({ value }, index) => {
    const first = more.findIndex((one) => one.value === value) === index
    return first && !given.some((one) => one.value === value)
  }),
]

/** Days of the other files, and of what is in already. */
function days({ cards, postmortem }: Around): readonly Option[] {
  const files = cards.flatMap(({ file, state }) =>
    state.kind === 'ready' && state.inspected.source.first !== null
      ? [{ at: state.inspected.source.first, effect: `The day that ${file.name} begins.` }]
      : [],
  )
  const [event] = postmortem?.events ?? []
  const known = event ? [{ at: event.at, effect: 'The day of the first event here.' }, ...files] : files
  return known.map(({ at, effect }) => ({ value: at.slice(0, 10), label: formatInstant(at, 'UTC', 'date'), effect }))
}
