import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Day } from '../time/instant.ts'
import { type Fact, type FactName, type Facts, factNames } from './fact.ts'
import { factRules } from './factRules.ts'
import { formatFact } from './formatFact.ts'
import type { Reading } from './reading.ts'

/** What a missing value reads as, everywhere. */
export const notKnown = 'not known'

function factOf(name: FactName, reading: Reading, zone: string): Fact {
  const { label, unit, formula } = factRules[name]
  const { value, from, status, reason, unitName } = reading
  const text = value === null ? notKnown : formatFact(value, unit, { zone, unitName: unitName ?? '' })
  const fact = { name, label, value, unit, text, formula: reading.formula ?? formula, from, status }
  return reason === undefined ? fact : { ...fact, reason }
}

/** Every fact of domain.md 2 by name. A value that can't be known is null, never 0. `today` decides what is overdue. */
export function computeFacts(postmortem: Postmortem, { today }: { today: Day }): Facts {
  return new Map(
    factNames.map((name) => [name, factOf(name, factRules[name].read(postmortem, today), postmortem.zone)] as const),
  )
}
