import type { Match } from './matches.ts'

const all = 'ed-find'
const one = 'ed-find-current'

/** Marks the matches without touching the text: the browser paints them over it. */
export function showMatches(matches: readonly Match[], current: Match | undefined): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.set(all, new Highlight(...matches.map(({ range }) => range)))
  CSS.highlights.set(one, new Highlight(...(current ? [current.range] : [])))
}

export function hideMatches(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(all)
  CSS.highlights.delete(one)
}

/** Brings a match into the window. */
export function revealMatch({ range }: Match): void {
  const element = range.startContainer.parentElement
  element?.scrollIntoView({ block: 'center' })
}
