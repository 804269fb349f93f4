/** Stretches of a text, with where they start. */
export type Finder = (text: string) => { readonly text: string; readonly start: number }[]

const wordAt = /[\p{L}\p{N}_]+/gu

/**
 * Names by their first word, longest first: thousands of accounts cost no more than a look into a map for each word of the
 * text. Names of several words are found in any case and across a line end; single ones as they are spelled, unless `anyCase`.
 */
export function wholeWords(names: readonly string[], { anyCase }: { readonly anyCase: boolean }): Finder {
  const byFirst = new Map<string, { name: string; offset: number; loose: boolean }[]>()
  for (const name of new Set(names.map((each) => each.trim()).filter((each) => each.length > 2))) {
    const first = [...name.matchAll(wordAt)][0]
    if (first === undefined) continue
    const known = byFirst.get(first[0].toLowerCase()) ?? []
    known.push({ name, offset: first.index, loose: anyCase || /\s/.test(name) })
    byFirst.set(first[0].toLowerCase(), known)
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.name.length - a.name.length)
  return (text) => {
    if (byFirst.size === 0) return []
    const flat = text.replace(/\s/g, ' ')
    return [...flat.matchAll(wordAt)].flatMap((word) => {
      for (const { name, offset, loose } of byFirst.get(word[0].toLowerCase()) ?? []) {
        const start = word.index - offset
        const said = flat.slice(Math.max(0, start), start + name.length)
        const same = said === name || (loose && said.toLowerCase() === name.toLowerCase())
        if (same && !/^[\p{L}\p{N}_]/u.test(flat.slice(start + name.length, start + name.length + 2)))
          return [{ text: said, start }]
      }
      return []
    })
  }
}

const chunk = 400
const overlap = 100

/** Words without white space, very long ones in overlapping pieces: no pattern then sees more than a few hundred characters. */
function* tokensOf(text: string): Generator<{ readonly text: string; readonly start: number }> {
  for (const { 0: token, index } of text.matchAll(/\S+/g))
    for (let from = 0; from === 0 || from < token.length - overlap; from += chunk - overlap)
      yield { text: token.slice(from, from + chunk), start: index + from }
}

/** Patterns as a finder; `except` takes back what only looks like it. */
export function matches(patterns: readonly RegExp[], except?: RegExp): Finder {
  return (text) =>
    [...tokensOf(text)].flatMap((token) =>
      patterns
        .flatMap((pattern) =>
          [...token.text.matchAll(pattern)].map((match) => ({ text: match[0], start: token.start + match.index })),
        )
        .filter(({ text: said }) => except?.test(said) !== true),
    )
}

/** Patterns that go across white space; each looks a bounded way ahead. */
export function phrases(patterns: readonly RegExp[]): Finder {
  return (text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index })))
}
