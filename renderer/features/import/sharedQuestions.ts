import type { Question } from '../../../core/import/types.ts'
import type { ImportCard } from '../../store/types.ts'

export interface SharedQuestion {
  readonly question: Question
  readonly cards: readonly ImportCard[]
}

const questionsOf = ({ state }: ImportCard): readonly Question[] =>
  state.kind === 'ready' ? state.inspected.parsed.questions : []

/** Whether rows can be left out is no matter of what is asked. */
const valuesOf = ({ options }: Question) =>
  options
    .map(({ value }) => value)
    .filter((value) => value !== 'leave')
    .join()

/** Two files ask the same when the same answers are possible. Columns, and the order of its rows, are each file's own. */
const sameQuestion = (a: Question, b: Question) =>
  a.id === b.id && a.id !== 'columns' && a.id !== 'channels' && a.id !== 'fold' && valuesOf(a) === valuesOf(b)

const askers = (cards: readonly ImportCard[], question: Question) =>
  cards.filter((card) => questionsOf(card).some((one) => sameQuestion(one, question)))

export function isShared(cards: readonly ImportCard[], question: Question): boolean {
  return askers(cards, question).length > 1
}

/** Questions that several files ask, each once. */
export function sharedQuestions(cards: readonly ImportCard[]): readonly SharedQuestion[] {
  const all = cards.flatMap(questionsOf).filter((question) => isShared(cards, question))
  return all
    .filter((question, index) => all.findIndex((one) => sameQuestion(one, question)) === index)
    .map((question) => ({ question, cards: askers(cards, question) }))
}
