import type { CheckContext, Finding, Rule } from './finding.ts'
import type { Passage } from './passages.ts'
import { postmortemUnits, textParts, type Unit } from './units.ts'

/** What was made of a unit is kept with it; a keystroke then makes anew what it touched. A new `env` makes all anew. */
export function perUnit<E, T>(make: (unit: Unit, env: E) => T): (unit: Unit, env: E) => T {
  const memory = new WeakMap<Unit, { readonly env: E; readonly value: T }>()
  return (unit, env) => {
    const known = memory.get(unit)
    if (known !== undefined && known.env === env) return known.value
    const value = make(unit, env)
    memory.set(unit, { env, value })
    return value
  }
}

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

const nothing: readonly Finding[] = []

interface TextRule<E> {
  readonly id: string
  readonly title: string
  /** What the texts are held against, the same object while that is the same; null: there is nothing to find. */
  readonly env: (context: CheckContext) => E | null
  readonly find: (passage: Passage, env: E) => readonly Finding[]
}

/** A rule that looks at one passage at a time. The same key is told once, where it stands first. */
export function textRule<E>({ id, title, env, find }: TextRule<E>): Rule {
  const inUnit = perUnit((unit: Unit, known: E) => {
    const found = unit.passages.flatMap((passage) => find(passage, known))
    return found.length === 0 ? nothing : found
  })
  return {
    id,
    title,
    reads: (context) => [...textParts(context), env(context)],
    check: (context) => {
      const known = env(context)
      if (known === null) return nothing
      const found: Finding[] = []
      for (const unit of postmortemUnits(context.postmortem)) {
        const here = inUnit(unit, known)
        if (here !== nothing) found.push(...here)
      }
      return firstOfEach(found)
    },
  }
}

/** One finding for each key. */
export function firstOfEach(found: readonly Finding[]): readonly Finding[] {
  const keys = new Set<string>()
  return found.filter(({ key }) => !keys.has(key) && keys.add(key))
}

/** The day of the check, in an object that stays the same that day: what fixes record is all that such a rule needs. */
export const dayOnly = steady(
  ({ today }) => [today],
  ({ today }) => ({ today }),
)
