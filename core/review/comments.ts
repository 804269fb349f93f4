import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Comment } from '../postmortem/review.ts'
import { type Anchor, findAnchor, type Range } from './anchor.ts'
import { plainWords } from './sectionWords.ts'
import type { Who } from './states.ts'

export interface NewComment extends Anchor {
  readonly id: string
  readonly section: string
  readonly author: string
  readonly at: string
  readonly text: string
  readonly suggestion?: string | undefined
}

export function addComment(postmortem: Postmortem, fresh: NewComment): Postmortem {
  const { suggestion, before = '', after = '', ...rest } = fresh
  const comment: Comment = {
    ...rest,
    before,
    after,
    resolved: false,
    replies: [],
    ...(suggestion === undefined ? {} : { suggestion }),
  }
  return { ...postmortem, comments: [...postmortem.comments, comment] }
}

const change = (postmortem: Postmortem, id: string, how: (comment: Comment) => Comment): Postmortem => ({
  ...postmortem,
  comments: postmortem.comments.map((comment) => (comment.id === id ? how(comment) : comment)),
})

/** An answer opens a settled thread again: somebody has something to say. */
export function reply(postmortem: Postmortem, id: string, text: string, { by, at }: Who): Postmortem {
  return change(postmortem, id, (comment) => ({
    ...comment,
    resolved: comment.verdict === undefined ? false : comment.resolved,
    replies: [...comment.replies, { author: by, at, text }],
  }))
}

export const resolve = (postmortem: Postmortem, id: string, resolved: boolean): Postmortem =>
  change(postmortem, id, (comment) => ({ ...comment, resolved }))

/** A comment that came back from Word becomes one like any other, and an answer a reply. */
export function keepWaiting(postmortem: Postmortem, id: string): Postmortem {
  const answer = postmortem.comments.find((comment) => comment.id === id)
  const answered = postmortem.comments.find((comment) => comment.id === answer?.answers)
  if (!answer || !answered) return change(postmortem, id, ({ waiting: _, answers: __, ...comment }) => comment)
  return reply(removeComment(postmortem, id), answered.id, answer.text, { by: answer.author, at: answer.at })
}

export const removeComment = (postmortem: Postmortem, id: string): Postmortem => ({
  ...postmortem,
  comments: postmortem.comments.filter((comment) => comment.id !== id),
})

/** A comment with where it is now. */
export interface PlacedComment {
  readonly comment: Comment
  /** In the words of its section; null when its place is lost. */
  readonly range: Range | null
}

/** Every comment: by section in the order given, by place within it; those whose section is not given stand last. */
export function placeComments(postmortem: Postmortem, order: readonly string[]): PlacedComment[] {
  const texts = new Map(postmortem.sections.map(({ id, text }) => [id, text]))
  const words = new Map<string, string>()
  const wordsOf = (id: string): string | null => {
    const text = texts.get(id)
    if (text === undefined) return null
    const known = words.get(id) ?? plainWords(text)
    words.set(id, known)
    return known
  }
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return postmortem.comments
    .map((comment) => {
      const text = wordsOf(comment.section)
      return { comment, range: text === null ? wholeOf(comment) : findAnchor(text, comment) }
    })
    .sort(
      (a, b) =>
        rank(a.comment.section) - rank(b.comment.section) ||
        (a.range?.start ?? Number.MAX_SAFE_INTEGER) - (b.range?.start ?? Number.MAX_SAFE_INTEGER) ||
        (a.comment.at < b.comment.at ? -1 : 1),
    )
}

/** A remark on a section that nobody has written yet is about all of it. */
const wholeOf = ({ quote }: Comment): Range | null => (quote === '' ? { start: 0, end: 0 } : null)

/** Open threads and proposals: what a reviewer still waits for. */
export const openComments = ({ comments }: Postmortem): number => comments.filter(({ resolved }) => !resolved).length

/** Threads that somebody outside is asked about too: those from a Word file wait for an answer here first. */
export const openThreads = ({ comments }: Postmortem): Comment[] =>
  comments.filter(({ resolved, waiting }) => !resolved && waiting === undefined)
