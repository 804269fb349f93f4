import { align } from '../merge/alignBlocks.ts'

/** A stretch of a text that is the same, new or gone, in reading order. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'gone'
  readonly text: string
}

/** More words than this on a side are shown as one change: the table of a comparison would outgrow the memory. */
const mostWords = 2500

/** Two texts word by word. Joined without what was added the pieces are `before`, without what is gone `after`. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [was, is] = [tokens(before), tokens(after)]
  let head = 0
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1
  let tail = 0
  const most = Math.min(was.length, is.length) - head
  while (tail < most && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1
  const [middleWas, middleIs] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)]
  return joined([
    { kind: 'same', text: was.slice(0, head).join('') },
    ...middle(middleWas, middleIs),
    { kind: 'same', text: was.slice(was.length - tail).join('') },
  ])
}

const tokens = (text: string): string[] => text.match(/\S+|\s+/g) ?? []

function middle(was: readonly string[], is: readonly string[]): DiffPiece[] {
  if (was.length === 0 || is.length === 0 || was.length > mostWords || is.length > mostWords)
    return [
      { kind: 'gone', text: was.join('') },
      { kind: 'added', text: is.join('') },
    ]
  const { instead, before } = align(was, is, (word) => word)
  const pieces = was.flatMap((word, index): DiffPiece[] => {
    const now = instead[index] ?? null
    const added: DiffPiece = { kind: 'added', text: (before[index] ?? []).join('') }
    if (now === word) return [added, { kind: 'same', text: word }]
    return [added, { kind: 'gone', text: word }, { kind: 'added', text: now ?? '' }]
  })
  return [...pieces, { kind: 'added', text: (before[was.length] ?? []).join('') }]
}

/** Between two stretches that stayed, first all that is gone, then all that came; a gap between two changes is part of both. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const out: DiffPiece[] = []
  let gone = ''
  let added = ''
  const flush = () => {
    if (gone !== '') out.push({ kind: 'gone', text: gone })
    if (added !== '') out.push({ kind: 'added', text: added })
    gone = ''
    added = ''
  }
  for (const [index, { kind, text }] of pieces.entries()) {
    if (text === '') continue
    const changing = gone !== '' || added !== ''
    if (kind === 'gone') gone += text
    else if (kind === 'added') added += text
    else if (changing && text.trim() === '' && changesNext(pieces, index)) {
      gone += text
      added += text
    } else {
      const last = out.at(-1)
      const open = gone !== '' || added !== ''
      flush()
      if (!open && last?.kind === 'same') out[out.length - 1] = { kind: 'same', text: last.text + text }
      else out.push({ kind: 'same', text })
    }
  }
  flush()
  return out
}

const changesNext = (pieces: readonly DiffPiece[], index: number): boolean =>
  (pieces.slice(index + 1).find(({ text }) => text !== '')?.kind ?? 'same') !== 'same'

/** Words in a stretch; a live value counts by its label. */
export const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
