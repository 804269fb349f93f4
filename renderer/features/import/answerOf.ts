import type { ImportOptions, Question } from '../../../core/import/types.ts'

/** The option that an answer to this question sets; null for a value that the question does not know. */
export function answerOf(question: Question['id'], value: string): Partial<ImportOptions> | null {
  if (question === 'zone') return { zone: value }
  if (question === 'day') return { day: value }
  if (question === 'dateOrder')
    return value === 'dmy' || value === 'mdy' || value === 'ymd' ? { dateOrder: value } : null
  if (question === 'channels') return { channels: [value] }
  if (question === 'decimal') return value === '.' || value === ',' ? { decimal: value } : null
  const map = Object.fromEntries(value.split(/,(?=[a-z]+=)/).map((pair) => splitPair(pair)))
  return { map }
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
}
