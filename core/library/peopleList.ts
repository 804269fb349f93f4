import { z } from 'zod'
import type { Person } from '../postmortem/library.ts'
import type { Digest } from './digest.ts'
import { foldName, namesOf } from './names.ts'

/** Somebody whom the library names: one of people.json, or a name that is only in postmortems yet. */
export const knownPersonSchema = z.looseObject({
  /** Of people.json; null for a name that is only in postmortems. */
  id: z.string().nullable(),
  name: z.string(),
  aliases: z.array(z.string()),
  role: z.string().nullable(),
  team: z.string().nullable(),
  /** How often postmortems name them, in whichever spelling. */
  times: z.number().int(),
})
export type KnownPerson = z.infer<typeof knownPersonSchema>

export const samePairSchema = z.looseObject({ one: z.string(), other: z.string(), why: z.string() })
export type SamePair = z.infer<typeof samePairSchema>

/** More pairs than anyone decides at once. */
const mostPairs = 50

/** Everyone, the most named first, and the pairs that look like one person and were not told apart yet. */
export function peopleList(
  digests: readonly Digest[],
  people: readonly Person[],
): { readonly people: KnownPerson[]; readonly pairs: SamePair[] } {
  const nameOf = namesOf(people)
  const times = new Map<string, { name: string; times: number }>()
  const count = (written: string) => {
    const name = nameOf(written)
    if (name === null) return
    const known = times.get(foldName(name))
    times.set(foldName(name), { name: known?.name ?? name, times: (known?.times ?? 0) + 1 })
  }
  for (const digest of digests) {
    digest.names.forEach(count)
    for (const { owner } of digest.actions) if (owner !== null) count(owner)
  }
  const saved = people.map((person): KnownPerson => {
    const found = times.get(foldName(person.name))
    times.delete(foldName(person.name))
    const { id, name, aliases } = person
    return { id, name, aliases, role: person.role ?? null, team: person.team ?? null, times: found?.times ?? 0 }
  })
  const others = [...times.values()].map(
    (one): KnownPerson => ({ id: null, aliases: [], role: null, team: null, ...one }),
  )
  const all = [...saved, ...others].sort((a, b) => b.times - a.times || a.name.localeCompare(b.name, 'en'))
  return { people: all, pairs: pairsOf(all, people) }
}

function pairsOf(all: readonly KnownPerson[], people: readonly Person[]): SamePair[] {
  const apart = new Set(
    people.flatMap(({ name, notSame }) => (notSame ?? []).flatMap((other) => [key(name, other), key(other, name)])),
  )
  const pairs: SamePair[] = []
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      if (pairs.length === mostPairs) return pairs
      const why = apart.has(key(one.name, other.name)) ? null : alike(one.name, other.name)
      if (why !== null) pairs.push({ one: one.name, other: other.name, why })
    }
  return pairs
}

const key = (a: string, b: string) => `${foldName(a)}\n${foldName(b)}`

/** Why two names may be one person, in words; null when nothing says so. */
export function alike(a: string, b: string): string | null {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.length === 0 || other.length === 0) return null
  if (one.join(' ') === other.join(' ')) return 'the same letters'
  if (sorted(one) === sorted(other)) return 'the same names in another order'
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length === 1) return close(one[0] ?? '', other[0] ?? '') ? 'one letter apart' : null
  if (short.length === 1) {
    const [word] = short
    if (word === handleOf(long)) return 'initial and surname'
    return word !== undefined && word === long[0] && word.length > 2 ? 'the same first name' : null
  }
  if (short.at(-1) !== long.at(-1)) return close(one.join(' '), other.join(' ')) ? 'one letter apart' : null
  const [first, second] = [short[0] ?? '', long[0] ?? '']
  return first.length === 1 && second.startsWith(first) ? 'the same surname and initial' : null
}

/** `mira.ito@example.com`, `Ito, Mira` and `Mira Ito` in the same small words, accents gone. */
function partsOf(name: string): string[] {
  const bare = foldName(name)
    .replace(/@.*$/, '')
    .replace(/^@/, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
  return bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

const sorted = (parts: readonly string[]) => [...parts].sort().join(' ')

const handleOf = (parts: readonly string[]) => `${parts[0]?.charAt(0) ?? ''}${parts.at(-1) ?? ''}`

/** One letter more, less or other, in names that are long enough for that to be a slip. */
function close(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 5 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(at + (long.length === short.length ? 1 : 0)) === long.slice(at + 1)
}

/** Two people as one: `into` stays, the other's name and aliases lead to it. Names that were not in the list yet are added. */
export function mergePeople(people: readonly Person[], into: string, other: string, newId: () => string): Person[] {
  const find = (name: string): Person =>
    people.find((one) => foldName(one.name) === foldName(name)) ?? { id: newId(), name, aliases: [] }
  const [kept, gone] = [find(into), find(other)]
  const aliases = new Map([...kept.aliases, gone.name, ...gone.aliases].map((alias) => [foldName(alias), alias]))
  aliases.delete(foldName(kept.name))
  const role = kept.role ?? gone.role
  const team = kept.team ?? gone.team
  const merged = {
    ...kept,
    aliases: [...aliases.values()],
    ...(role === undefined ? {} : { role }),
    ...(team === undefined ? {} : { team }),
  }
  const rest = people.filter((one) => one !== kept && one !== gone)
  return [...rest, merged].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** That two are two people is kept, so that nobody is asked again. */
export function tellApart(people: readonly Person[], one: string, other: string, newId: () => string): Person[] {
  const known = people.find(({ name }) => foldName(name) === foldName(one)) ?? { id: newId(), name: one, aliases: [] }
  const notSame = [...new Set([...(known.notSame ?? []), other])]
  return [...people.filter((person) => person !== known), { ...known, notSame }].sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  )
}
