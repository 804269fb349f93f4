import { isIncidentName } from '../../../../core/import/chat/proposeSlice.ts'
import type { Question } from '../../../../core/import/types.ts'
import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { answerOf } from '../answerOf.ts'
import { QuestionChoice } from '../QuestionChoice.tsx'
import { openerOf, useChatView } from './ChatViews.tsx'

interface ChannelQuestionProps {
  readonly card: ImportCard
  readonly question: Question
}

/** More channels than this are a list to look through and not a choice. */
const few = 4

/** Which channel tells of the incident: a few to choose from at once, and the page with all of them. */
export function ChannelQuestion({ card, question }: ChannelQuestionProps) {
  const answer = useApp((state) => state.answer)
  const open = useChatView()
  const view = { key: card.key, page: 'slice' } as const
  const more = question.options.length - few
  // Those that were opened for an incident come first; the rest stays in the order of their last message.
  const options = question.options.toSorted((a, b) => Number(isIncidentName(b.value)) - Number(isIncidentName(a.value)))
  return (
    <>
      <QuestionChoice
        question={{ ...question, options: options.slice(0, few) }}
        onChoose={(value) => {
          const kept = answerOf('channels', value)
          if (kept !== null) answer(card.key, kept)
        }}
      />
      <p>
        <Button look="link" data-opener={openerOf(view)} onClick={() => open(view)}>
          {more > 0 ? `Look at all ${question.options.length} channels…` : 'Choose several, or a part of the time…'}
        </Button>
      </p>
    </>
  )
}
