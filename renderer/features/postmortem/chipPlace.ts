import { parseTarget } from '../../../core/facts/chip.ts'
import { type Facts, factNames } from '../../../core/facts/fact.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Place } from '../../store/types.ts'

/** Where what a chip shows is at home: its event, its series, or the mark that a fact was measured to. */
export function chipPlace(target: string, postmortem: Postmortem, facts: Facts): Place {
  const parsed = parseTarget(target)
  if (parsed?.kind === 'event') return { step: 'timeline', id: parsed.ref }
  if (parsed?.kind === 'series') return { step: 'metrics', id: parsed.ref }
  const name = factNames.find((one) => one === parsed?.ref)
  const from = (name === undefined ? undefined : facts.get(name))?.from ?? []
  const last = from.findLast(({ kind }) => kind === 'mark' || kind === 'event' || kind === 'series')
  if (last?.kind === 'series') return { step: 'metrics', id: last.ref }
  if (last?.kind === 'event') return { step: 'timeline', id: last.ref }
  if (last?.kind !== 'mark') return name?.startsWith('actions.') ? { step: 'actions' } : { step: 'impact' }
  // A mark stands on the row of its event, or has one of its own.
  const ref = postmortem.marks.find((mark) => mark.name === last.ref)?.from.ref
  const event = postmortem.events.find(({ id }) => id === ref)
  return { step: 'timeline', id: event?.id ?? `mark:${last.ref}` }
}
