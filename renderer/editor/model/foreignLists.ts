import type { List, ListItem, RootContent } from 'mdast'

/** How deep a list stands that another program wrote flat, and what its sign looks like. */
export interface ForeignItem {
  /** 0 at the top. */
  readonly level: number
  readonly ordered: boolean
}

const style = (element: Element) => element.getAttribute('data-style') ?? element.getAttribute('style') ?? ''

/** Word writes an item as a paragraph that says which list it is in, with its sign as text. Null for anything else. */
export function wordItem(element: Element): ForeignItem | null {
  const level = element.tagName === 'P' ? /mso-list:\s*l\d+\s+level(\d)/i.exec(style(element))?.[1] : undefined
  if (level === undefined) return null
  const sign = [...element.querySelectorAll('span')].find(isWordSign)?.textContent ?? ''
  return { level: Number(level) - 1, ordered: /^\s*[\da-z]{1,4}[.)]/i.test(sign) }
}

/** The sign of an item, which is no text of the author's. */
export function isWordSign(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(style(element))
}

/** Slack writes each depth as a list of its own, one after the other. */
export function slackLevel(element: Element): number | null {
  const level = element.getAttribute('data-indent')
  return level !== null && /^\d$/.test(level) ? Number(level) : null
}

/** Adds items at their depth to the list that stands last, or starts one. */
export function addItems(blocks: RootContent[], items: readonly ListItem[], { level, ordered }: ForeignItem): void {
  const last = blocks.at(-1)
  const goesOn = last?.type === 'list' && (level > 0 || last.ordered === ordered)
  const list = goesOn ? last : emptyList(ordered && level === 0)
  if (!goesOn) blocks.push(list)
  listAt(list, level, ordered).children.push(...items)
}

function listAt(list: List, level: number, ordered: boolean): List {
  const item = list.children.at(-1)
  if (level === 0 || !item) return list
  const inner = item.children.at(-1)
  if (inner?.type === 'list') return listAt(inner, level - 1, ordered)
  const made = emptyList(ordered)
  item.children.push(made)
  return listAt(made, level - 1, ordered)
}

const emptyList = (ordered: boolean): List => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: false,
  children: [],
})
