/** How well `words` fit `text`: 0 when a word is missing; starts of words count more than insides, the very start most. */
export function score(text: string, words: string): number {
  const all = text.toLowerCase()
  let points = 0
  for (const word of words.toLowerCase().split(/\s+/)) {
    const at = all.indexOf(word)
    if (at === -1) return 0
    points += at === 0 ? 4 : startsWord(all, word) ? 3 : 1
  }
  // Among equals the shorter one is the more likely one.
  return points + 1 / (1 + text.length)
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return true
  return false
}
