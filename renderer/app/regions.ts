import { firstFocusable } from '../ui/focusables.ts'

/** Moves the focus to the next or previous part of the page: elements with data-region, in the order they stand. */
export function walkRegions(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0,
  )
  const inside = regions.filter((region) => region.contains(document.activeElement))
  const at = regions.indexOf(inside.at(-1) ?? document.body)
  const next = regions[at === -1 ? (by === 1 ? 0 : regions.length - 1) : (at + by + regions.length) % regions.length]
  if (next === undefined) return
  const remembered = next.querySelector<HTMLElement>('[aria-current]:is(a, button), [aria-selected="true"]')
  const target = remembered ?? firstFocusable(next) ?? next
  target.focus()
}
