import type { Root, RootContent } from 'mdast'
import { sectionIdOf } from './headings.ts'
import { wordsOf } from './tree.ts'

/** A heading of a postmortem and the blocks below it. */
export interface PostmortemPart {
  /** Section id, `actions`, `timeline`, or null for a heading that means nothing to us. */
  readonly id: string | null
  /** Null for what stands above the first heading. */
  readonly heading: string | null
  readonly depth: number
  readonly line: number
  readonly nodes: readonly RootContent[]
}

/** Headings that only a postmortem has, or that mean something else in one than on a status page. */
const own: readonly (readonly [RegExp, string])[] = [
  [/^timeline\b|\btimeline$/i, 'timeline'],
  [/^(?:what )?went well\b|^what worked\b/i, 'went-well'],
  [/^(?:what )?(?:went|go(?:es)?) (?:wrong|poorly|badly)\b|^what (?:did ?n[o’']t|could)\b/i, 'went-poorly'],
  [/\bluck(?:y|ily)?\b/i, 'luck'],
  [/\bsurpris/i, 'surprises'],
  [/^(?:trigger|contributing (?:causes?|conditions))$/i, 'root-cause'],
  [/^(?:causes? and trigger)/i, 'root-cause'],
]

const lessons = /^lessons\b|^what (?:did )?we learn/i

/** What a heading of a postmortem means. `inLessons`: "What went wrong" below "Lessons learned" is no account of what happened. */
function idOf(heading: string, inLessons: boolean): string | null {
  const plain = heading.replace(/^[\d.)\s]+/, '').trim()
  const special = own.find(([pattern]) => pattern.test(plain))?.[1] ?? null
  if (special !== null && (inLessons || special === 'timeline' || special === 'surprises')) return special
  return sectionIdOf(plain) ?? special
}

/** Section ids of a text's headings, found without reading the rest of it. */
export function headingIds(text: string): Set<string> {
  const found = new Set<string>()
  let fenced = false
  for (const line of text.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    const heading = fenced ? null : /^ {0,3}#{1,6}[ \t]+(\S.{0,120}?)[ \t#]*$/.exec(line)
    const id = heading === null ? null : idOf((heading[1] ?? '').replace(/[*_`:]/g, ''), false)
    if (id !== null) found.add(id)
  }
  return found
}

/** Takes a whole postmortem apart by headings. Ones that mean nothing stay inside the part they lie in, if any. */
export function postmortemParts(root: Root): {
  readonly title: string | null
  readonly parts: readonly PostmortemPart[]
} {
  interface Open extends PostmortemPart {
    readonly nodes: RootContent[]
  }
  let current: Open = { id: null, heading: null, depth: 0, line: 1, nodes: [] }
  const parts: Open[] = [current]
  let title: string | null = null
  let lessonsAt = 7
  for (const node of root.children) {
    if (node.type !== 'heading') {
      current.nodes.push(node)
      continue
    }
    const heading = wordsOf(node).replace(/\s*:$/, '')
    if (node.depth <= lessonsAt) lessonsAt = lessons.test(heading) ? node.depth : 7
    const id = idOf(heading, node.depth > lessonsAt)
    const line = node.position?.start.line ?? 1
    if (node.depth === 1 && id === null && title === null && parts.length === 1 && current.nodes.length === 0)
      title = heading
    // What is below a timeline is its own; a known name below anything else starts a section.
    else if (
      node.depth > current.depth &&
      current.heading !== null &&
      (id === null || current.id === 'timeline' || current.id === 'actions')
    )
      current.nodes.push(node)
    else {
      current = { id, heading, depth: node.depth, line, nodes: [] }
      parts.push(current)
    }
  }
  return { title, parts }
}
