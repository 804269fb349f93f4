import type { CheckContext } from './finding.ts'

/** The same object for the same parts: what rules compare with (marks, facts, names) stays as it is while words are typed. */
export function steady<E, C = CheckContext>(parts: (context: C) => readonly unknown[], make: (context: C) => E) {
  let last: { readonly parts: readonly unknown[]; readonly env: E } | null = null
  return (context: C): E => {
    const now = parts(context)
    if (last !== null && sameParts(last.parts, now)) return last.env
    last = { parts: now, env: make(context) }
    return last.env
  }
}

/** Equal one by one. */
export function sameParts(one: readonly unknown[], two: readonly unknown[]): boolean {
  return one.length === two.length && one.every((part, index) => Object.is(part, two[index]))
}

/** The day of the check, in an object that stays the same that day: what fixes record is all that such a rule needs. */
export const dayOnly = steady(
  ({ today }: CheckContext) => [today],
  ({ today }) => ({ today }),
)

/** For what needs nothing to be held against. */
const nothing = {}
export const noEnv = () => nothing
