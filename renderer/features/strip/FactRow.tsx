import type { ReactNode } from 'react'
import type { MarkName } from '../../../core/postmortem/mark.ts'
import { useFacts } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Popover } from '../../ui/Popover.tsx'
import { AllFacts } from './AllFacts.tsx'
import { FactDetails } from './FactDetails.tsx'
import { factRow } from './factRow.ts'
import './facts.css'

interface FactRowProps {
  /** Sets or moves a mark; handed in, since marks belong to the timeline. */
  readonly markForm: (name: MarkName, done: () => void) => ReactNode
}

/** Five figures with their reasons behind them, and all others one press away. Proposed is dotted, missing says what is missing. */
export function FactRow({ markForm }: FactRowProps) {
  const postmortem = useApp((state) => state.postmortem)
  const facts = useFacts()
  if (postmortem === null) return null
  return (
    <ul className="fact-row" aria-label="Facts">
      {factRow(postmortem, facts).map((cell) => (
        <li
          key={cell.name}
          className="fact-cell"
          data-status={cell.fact.status}
          data-disagrees={cell.disagrees || undefined}
        >
          <Popover
            label={cell.label}
            buttonClass="fact-button"
            button={
              <>
                <span className="fact-label">
                  {cell.label}
                  {cell.disagrees ? ', which differs' : ''}
                </span>
                <span className="fact-value" title={`= ${cell.fact.formula}`}>
                  {cell.fact.status === 'missing' ? 'not known' : cell.fact.text}
                </span>
                <span className="fact-aside" title={cell.fact.reason}>
                  {cell.fact.status === 'negative' ? cell.fact.reason : cell.aside}
                  {cell.fact.status === 'proposed' ? ' proposed' : ''}
                </span>
              </>
            }
          >
            {(close) => <FactDetails cell={cell} postmortem={postmortem} markForm={markForm} onDone={close} />}
          </Popover>
        </li>
      ))}
      <li className="fact-cell fact-all">
        <Popover label="All figures" buttonClass="fact-button" button="All figures" align="end">
          {(close) => <AllFacts postmortem={postmortem} facts={facts} markForm={markForm} onDone={close} />}
        </Popover>
      </li>
    </ul>
  )
}
