import type { Root, RootContent } from 'mdast'
import type { Action } from '../../postmortem/action.ts'
import type { SourceProblem, Statement } from '../../postmortem/source.ts'
import type { Parsed, ParsedSection } from '../types.ts'
import { sectionIdOf } from './headings.ts'
import { readPrevention } from './prevention.ts'
import { reline } from './reline.ts'
import { type PageTime, readLabels } from './statements.ts'
import { withoutStrayEscapes } from './strayEscapes.ts'
import { foreignTree, type Labelled, labelledIn, markdownOf, wordsOf } from './tree.ts'

/** A postmortem text of a page, taken apart. */
export interface Page {
  readonly title: string | null
  readonly sections: readonly ParsedSection[]
  /** Actions without id, creation time and origin, each with its line. */
  readonly promised: readonly { readonly action: Action; readonly line: number }[]
  readonly statements: readonly Statement[]
  readonly header: Parsed['header']
  readonly problems: readonly SourceProblem[]
}

/** `line` is where the text starts in its file. */
export function readPage(raw: string, line: number, time: PageTime): Page {
  const lineAt = (index: number) => line + (raw.slice(0, index).match(/\n/g) ?? []).length
  const clean = withoutStrayEscapes(raw, lineAt)
  const relined = reline(clean.text)
  // Lines that were put back lie in the file's one line; lines that were there keep their own.
  const lineOf = relined === clean.text.trim() ? (at: number) => line + at - 1 : () => line
  const parts = split(foreignTree(relined))
  const labels: Labelled[] = []
  const sections: ParsedSection[] = []
  const promised: { action: Action; line: number }[] = []
  for (const part of parts.parts) {
    const found = labelledIn(part.nodes)
    if (part.id !== 'actions') labels.push(...found)
    const start = lineOf(part.line)
    const { rest, actions } = part.id === 'actions' ? takeActions(part) : { rest: part.nodes, actions: [] }
    promised.push(...actions.map((action) => ({ action, line: start })))
    const nodes = part.heading === null ? withoutLabels(rest) : rest
    const text = markdownOf(nodes)
    if (text !== '') sections.push({ ...place(part), text, line: start })
  }
  const stated = readLabels(labels, time, lineOf)
  return { title: parts.title, sections, promised, ...stated, problems: clean.problems }
}

function takeActions(part: Part): { rest: RootContent[]; actions: Action[] } {
  const { promised, rest } = readPrevention(part.nodes)
  return { rest, actions: promised }
}

function place(part: Part): { id: string | null; heading: string } {
  if (part.heading === null) return { id: 'summary', heading: 'Summary' }
  // A page's own timeline is told by its events; its words are kept, but nowhere twice.
  const id = part.id === 'actions' ? 'prevention' : part.id === 'timeline' ? null : part.id
  return { id, heading: part.heading }
}

interface Part {
  readonly id: string | null
  readonly heading: string | null
  readonly depth: number
  readonly line: number
  readonly nodes: RootContent[]
}

/** By headings that mean something; deeper ones that do not stay inside their section. */
function split(root: Root): { title: string | null; parts: Part[] } {
  let current: Part = { id: 'summary', heading: null, depth: 0, line: 1, nodes: [] }
  const parts = [current]
  let title: string | null = null
  for (const node of root.children) {
    if (node.type !== 'heading') {
      current.nodes.push(node)
      continue
    }
    const heading = wordsOf(node).replace(/\s*[:?]$/, (sign) => (sign.trim() === '?' ? '?' : ''))
    const id = sectionIdOf(heading)
    const isTitle =
      node.depth === 1 && id === null && title === null && parts.length === 1 && current.nodes.length === 0
    if (isTitle) title = heading
    else if (id === null && current.heading !== null && node.depth > current.depth) current.nodes.push(node)
    else {
      current = { id, heading, depth: node.depth, line: node.position?.start.line ?? 1, nodes: [] }
      parts.push(current)
    }
  }
  return { title, parts }
}

/** The lines above the first heading say things about the incident; they are statements, not a summary. */
function withoutLabels(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => labelledIn([node]).length === 0)
}
