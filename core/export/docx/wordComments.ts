import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Nodes } from 'mdast'
import type { Comment } from '../../postmortem/review.ts'
import { commentLines } from '../../review/commentLines.ts'
import type { NumberedComment } from './commentMarks.ts'
import { textRuns } from './textRuns.ts'
import { visibleText } from './visibleText.ts'

/** The threads as the parts that Word keeps them in: each comment, and its replies below it. */
export function wordComments(comments: readonly NumberedComment[]): ICommentOptions[] {
  return comments.flatMap(({ comment, numbers: [id = 0, ...replies] }) => [
    wordComment(id, comment, commentLines(comment)),
    ...comment.replies.map((reply, index) => ({
      ...wordComment(replies[index] ?? id, reply, reply.text.split('\n')),
      parentId: id,
    })),
  ])
}

function wordComment(
  id: number,
  { author, at }: Pick<Comment, 'author' | 'at'>,
  lines: readonly string[],
): ICommentOptions {
  const name = visibleText(author).replace(/\s+/g, ' ')
  return {
    id,
    author: name,
    initials: name
      .split(' ')
      .map((part) => part.charAt(0))
      .join('')
      .slice(0, 4),
    date: new Date(at),
    children: lines.map((line) => new Paragraph({ children: textRuns(line, {}) })),
  }
}

/** A node's runs between the marks of the comments that begin and end with it. */
export function commented(node: Nodes, runs: ParagraphChild[]): ParagraphChild[] {
  const { opens = [], closes = [] } = node.data ?? {}
  return [
    ...opens.map((id) => new CommentRangeStart(id)),
    ...runs,
    ...closes.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
  ]
}
