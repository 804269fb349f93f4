import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Day } from '../time/instant.ts'
import { type Fact, type FactName, type Facts, factNames } from './fact.ts'
import { factRules } from './factRules.ts'
import { formatFact } from './formatFact.ts'
import type { Reading } from './reading.ts'

/** What a missing value reads as, everywhere. */
export const notKnown = 'not known'

/** The author's own value where there is one: what the marks give stays in the formula, so that both can be told. */
function overridden(name: FactName, reading: Reading, { overrides = [], zone }: Postmortem): Reading & { by?: 'hand' } {
  const override = overrides.find(({ fact }) => fact === name)
  const { unit, formula } = factRules[name]
  if (override === undefined || (unit !== 's' && unit !== 'ratio' && unit !== 'count')) return reading
  const counted = reading.value === null ? notKnown : formatFact(reading.value, unit, { zone })
  return {
    value: override.value,
    from: [{ kind: 'hand', ref: 'override' }, ...reading.from],
    status: 'ok',
    formula: `overridden because “${override.because}”; ${reading.formula ?? formula} gives ${counted}`,
    by: 'hand',
  }
}

function factOf(name: FactName, read: Reading, postmortem: Postmortem): Fact {
  const { label, unit, formula } = factRules[name]
  const reading = overridden(name, read, postmortem)
  const { zone } = postmortem
  const { value, from, status, reason, unitName } = reading
  const text = value === null ? notKnown : formatFact(value, unit, { zone, unitName: unitName ?? '' })
  const plain = { name, label, value, unit, text, formula: reading.formula ?? formula, from, status }
  const fact: Fact = reading.by === 'hand' ? { ...plain, overridden: true } : plain
  return reason === undefined ? fact : { ...fact, reason }
}

/** Every fact of domain.md 2 by name. A value that can't be known is null, never 0. `today` decides what is overdue. */
export function computeFacts(postmortem: Postmortem, { today }: { today: Day }): Facts {
  return new Map(
    factNames.map((name) => [name, factOf(name, factRules[name].read(postmortem, today), postmortem)] as const),
  )
}
