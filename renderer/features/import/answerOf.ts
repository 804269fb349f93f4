import type { ImportOptions, Question } from '../../../core/import/types.ts'

/**
 * The option that an answer to this question sets; null for a value that the question does not know. `given`: what was
 * answered before.
 */
export function answerOf(
  question: Question['id'],
  value: string,
  given: Pick<ImportOptions, 'leave'> = {},
): Partial<ImportOptions> | null {
  if (value === 'leave' && isLeft(question)) return { leave: [...(given.leave ?? []), question] }
  if (question === 'fold') return value === 'first' || value === 'second' || value === 'order' ? { fold: value } : null
  if (question === 'zone') return { zone: value }
  if (question === 'day') return { day: value }
  if (question === 'dateOrder')
    return value === 'dmy' || value === 'mdy' || value === 'ymd' ? { dateOrder: value } : null
  if (question === 'channels') return { channels: [value] }
  if (question === 'decimal') return value === '.' || value === ',' ? { decimal: value } : null
  const map = Object.fromEntries(value.split(/,(?=[a-z]+=)/).map((pair) => splitPair(pair)))
  return { map }
}

const isLeft = (question: Question['id']) =>
  question === 'zone' || question === 'day' || question === 'dateOrder' || question === 'fold'

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
}
