import type { Person } from '../../../core/postmortem/library.ts'

const people =
  /\b(human error|operator error|mistakes?|forgot|forgets|failed to|did(?:n['’]t| not) (?:notice|check|follow|test|read)|should have|careless|was not careful|misread|mistyped|negligen\w+)\b/i

/** Does an answer stop at what somebody did? Then the chain goes on: people's actions are never the last cause (domain.md 1). */
export function endsOnPerson(answer: string, known: readonly Person[]): boolean {
  if (people.test(answer)) return true
  const text = answer.toLowerCase()
  return known.some(({ name }) => name.trim().length > 2 && text.includes(name.toLowerCase()))
}
