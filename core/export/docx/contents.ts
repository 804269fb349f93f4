import { type FileChild, InternalHyperlink, Paragraph } from 'docx'
import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { textRuns } from './textRuns.ts'
import type { Work } from './work.ts'

/** A reader finds their way through fewer sections without a list of them. */
const fewest = 6

/**
 * The list of sections, each a link. Page numbers would need fields that Word asks about when it opens the file,
 * and that other programs leave blank.
 */
export function contents(root: Root, work: Work): FileChild[] {
  const sections = root.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
  if (sections.length < fewest) return []
  const title = new Paragraph({ style: 'TOCHeading', children: textRuns('Contents', {}) })
  return [title, ...sections.map((heading, index) => entry(heading, work, index < sections.length - 1))]
}

function entry(heading: Heading, work: Work, keepNext: boolean): Paragraph {
  const anchor = work.bookmarks.get(heading) ?? ''
  const children = textRuns(textOf(heading), {})
  return new Paragraph({ style: 'TOC1', keepNext, children: [new InternalHyperlink({ anchor, children })] })
}
