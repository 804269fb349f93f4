import { BorderStyle, type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { Code, Heading, Paragraph as MdastParagraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { bookmarked, inlineRuns } from './inline.ts'
import { listBlocks } from './lists.ts'
import { colour } from './look.ts'
import { isMostlyRightToLeft } from './scripts.ts'
import { codeInset } from './styles.ts'
import { tableBlocks } from './tables.ts'
import { textRuns } from './textRuns.ts'
import { unknownNode } from './unknownNode.ts'
import type { Place, Work } from './work.ts'

const quoteStep = 284

/** Blocks in reading order. Throws on a node that it was not taught. */
export function blockChildren(nodes: readonly RootContent[], work: Work, place: Place): FileChild[] {
  return nodes.flatMap((node, index) => block(node, work, placeBefore(nodes[index + 1], place)))
}

// What introduces a list, a table or a picture stays on its page.
function placeBefore(next: RootContent | undefined, place: Place): Place {
  const introduces = next?.type === 'list' || next?.type === 'table' || (next?.type === 'paragraph' && isFigure(next))
  return introduces ? { ...place, keepNext: true } : place
}

const isFigure = (node: MdastParagraph) => node.children.length === 1 && node.children[0]?.type === 'image'

function block(node: RootContent, work: Work, place: Place): FileChild[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, work, place)
    case 'heading':
      return [heading(node, work, place)]
    case 'list':
      return listBlocks(node, work, place)
    case 'table':
      return tableBlocks(node, work, place)
    case 'blockquote':
      return blockChildren(node.children, work, { ...place, indent: place.indent + quoteStep, style: 'Quote' })
    case 'code':
      return [code(node, place)]
    case 'thematicBreak':
      return [rule()]
    case 'html':
      return node.value.startsWith('<!--') ? [] : [code({ type: 'code', value: node.value }, place)]
    case 'audienceBlock':
      return blockChildren(node.children, work, place)
    case 'definition':
    case 'footnoteDefinition':
      return [] // read beforehand, where they are referred to
    default:
      throw unknownNode(node)
  }
}

const styles = { caption: 'Caption', meta: 'Subtitle' } as const

function paragraph(node: MdastParagraph, work: Work, place: Place): FileChild[] {
  const role = node.data?.role
  const style = role ? styles[role] : place.style
  const figure = isFigure(node) ? node.children[0] : undefined
  const caption = figure?.type === 'image' && work.pictures.has(figure) ? figure.title : undefined
  const built = new Paragraph({
    ...(style ? { style } : {}),
    ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
    ...(isMostlyRightToLeft(textOf(node)) ? { bidirectional: true } : {}),
    ...(place.keepNext || caption ? { keepNext: true } : {}),
    ...(caption ? { spacing: { before: 160, after: 40 } } : {}),
    children: bookmarked(work.names.get(node), inlineRuns(node.children, work)),
  })
  if (!caption) return [built]
  return [built, new Paragraph({ style: 'Caption', children: textRuns(caption, {}) })]
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

function heading(node: Heading, work: Work, place: Place): Paragraph {
  return new Paragraph({
    // Sections are of depth 2 in the tree, below the title, and Heading 1 in Word, below Title.
    heading: levels[Math.max(0, node.depth - 2)] ?? HeadingLevel.HEADING_1,
    ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
    ...(isMostlyRightToLeft(textOf(node)) ? { bidirectional: true } : {}),
    children: bookmarked(work.bookmarks.get(node), inlineRuns(node.children, work)),
  })
}

function code(node: Pick<Code, 'value' | 'type'>, place: Place): Paragraph {
  return new Paragraph({
    style: 'CodeBlock',
    ...(place.indent > 0 ? { indent: { left: place.indent + codeInset, right: codeInset } } : {}),
    children: textRuns(node.value, {}, true),
  })
}

function rule(): Paragraph {
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: colour.line } },
    spacing: { before: 120, after: 240 },
  })
}
