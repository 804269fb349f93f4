const pattern = /[\p{L}\p{N}]+/gu
/** Longer runs are keys, hashes and encoded data; nobody types more of one than its beginning. */
const longest = 40

/** The words of a text as they are searched for: no accents, no case, letters and digits only. */
export function termsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (folded.match(pattern) ?? []).map((term) => term.slice(0, longest))
}

const common = new Set(
  'a an and are as at be been but by can did do does for from had has have if in into is it its no not of off on one or our so than that the their them then there they this to too up was we were when which who will with without'.split(
    ' ',
  ),
)

/** Words that carry meaning, for telling whether two texts speak of the same thing. */
export function meaningOf(text: string): ReadonlySet<string> {
  return new Set(termsOf(text).filter((term) => term.length > 1 && !common.has(term)))
}

/** Shared words ÷ all words of both, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const term of a) if (b.has(term)) shared += 1
  return shared / (a.size + b.size - shared)
}
