import type { FootnoteDefinition, Heading, RootContent } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import { plainText } from '../../markdown/plainText.ts'
import { walk } from '../walk.ts'
import { escapeHtml } from './escapeHtml.ts'
import { htmlBlocks } from './htmlBlocks.ts'
import { htmlStyle } from './htmlStyle.ts'
import type { HtmlWork } from './htmlWork.ts'

/** Sections from which on a list of them helps. */
const fewest = 4

/** A document as one accessible page that asks nothing of a network. The same document gives the same text. */
export function htmlPage(document: ComposedDocument, paper: 'a4' | 'letter' = 'a4'): string {
  const work = workOf(document)
  const { children } = document.root
  const first = children.findIndex((node) => node.type === 'heading')
  const split = first === -1 ? children.length : first
  const main = [
    htmlBlocks(children.slice(0, split), work),
    contents(children, work),
    htmlBlocks(children.slice(split), work),
    footnotes(work),
  ].join('')
  const { title, subtitle, versionLine, creator, audience, language } = document
  const owner = audience === 'internal' ? '<p class="inside">Internal. Not for customers.</p>' : line('owner', creator)
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
${creator === '' ? '' : `<meta name="author" content="${escapeHtml(creator)}">\n`}<title>${escapeHtml(title)}</title>
<style>
${htmlStyle(paper)}
</style>
</head>
<body>
<header>${owner}<h1 dir="auto">${escapeHtml(title)}</h1>${line('subtitle', subtitle)}${line('version', versionLine)}</header>
<main>
${main}
</main>
</body>
</html>
`
}

const line = (name: string, text: string) =>
  text === '' ? '' : `<p class="${name}" dir="auto">${escapeHtml(text)}</p>`

/** Ids, anchors and notes of a document, for mapping its blocks. */
export function workOf({ root }: ComposedDocument): HtmlWork {
  const ids = new Map<Heading, string>()
  const anchors = new Map<string, string>()
  const definitions = new Map<string, FootnoteDefinition>()
  const taken = new Set<string>()
  for (const node of walk(root)) {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node)
    if (node.type !== 'heading') continue
    const wanted = anchorOf(plainText(node)) || 'part'
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
    taken.add(id)
    ids.set(node, id)
    for (const name of [wanted, node.data?.section]) if (name && !anchors.has(name)) anchors.set(name, id)
  }
  return { ids, anchors, definitions, notes: [], charts: 0 }
}

/** The anchor that GitHub gives a heading: what `[…](#root-cause)` in the text means. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')

function contents(nodes: readonly RootContent[], { ids }: HtmlWork): string {
  const sections = nodes.filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
  if (sections.length < fewest) return ''
  const items = sections.map(
    (node) => `<li dir="auto"><a href="#${escapeHtml(ids.get(node) ?? '')}">${escapeHtml(plainText(node))}</a></li>`,
  )
  return `<nav aria-labelledby="contents"><p id="contents">Contents</p><ol>${items.join('')}</ol></nav>\n`
}

function footnotes(work: HtmlWork): string {
  if (work.notes.length === 0) return ''
  const items: string[] = []
  // A note may refer to a note that nothing referred to before.
  for (let index = 0; index < work.notes.length; index += 1) {
    const note = work.notes[index]
    if (note === undefined) continue
    const back = `<a href="#ref-${index + 1}" aria-label="Back to the text">↩</a>`
    items.push(`<li id="note-${index + 1}">${htmlBlocks(note.children, work)}${back}</li>`)
  }
  return `<section class="notes" aria-label="Notes"><ol>${items.join('\n')}</ol></section>`
}
