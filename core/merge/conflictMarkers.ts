/** The versions in a file that Git could not merge. `base` is null unless Git wrote it (merge.conflictStyle diff3). */
export interface ConflictSides {
  readonly ours: string
  readonly theirs: string
  readonly base: string | null
}

const open = /^<{7}(?: |$)/
const middle = /^\|{7}(?: |$)/
const divider = /^={7}$/
const close = /^>{7}(?: |$)/

export function hasConflictMarkers(text: string): boolean {
  return /^<{7}(?: |$)/m.test(text) && /^={7}\r?$/m.test(text) && /^>{7}(?: |$)/m.test(text)
}

/** Both whole files again, each with its side of every conflict; null when the text holds no complete conflict. */
export function splitConflicts(text: string): ConflictSides | null {
  if (!hasConflictMarkers(text)) return null
  const sides = { ours: [] as string[], base: [] as string[], theirs: [] as string[] }
  let side: 'all' | 'ours' | 'base' | 'theirs' = 'all'
  let withBase = true
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (open.test(line)) side = 'ours'
    else if (middle.test(line) && side === 'ours') side = 'base'
    else if (divider.test(line) && side !== 'all') {
      withBase &&= side === 'base'
      side = 'theirs'
    } else if (close.test(line)) side = 'all'
    else if (side === 'all') for (const lines of Object.values(sides)) lines.push(line)
    else sides[side].push(line)
  }
  if (side !== 'all') return null
  return {
    ours: sides.ours.join('\n'),
    theirs: sides.theirs.join('\n'),
    base: withBase ? sides.base.join('\n') : null,
  }
}
