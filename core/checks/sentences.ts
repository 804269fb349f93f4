/** The sentence that holds the stretch from `start` to `end`; a line end ends one too, an abbreviation does not. */
export function sentenceAround(text: string, start: number, end: number): string {
  const ends = [...text.matchAll(/[.!?](?=\s+["“(]?\p{Lu})|\n/gu)].map(({ index }) => index + 1)
  const from = ends.findLast((at) => at <= start) ?? 0
  const to = ends.find((at) => at >= end) ?? text.length
  // A live value or code is a gap in the prose, and no letter that a reader knows.
  return text.slice(from, to).trim().replaceAll('\u{fffc}', '…')
}
