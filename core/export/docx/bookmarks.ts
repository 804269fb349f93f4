import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { walk } from '../walk.ts'

// Word takes 40 characters: letters, digits and underscores, a letter first.
function bookmarkName(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
  return `h_${[...cleaned].slice(0, 30).join('') || 'part'}`
}

/** The anchor that GitHub gives a heading: what `[…](#root-cause)` in the text means. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

/** A bookmark for every heading, no two alike, and which anchors and section ids lead to it. */
export function bookmarksOf(root: Root): { bookmarks: Map<Heading, string>; anchors: Map<string, string> } {
  const bookmarks = new Map<Heading, string>()
  const anchors = new Map<string, string>()
  const taken = new Set<string>()
  for (const node of walk(root)) {
    if (node.type !== 'heading') continue
    const wanted = bookmarkName(textOf(node))
    let name = wanted
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted}_${count}`
    taken.add(name.toLowerCase())
    bookmarks.set(node, name)
    for (const anchor of [anchorOf(textOf(node)), node.data?.section])
      if (anchor && !anchors.has(anchor)) anchors.set(anchor, name)
  }
  return { bookmarks, anchors }
}
