import type { WordComment, WordReview } from '../import/word/readWord.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Comment } from '../postmortem/review.ts'
import { anchorAt, findAnchor } from './anchor.ts'
import { commentLines } from './commentLines.ts'
import { collapse, plainWords } from './sectionWords.ts'
import { commentOf, instantOf, trimmed, type WordContext, type WordPlace } from './wordRemark.ts'
import { suggestionOf } from './wordSuggestion.ts'
import { type PlacedParagraph, placeWord, type WordText } from './wordText.ts'

export interface WordTaken {
  /** With everything that came back waiting for an answer; no text is changed. */
  readonly postmortem: Postmortem
  readonly comments: number
  readonly changes: number
  /** Of these, how many have no place in the text. */
  readonly lost: number
  /** What was here already and is left out. */
  readonly known: number
}

/** What reviewers did to a Word file as comments and suggestions that wait: each is taken or not, none is dropped. */
export function takeWord(postmortem: Postmortem, review: WordReview, context: WordContext): WordTaken {
  const word = placeWord(review.paragraphs, postmortem, context.sections)
  const { fresh, known } = freshComments(postmortem, review.comments, word, context)
  const changes = word.paragraphs
    .flatMap((placed, index) => placed.paragraph.changes.map((change) => suggestionOf(change, index, word, context)))
    .filter((change) => change !== null)
  const isNew = (change: Comment) =>
    !postmortem.comments.some(
      (one) => one.author === change.author && sameTime(one.at, change.at) && one.suggestion === change.suggestion,
    )
  const suggested = changes.filter(isNew)
  const all = [...fresh, ...suggested]
  return {
    postmortem: all.length === 0 ? postmortem : { ...postmortem, comments: [...postmortem.comments, ...all] },
    comments: fresh.length,
    changes: suggested.length,
    lost: all.filter((comment) => isLost(postmortem, comment)).length,
    known: known + changes.length - suggested.length,
  }
}

function isLost({ sections }: Postmortem, comment: Comment): boolean {
  const section = sections.find(({ id }) => id === comment.section)
  return section === undefined ? comment.quote !== '' : findAnchor(plainWords(section.text), comment) === null
}

const sameTime = (a: string, b: string) => a.slice(0, 19) === b.slice(0, 19)

function freshComments(
  postmortem: Postmortem,
  comments: readonly WordComment[],
  word: WordText,
  context: WordContext,
): { fresh: Comment[]; known: number } {
  const fresh = new Map<string, Comment>()
  const knownIds = new Map<string, Comment>()
  let known = 0
  for (const comment of comments.filter(({ answers }) => answers === null)) {
    const there = postmortem.comments.find((one) => isSame(one, comment, context) || hasReply(one, comment, context))
    if (there) knownIds.set(comment.id, there)
    else fresh.set(comment.id, commentOf(comment, placeOf(comment, word, postmortem), context))
    if (there) known += 1
  }
  for (const answer of comments.filter(({ answers }) => answers !== null)) {
    const at = instantOf(answer.at, context.at)
    const parent = fresh.get(answer.answers ?? '')
    const there = knownIds.get(answer.answers ?? '')
    if (parent) {
      const reply = { author: answer.author, at, text: answer.text }
      fresh.set(answer.answers ?? '', { ...parent, replies: [...parent.replies, reply] })
    } else if (there && isAnswered(there, answer, postmortem)) known += 1
    else if (there) {
      const { section, quote, occurrence, before = '', after = '' } = there
      const anchor = { section, quote, occurrence, before, after }
      fresh.set(answer.id, { ...commentOf(answer, anchor, context), answers: there.id })
    } else fresh.set(answer.id, commentOf(answer, placeOf(answer, word, postmortem), context))
  }
  return { fresh: [...fresh.values()], known }
}

const isSame = (one: Comment, { author, at, text }: WordComment, context: WordContext) =>
  one.author === author &&
  sameTime(one.at, instantOf(at, context.at)) &&
  collapse(commentLines(one).join(' ')) === collapse(text)

/** Some programs send threads back as single comments. */
const hasReply = ({ replies }: Comment, { author, at, text }: WordComment, context: WordContext) =>
  replies.some(
    (reply) =>
      reply.author === author &&
      sameTime(reply.at, instantOf(at, context.at)) &&
      collapse(reply.text) === collapse(text),
  )

/** An answer that is a reply already, or waits to be one. */
function isAnswered(there: Comment, answer: WordComment, { comments }: Postmortem): boolean {
  const same = (text: string, author: string) => author === answer.author && collapse(text) === collapse(answer.text)
  return (
    there.replies.some(({ text, author }) => same(text, author)) ||
    comments.some((one) => one.answers === there.id && same(one.text, one.author))
  )
}

function placeOf({ id }: WordComment, { paragraphs, texts }: WordText, postmortem: Postmortem): WordPlace {
  const has = (marks: readonly { readonly id: string }[]) => marks.some((mark) => mark.id === id)
  const first = paragraphs.find(({ paragraph }) => has(paragraph.opens))
  const last = paragraphs.find(({ paragraph }) => has(paragraph.closes)) ?? first
  const section = first?.section ?? null
  if (!first || section === null) return elsewhere(first, postmortem)
  const whole = { section, quote: '', occurrence: 0, before: '', after: '' }
  if (first.heading) return whole
  const from = first.offset(first.paragraph.opens.find((mark) => mark.id === id)?.at ?? 0)
  const close = last?.paragraph.closes.find((mark) => mark.id === id)?.at
  const to = last?.section === section && !last.heading && close !== undefined ? last.offset(close) : first.end
  const range = to > from ? { start: from, end: to } : { start: first.start, end: first.end }
  const text = texts.get(section) ?? ''
  const tidy = trimmed(text, range)
  return tidy.end > tidy.start ? { section, ...anchorAt(text, tidy) } : whole
}

/** In a title, a header or a table that the program makes: about the words there, wherever a section has them. */
function elsewhere(first: PlacedParagraph | undefined, { sections }: Postmortem): WordPlace {
  const quote = collapse(first?.paragraph.text ?? '')
  const holding = quote === '' ? undefined : sections.find(({ text }) => plainWords(text).includes(quote))
  const section = holding?.id ?? sections[0]?.id ?? 'summary'
  return { section, quote, occurrence: 0, before: '', after: '' }
}
