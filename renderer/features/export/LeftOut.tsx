import type { Finding } from '../../../core/checks/finding.ts'
import type { Withheld } from '../../../core/doc/document.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { useApp } from '../../store/useApp.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { findingStep } from './findingStep.ts'

interface LeftOutProps {
  readonly audience: Audience
  readonly withheld: Withheld
  readonly findings: readonly Finding[]
}

const countOf = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What customers don't get, and what has to be settled before they get anything. */
export function LeftOut({ audience, withheld, findings }: LeftOutProps) {
  const parts = [
    withheld.blocks > 0 ? countOf(withheld.blocks, 'internal text', 'internal texts') : '',
    withheld.events > 0 ? countOf(withheld.events, 'internal event', 'internal events') : '',
    withheld.actions > 0
      ? countOf(withheld.actions, 'action without a public note', 'actions without a public note')
      : '',
  ].filter(Boolean)
  const blocking = audience === 'customer' ? findings.filter(({ blocks }) => blocks) : []
  const others = findings.filter((finding) => !blocking.includes(finding) && finding.group !== 'finish')
  return (
    <div className="left-out">
      <h3>{audience === 'customer' ? 'What is left out for customers' : 'What is left out'}</h3>
      <p className="part-note">{parts.length === 0 ? 'Nothing.' : parts.join(' · ')}</p>
      {blocking.length > 0 && <FindingCards title="Blocks this export" findings={blocking} />}
      {others.length > 0 && <FindingCards title="Worth a look" findings={others} />}
    </div>
  )
}

function FindingCards({ title, findings }: { title: string; findings: readonly Finding[] }) {
  const edit = useApp((state) => state.edit)
  const reveal = useApp((state) => state.reveal)
  return (
    <>
      <h4>
        {title} <span className="count">{findings.length}</span>
      </h4>
      <ul className="export-findings">
        {findings.map((finding) => (
          <li key={finding.key}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" data-blocks={finding.blocks}>
              {finding.blocks ? <path d="M1 1h10v10H1z" /> : <path d="M6 .5 11.5 6 6 11.5.5 6Z" />}
            </svg>
            <div>
              <button type="button" className="finding-title" onClick={() => reveal(findingStep(finding.where))}>
                {finding.title}
              </button>
              <p className="part-note">{finding.message}</p>
              {finding.fixes.map((fix) => (
                <AnswerButton
                  key={fix.title}
                  label={fix.title}
                  question={fix.asks}
                  onAnswer={(words) => edit(fix.title, (postmortem) => fix.apply(postmortem, words))}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
