import type { Person } from '../postmortem/library.ts'

/** Who somebody is, whichever way they were written; null stays null. */
export type NameOf = (written: string | null) => string | null

/** Names are compared without case, width or surplus space. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** People by name and alias. A name that two people share as an alias stays as it was written: nobody is guessed. */
export function namesOf(people: readonly Person[]): NameOf {
  const known = new Map<string, string>()
  const shared = new Set<string>()
  const names = new Set(people.map(({ name }) => foldName(name)))
  for (const { name } of people) known.set(foldName(name), name)
  for (const { name, aliases } of people) {
    for (const alias of aliases.map(foldName)) {
      if (names.has(alias)) continue
      if (known.has(alias) && known.get(alias) !== name) shared.add(alias)
      known.set(alias, name)
    }
  }
  const read = (written: string) => {
    if (written.trim() === '') return null
    const folded = foldName(written)
    return shared.has(folded) ? written.trim() : (known.get(folded) ?? written.trim())
  }
  // The same few names come tens of thousands of times.
  const seen = new Map<string, string | null>()
  return (written) => {
    if (written === null) return null
    const before = seen.get(written)
    if (before !== undefined) return before
    const name = read(written)
    seen.set(written, name)
    return name
  }
}
