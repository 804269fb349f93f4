import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { FootnoteReference, Image, Link, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { footnoteParagraphs } from './footnotes.ts'
import { pictureRun } from './pictures.ts'
import { type Format, textRuns } from './textRuns.ts'
import { unknownNode } from './unknownNode.ts'
import { visibleText } from './visibleText.ts'
import { commented } from './wordComments.ts'
import type { Work } from './work.ts'

const safeUrl = /^(https?:|mailto:)/i

/** Words and marks as Word's runs. Throws on a node that it was not taught. */
export function inlineRuns(nodes: readonly PhrasingContent[], work: Work, format: Format = {}): ParagraphChild[] {
  return nodes.flatMap((node) => commented(node, inlineRun(node, work, format)))
}

function inlineRun(node: PhrasingContent, work: Work, format: Format): ParagraphChild[] {
  switch (node.type) {
    case 'text':
    case 'chip':
      return textRuns(node.value, format)
    case 'strong':
      return inlineRuns(node.children, work, { ...format, bold: true })
    case 'emphasis':
      return inlineRuns(node.children, work, { ...format, italics: true })
    case 'delete':
      return inlineRuns(node.children, work, { ...format, strike: true })
    case 'inlineCode':
      return textRuns(node.value, { ...format, style: 'CodeChar' })
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value)
        ? [new TextRun({ break: 1 })]
        : textRuns(node.value, { ...format, style: 'CodeChar' })
    case 'link':
      return link(node, work, format)
    case 'image':
      return image(node, work, format)
    case 'footnoteReference':
      return footnote(node, work)
    case 'internalRun':
      return inlineRuns(node.children, work, format)
    default:
      throw unknownNode(node)
  }
}

function link(node: Link, work: Work, format: Format): ParagraphChild[] {
  const words = textOf(node) === '' ? [{ type: 'text' as const, value: node.url }] : node.children
  const anchor = node.url.startsWith('#') ? work.anchors.get(node.url.slice(1)) : undefined
  const plain = format.style === 'Hyperlink' // Word knows no link inside a link
  if (plain || (anchor === undefined && !safeUrl.test(node.url))) return inlineRuns(words, work, format)
  const children = inlineRuns(words, work, { ...format, style: 'Hyperlink' })
  if (anchor !== undefined) return [new InternalHyperlink({ anchor, children })]
  return [new ExternalHyperlink({ link: visibleText(node.url), children })]
}

// A picture that is not at hand can't be fetched: its description stands in for it, with the place where it can be seen.
function image(node: Image, work: Work, format: Format): ParagraphChild[] {
  const picture = work.pictures.get(node)
  if (picture !== undefined) {
    work.drawings += 1
    return [pictureRun(picture, node, work.drawings)]
  }
  const alt = node.alt || node.title || 'Picture'
  if (!safeUrl.test(node.url)) return textRuns(alt, { ...format, italics: true })
  return link({ type: 'link', url: node.url, children: [{ type: 'text', value: alt }] }, work, format)
}

// A second reference to one footnote gets a copy: two references to one id pass the validator but not every program.
function footnote(node: FootnoteReference, work: Work): ParagraphChild[] {
  const definition = work.footnoteDefinitions.get(node.identifier)
  if (definition === undefined) return textRuns(`[^${node.label ?? node.identifier}]`, {})
  const number = Object.keys(work.footnotes).length + 1
  work.footnotes[String(number)] = { children: [] }
  work.footnotes[String(number)] = { children: footnoteParagraphs(definition, work) }
  return [new FootnoteReferenceRun(number)]
}

/** Runs inside a bookmark, so that links can lead here. */
export function bookmarked(id: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return id === undefined ? children : [new Bookmark({ id, children })]
}
