import type { RootContent } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import { escapeHtml } from './escapeHtml.ts'
import { htmlBlocks } from './htmlBlocks.ts'
import { workOf } from './htmlPage.ts'

/**
 * A document as formatted text for the clipboard: what mail programs and editors keep of it. Charts are told in words, since
 * a picture does not travel that way.
 */
export function richText(document: ComposedDocument): string {
  const told = { ...document, root: { ...document.root, children: document.root.children.flatMap(inWords) } }
  const work = workOf(told)
  const line = [document.subtitle, document.versionLine].filter(Boolean).join('. ')
  const head = `<h1>${escapeHtml(document.title)}</h1>${line === '' ? '' : `<p><em>${escapeHtml(line)}</em></p>`}`
  const body = htmlBlocks(told.root.children, work)
  const notes = work.notes.map((note) => `<li>${htmlBlocks(note.children, work)}</li>`)
  return `${head}\n${body}${notes.length === 0 ? '' : `\n<ol>${notes.join('')}</ol>`}\n`
}

function inWords(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  const [only] = node.children
  if (only?.type !== 'image' || only.data?.chart === undefined) return [node]
  const said = [only.alt ?? '', only.title ?? ''].filter(Boolean)
  return said.map((value) => ({
    type: 'paragraph',
    children: [{ type: 'emphasis', children: [{ type: 'text', value }] }],
  }))
}
