import type { Why } from '../../../core/postmortem/factor.ts'

/** One line of the five-whys tree: its number (2 or 2.1 on a branch), how deep it hangs, and whether the chain ends here. */
export interface WhyRow {
  readonly why: Why
  readonly number: string
  /** Branches to the left of it; a plain chain stays at 0. */
  readonly indent: number
  readonly last: boolean
}

/**
 * The tree as lines, depth first. A single chain counts 1, 2, 3 … without moving right; only a branch indents.
 * A why whose parent is gone or that hangs in a circle is shown as a root, so that nothing written is hidden.
 */
export function whyRows(whys: readonly Why[]): WhyRow[] {
  const known = new Set(whys.map((why) => why.id))
  const below = (id: string | null) => whys.filter((why) => why.parent === id)
  const rows: WhyRow[] = []
  const seen = new Set<string>()
  const walk = (why: Why, number: string, indent: number): void => {
    if (seen.has(why.id)) return
    seen.add(why.id)
    const children = below(why.id)
    rows.push({ why, number, indent, last: children.length === 0 })
    children.forEach((child, index) => {
      if (index === 0) walk(child, next(number), indent)
      else walk(child, `${number}.${index}`, indent + 1)
    })
  }
  const roots = whys.filter((why) => why.parent === null || !known.has(why.parent))
  let count = 0
  const start = (why: Why) => {
    if (seen.has(why.id)) return
    count = rows.filter((row) => row.indent === 0).length
    walk(why, String(count + 1), 0)
  }
  roots.forEach(start)
  whys.forEach(start)
  return rows
}

/** 3 → 4, 2.1 → 2.2: the next step of the same chain. */
function next(number: string): string {
  const parts = number.split('.')
  return [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.')
}
