/** What became of a list, seen from the list it came from. */
export interface Aligned {
  /** For each thing of the base what stands in its place; null when it was deleted. */
  readonly instead: readonly (string | null)[]
  /** What is new before each thing of the base, and, last, after all of them. */
  readonly before: readonly (readonly string[])[]
}

/**
 * Lays `side` over `base`: things with equal keys (longest common subsequence) are the same; between two of those, things
 * replace each other one by one, what is left over is new or deleted.
 */
export function align(base: readonly string[], side: readonly string[], key: (item: string) => string): Aligned {
  const instead: (string | null)[] = base.map(() => null)
  const before: string[][] = [...base, ''].map(() => [])
  const same = [...matches(base.map(key), side.map(key)), [base.length, side.length] as const]
  let [b, s] = [0, 0]
  for (const [atBase, atSide] of same) {
    while (b < atBase && s < atSide) instead[b++] = side[s++] ?? null
    before[atBase]?.push(...side.slice(s, atSide))
    if (atBase < base.length) instead[atBase] = side[atSide] ?? null
    ;[b, s] = [atBase + 1, atSide + 1]
  }
  return { instead, before }
}

/** Longest common subsequence as pairs of indices, ascending. */
function matches(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) found.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}
