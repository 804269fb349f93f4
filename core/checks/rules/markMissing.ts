import type { MarkName } from '../../postmortem/mark.ts'
import { keepBecause } from '../decisions.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'mark-missing'

interface Wanted {
  /** Any of them will do. */
  readonly marks: readonly MarkName[]
  readonly words: string
  readonly why: string
  /** Only where the guide asks for it; the impact is always asked for. */
  readonly criterion?: string
}

const wanted: readonly Wanted[] = [
  {
    marks: ['impactStart', 'impactEnd'],
    words: 'when the impact began and ended',
    why: 'Without them nothing can be counted: no duration, no time to detect.',
  },
  {
    marks: ['impactStart'],
    words: 'when the impact began',
    why: 'Without it nothing can be counted: no duration, no time to detect.',
  },
  { marks: ['impactEnd'], words: 'when the impact ended', why: 'Without it nobody can say how long it lasted.' },
  {
    marks: ['detected'],
    words: 'when it was detected',
    why: 'How long it went unseen is what the next alert is built from.',
    criterion: 'detectionMarked',
  },
  {
    marks: ['mitigated', 'resolved'],
    words: 'when it was mitigated or resolved',
    why: 'What stopped the pain, and when, is what the next responder looks up.',
    criterion: 'recoveryMarked',
  },
]

function asked({ guide }: CheckContext, criterion: string | undefined): boolean {
  if (criterion === undefined) return true
  const uses = [...Object.values(guide?.steps ?? {}), ...(guide?.sections ?? [])].flatMap((part) => part.criteria ?? [])
  return uses.some(({ check }) => check === criterion)
}

/** Marks that the guide asks for and that nobody set, once there is anything to set them on. */
export const markMissing: Rule = {
  id,
  title: 'Marks that are not set',
  reads: ({ postmortem: { marks, events, series }, guide }) => [marks, events, series, guide],
  check: (context) => {
    const { marks, events, series } = context.postmortem
    if (events.length === 0 && series.length === 0) return []
    return (
      wanted
        .filter(({ criterion }) => asked(context, criterion))
        .filter((one) => !marks.some(({ name }) => one.marks.includes(name)))
        // Both ends of the impact are told as one.
        .filter(({ marks: [name, other] }, _, all) => {
          const both = all.some((one) => one.marks.includes('impactStart') && one.marks.includes('impactEnd'))
          return !(both && other === undefined && (name === 'impactStart' || name === 'impactEnd'))
        })
        .map(({ marks: [name], words, why }): Finding => {
          const key = `${id}:${name}`
          return note({
            rule: id,
            key,
            title: `Not marked: ${words}`,
            message: `No mark says ${words}.`,
            why,
            where: { ...(name === undefined ? {} : { mark: name }), field: 'marks' },
            fixes: [keepBecause(key, context.today, 'Why can’t it be said?')],
          })
        })
    )
  },
}
