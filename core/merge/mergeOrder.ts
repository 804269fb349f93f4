/**
 * The order of a merged list, by keys. What both sides have keeps the order of the side that changed it; what only one
 * side has follows the thing it followed there. Swapping the sides gives the same order.
 */
export function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  surviving: ReadonlySet<string>,
): string[] {
  const spine = spineOf(base, among(ours, theirs, surviving), among(theirs, ours, surviving))
  const [mine, other] = [followers(ours, spine, surviving), followers(theirs, spine, surviving)]
  const after = (anchor: string | null) =>
    [mine.get(anchor) ?? [], other.get(anchor) ?? []].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1)).flat()
  return [...after(null), ...spine.flatMap((key) => [key, ...after(key)])]
}

function among(list: readonly string[], other: readonly string[], surviving: ReadonlySet<string>): string[] {
  const there = new Set(other)
  return list.filter((key) => there.has(key) && surviving.has(key))
}

function spineOf(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const before = new Set(base)
  const both = new Set(ours)
  const old = base.filter((key) => both.has(key)).join('\n')
  const kept = (list: readonly string[]) => list.filter((key) => before.has(key)).join('\n') === old
  if (kept(ours) !== kept(theirs)) return kept(ours) ? theirs : ours
  return ours.join('\n') >= theirs.join('\n') ? ours : theirs
}

/** What only this side has, by the nearest thing of the spine before it; null is the start. */
function followers(
  list: readonly string[],
  spine: readonly string[],
  surviving: ReadonlySet<string>,
): ReadonlyMap<string | null, string[]> {
  const fixed = new Set(spine)
  const groups = new Map<string | null, string[]>()
  let anchor: string | null = null
  for (const key of list) {
    if (fixed.has(key)) anchor = key
    else if (surviving.has(key)) groups.set(anchor, [...(groups.get(anchor) ?? []), key])
  }
  return groups
}
