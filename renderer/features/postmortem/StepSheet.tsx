import { type ReactNode, useRef } from 'react'
import type { Step } from '../../../core/postmortem/section.ts'
import { FindBar } from '../../editor/find/FindBar.tsx'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { CustomerLine } from './CustomerLine.tsx'
import { SectionBlock } from './SectionBlock.tsx'
import { stepNames } from './stepNames.ts'
import { stepSections } from './stepSections.ts'

/** The paper: what the step asks, its structured part, then its sections in the guide's order. */
export function StepSheet({ step, part }: { step: Step; part: ReactNode }) {
  const postmortem = useApp((state) => state.postmortem)
  const view = useApp((state) => state.audience)
  const readOnly = useApp((state) => state.readOnly !== null)
  const guides = useGuides()
  const register = useApp((state) => state.register)
  const sheet = useRef<HTMLElement>(null)
  if (postmortem === null) return null
  const sections = stepSections(postmortem, guides, step, view)
  const ask = guides.internal?.steps[step]?.ask ?? guides.customer?.steps[step]?.ask
  return (
    <main className="sheet-column" data-scroller data-region="sheet" aria-label={stepNames[step]}>
      <article ref={sheet} className="sheet">
        <FindBar scope={sheet} onCommands={register} />
        <h2>{stepNames[step]}</h2>
        {ask && <p className="step-ask">{ask}</p>}
        {view === 'customer' && <CustomerLine />}
        <fieldset className="step-part" disabled={readOnly && step !== 'export'}>
          <legend className="unseen">{stepNames[step]}</legend>
          {part}
        </fieldset>
        {sections.map((shown) => (
          <SectionBlock key={shown.id} shown={shown} postmortem={postmortem} />
        ))}
      </article>
    </main>
  )
}
