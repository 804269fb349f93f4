import { useMemo } from 'react'
import { useApp } from '../../store/useApp.ts'
import { answerOf } from './answerOf.ts'
import { proposeAnswers } from './proposeAnswers.ts'
import { QuestionChoice } from './QuestionChoice.tsx'
import { sharedQuestions } from './sharedQuestions.ts'
import { useAround } from './useAround.ts'

/** One question for all the files that ask it. */
export function SharedQuestions() {
  const cards = useApp((state) => state.cards)
  const answer = useApp((state) => state.answer)
  const remove = useApp((state) => state.removeCard)
  const around = useAround()
  const shared = useMemo(() => sharedQuestions(cards), [cards])
  return shared.map(({ question, cards: askers }) => (
    <section key={`${question.id}-${askers[0]?.key}`} className="import-card asks">
      <div className="import-head">
        <h2>One answer for {askers.length} files</h2>
        <span className="muted">{askers.map(({ file }) => file.name).join(', ')}</span>
      </div>
      <QuestionChoice
        leaveOut={{
          label: `Leave these ${askers.length} files out`,
          onLeave: () =>
            askers.forEach(({ key }) => {
              remove(key)
            }),
        }}
        question={proposeAnswers(question, around, askers)}
        onChoose={(value) => {
          for (const { key, options } of askers) {
            const given = answerOf(question.id, value, options)
            if (given !== null) answer(key, given)
          }
        }}
      />
    </section>
  ))
}
