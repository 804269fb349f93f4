import { collector } from './collector.ts'
import type { CheckContext, Finding, Rule } from './finding.ts'
import type { Passage } from './passages.ts'
import { textParts } from './units.ts'

interface TextRule<E extends object> {
  readonly id: string
  readonly title: string
  /** What the texts are held against, the same object while that is the same; null: there is nothing to find. */
  readonly env: (context: CheckContext) => E | null
  readonly find: (passage: Passage, env: E) => readonly Finding[]
}

/** A rule that looks at one passage at a time. The same key is told once, where it stands first. */
export function textRule<E extends object>({ id, title, env, find }: TextRule<E>): Rule {
  const collected = collector(env, (unit, known: E) => {
    const found = unit.passages.flatMap((passage) => find(passage, known))
    return found.length === 0 ? null : found
  })
  return {
    id,
    title,
    reads: (context) => [...textParts(context), env(context)],
    check: (context) => firstOfEach(collected(context).flat()),
  }
}

/** One finding for each key. */
export function firstOfEach(found: readonly Finding[]): readonly Finding[] {
  const keys = new Set<string>()
  return found.filter(({ key }) => !keys.has(key) && keys.add(key))
}
