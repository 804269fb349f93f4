import { align } from '../merge/alignBlocks.ts'

/**
 * Words that two people changed: `ours` is what stands there now, `theirs` what somebody proposes for `base`. Null where both
 * changed the same word in different ways.
 */
export function mergeWords(base: string, ours: string, theirs: string): string | null {
  if (ours === base) return theirs
  const [words, mine, other] = [base, ours, theirs].map((text) => text.split(' ').filter(Boolean))
  if (!words || !mine || !other) return null
  const [a, b] = [align(words, mine, (word) => word), align(words, other, (word) => word)]
  const merged: string[] = []
  for (let index = 0; index <= words.length; index += 1) {
    const added = together(a.before[index] ?? [], b.before[index] ?? [])
    const word = words[index]
    const kept = word === undefined ? [] : settle(word, a.instead[index] ?? null, b.instead[index] ?? null)
    if (added === null || kept === null) return null
    merged.push(...added, ...kept)
  }
  return merged.join(' ')
}

function together(ours: readonly string[], theirs: readonly string[]): readonly string[] | null {
  if (ours.length === 0 || ours.join(' ') === theirs.join(' ')) return theirs
  return theirs.length === 0 ? ours : null
}

function settle(base: string, ours: string | null, theirs: string | null): readonly string[] | null {
  const now = ours === theirs || theirs === base ? ours : ours === base ? theirs : undefined
  if (now === undefined) return null
  return now === null ? [] : [now]
}
