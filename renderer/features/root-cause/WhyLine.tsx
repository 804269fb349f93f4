import { CornerDownRight, GitBranch, X } from 'lucide-react'
import type { Person } from '../../../core/postmortem/library.ts'
import { useApp } from '../../store/useApp.ts'
import { changeWhy, deleteWhy } from './causeEdits.ts'
import { endsOnPerson } from './endsOnPerson.ts'
import type { WhyRow } from './whyRows.ts'

interface WhyLineProps {
  readonly row: WhyRow
  readonly people: readonly Person[]
  readonly onDeeper: (parent: string | null, question: string) => void
}

const seemedRight = 'What made that seem right at the time?'

/** A question and its answer. Tab in the answer's end goes deeper; an answer that stops at a person asks on. */
export function WhyLine({ row: { why, number, indent, last }, people, onDeeper }: WhyLineProps) {
  const edit = useApp((state) => state.edit)
  const set = (field: 'question' | 'answer', text: string) =>
    edit(
      field === 'question' ? 'Reword a why' : 'Answer a why',
      changeWhy(why.id, { [field]: text }),
      `why:${why.id}:${field}`,
    )
  const person = last && endsOnPerson(why.answer, people)
  return (
    <li className="why" data-reveal={why.id} style={{ marginInlineStart: indent * 28 }}>
      <span className="why-number">{number}</span>
      <div className="why-words">
        <input
          className="quiet-field why-question"
          aria-label={`Question ${number}`}
          placeholder="Why?"
          value={why.question}
          onChange={(event) => set('question', event.target.value)}
        />
        <input
          className="quiet-field why-answer"
          aria-label={`Answer ${number}`}
          placeholder="because…"
          value={why.answer}
          onChange={(event) => set('answer', event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || why.answer.trim() === '') return
            event.preventDefault()
            onDeeper(why.id, person ? seemedRight : '')
          }}
        />
        {person && (
          <button type="button" className="link-button why-ask" onClick={() => onDeeper(why.id, seemedRight)}>
            {seemedRight}
          </button>
        )}
      </div>
      <span className="why-tools">
        <button
          type="button"
          className="icon-button"
          aria-label={`Why to ${number}`}
          title="Ask why (Enter)"
          onClick={() => onDeeper(why.id, '')}
        >
          <CornerDownRight size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`Another answer beside ${number}`}
          title="Branch"
          onClick={() => onDeeper(why.parent, why.question)}
        >
          <GitBranch size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`Delete ${number}`}
          title="Delete"
          onClick={() => edit('Delete a why', deleteWhy(why.id))}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </span>
    </li>
  )
}
