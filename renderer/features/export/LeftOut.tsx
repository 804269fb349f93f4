import type { Finding } from '../../../core/checks/finding.ts'
import type { Withheld } from '../../../core/doc/document.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { findingStep } from './findingStep.ts'
import { leftOutItems } from './leftOutItems.ts'

interface LeftOutProps {
  readonly audience: Audience
  readonly withheld: Withheld
  readonly findings: readonly Finding[]
  readonly postmortem: Postmortem
}

const countOf = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What customers don't get, and what has to be settled before they get anything. */
export function LeftOut({ audience, withheld, findings, postmortem }: LeftOutProps) {
  const parts = [
    withheld.blocks > 0 ? countOf(withheld.blocks, 'internal text', 'internal texts') : '',
    withheld.events > 0 ? countOf(withheld.events, 'internal event', 'internal events') : '',
    withheld.actions > 0
      ? countOf(withheld.actions, 'action without a public note', 'actions without a public note')
      : '',
  ].filter(Boolean)
  const blocking = audience === 'customer' ? findings.filter(({ blocks }) => blocks) : []
  // Words are decided all at once, not card by card.
  const blockingElse = blocking.filter(({ key }) => !key.startsWith('word:'))
  const others = findings.filter((finding) => !blocking.includes(finding) && finding.group !== 'finish')
  return (
    <div className="left-out">
      <h3>{audience === 'customer' ? 'What is left out for customers' : 'What is left out'}</h3>
      <p className="part-note">{parts.length === 0 ? 'Nothing.' : parts.join(' · ')}</p>
      {audience === 'customer' && <LeftOutList postmortem={postmortem} />}
      {blockingElse.length > 0 && <FindingCards title="Blocks this export" findings={blockingElse} />}
      {others.length > 0 && <FindingCards title="Worth a look" findings={others} />}
    </div>
  )
}

/** The first so many: who wants all of them has the customer view. */
const most = 40

function LeftOutList({ postmortem }: { postmortem: Postmortem }) {
  const reveal = useApp((state) => state.reveal)
  const items = leftOutItems(postmortem)
  if (items.length === 0) return null
  return (
    <details className="left-out-list">
      <summary>Show them</summary>
      <ul>
        {items.slice(0, most).map(({ key, text, place }) => (
          <li key={key}>
            <button type="button" className="link-button" onClick={() => reveal(place)}>
              {text}
            </button>
          </li>
        ))}
        {items.length > most && <li className="hint">and {items.length - most} more</li>}
      </ul>
    </details>
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
