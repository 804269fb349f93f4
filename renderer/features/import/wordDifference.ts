export interface Piece {
  readonly key: string
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Beyond this many words, only the two texts are told apart. */
const longest = 400

/** What was taken out of a text and what came in, by words, in reading order. */
export function difference(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > longest || now.length > longest)
    return numbered([
      ['gone', before],
      ['new', after],
    ])
  const shared = lengths(old, now)
  const pieces: [Piece['kind'], string][] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.[0] === kind) last[1] += text
    else pieces.push([kind, text])
  }
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [one, two] = [old[i], now[j]]
    if (one !== undefined && one === two) {
      add('same', one)
      i += 1
      j += 1
    } else if (one !== undefined && (two === undefined || (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0))) {
      add('gone', one)
      i += 1
    } else {
      add('new', two ?? '')
      j += 1
    }
  }
  return numbered(pieces)
}

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

const numbered = (pieces: readonly (readonly [Piece['kind'], string])[]): Piece[] =>
  pieces.map(([kind, text], index) => ({ key: `${index}`, kind, text }))

/** `lengths[i][j]`: how many words the texts share from i and j on. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (row === undefined) continue
      row[j] = old[i] === now[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}
