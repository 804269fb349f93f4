import type { Question } from '../../../core/import/types.ts'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { answerOf } from './answerOf.ts'
import { proposeAnswers } from './proposeAnswers.ts'
import { QuestionChoice } from './QuestionChoice.tsx'
import { isShared } from './sharedQuestions.ts'
import { useAround } from './useAround.ts'

interface QuestionsProps {
  readonly card: ImportCard
  readonly questions: readonly Question[]
}

/** What this file alone asks; what several ask is asked once, above all cards. */
export function Questions({ card, questions }: QuestionsProps) {
  const cards = useApp((state) => state.cards)
  const answer = useApp((state) => state.answer)
  const remove = useApp((state) => state.removeCard)
  const around = useAround()
  return (
    questions
      // Channels have a part of their own.
      .filter((question) => question.id !== 'channels' && !isShared(cards, question))
      .map((question) => (
        <QuestionChoice
          key={question.id}
          leaveOut={{ label: 'Leave this file out', onLeave: () => remove(card.key) }}
          question={proposeAnswers(question, around, [card])}
          onChoose={(value) => {
            const options = answerOf(question.id, value, card.options)
            if (options) answer(card.key, options)
          }}
        />
      ))
  )
}
