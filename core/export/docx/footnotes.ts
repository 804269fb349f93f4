import { Paragraph } from 'docx'
import type { FootnoteDefinition, Paragraph as MdastParagraph, RootContent } from 'mdast'
import { inlineRuns } from './inline.ts'
import { textRuns } from './textRuns.ts'
import { unknownNode } from './unknownNode.ts'
import type { Work } from './work.ts'

/** A footnote's body: paragraphs as they are, lists as lines with a dash, code as code. Nothing else fits at the foot of a page. */
export function footnoteParagraphs(definition: FootnoteDefinition, work: Work): Paragraph[] {
  return definition.children.flatMap((node) => footBlock(node, work, ''))
}

function footBlock(node: RootContent, work: Work, lead: string): Paragraph[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [line(node, work, lead)]
    case 'blockquote':
      return node.children.flatMap((child) => footBlock(child, work, lead))
    case 'list':
      return node.children.flatMap((item, index) => {
        const sign = node.ordered ? `${(node.start ?? 1) + index}. ` : '– '
        return item.children.flatMap((child, at) => footBlock(child, work, at === 0 ? sign : ''))
      })
    case 'code':
      return [new Paragraph({ style: 'FootnoteText', children: textRuns(node.value, { style: 'CodeChar' }, true) })]
    default:
      throw unknownNode(node)
  }
}

function line(node: Pick<MdastParagraph, 'children'>, work: Work, lead: string): Paragraph {
  const children = [...(lead === '' ? [] : textRuns(lead, {})), ...inlineRuns(node.children, work)]
  return new Paragraph({ style: 'FootnoteText', children })
}
