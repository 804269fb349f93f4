/** A stretch of three versions: one thing that is in all of them, or what stands between two such things. */
export type Piece<T> =
  | { readonly kind: 'stable'; readonly base: T; readonly ours: T; readonly theirs: T }
  | {
      readonly kind: 'changed'
      readonly base: readonly T[]
      readonly ours: readonly T[]
      readonly theirs: readonly T[]
    }

/** Cuts three versions of a list at the things (equal by `key`) that all three still have in order. */
export function diff3<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  key: (item: T) => string,
): readonly Piece<T>[] {
  const inOurs = matches(base.map(key), ours.map(key))
  const inTheirs = matches(base.map(key), theirs.map(key))
  const pieces: Piece<T>[] = []
  let [b, o, t] = [0, 0, 0]
  const changed = (toBase: number, toOurs: number, toTheirs: number) => {
    if (toBase > b || toOurs > o || toTheirs > t)
      pieces.push({
        kind: 'changed',
        base: base.slice(b, toBase),
        ours: ours.slice(o, toOurs),
        theirs: theirs.slice(t, toTheirs),
      })
  }
  base.forEach((item, index) => {
    const [atOurs, atTheirs] = [inOurs.get(index), inTheirs.get(index)]
    if (atOurs === undefined || atTheirs === undefined) return
    changed(index, atOurs, atTheirs)
    pieces.push({ kind: 'stable', base: item, ours: ours[atOurs] ?? item, theirs: theirs[atTheirs] ?? item })
    ;[b, o, t] = [index + 1, atOurs + 1, atTheirs + 1]
  })
  changed(base.length, ours.length, theirs.length)
  return pieces
}

/** Longest common subsequence as index in `a` → index in `b`. */
function matches(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found = new Map<number, number>()
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) found.set(i++, j++)
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}
