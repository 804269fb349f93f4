import type { Finding } from '../../../core/checks/finding.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { FindingCard } from './FindingCard.tsx'
import { findingPlace } from './findingPlace.ts'
import { groupFindings } from './groupFindings.ts'
import { useSettle } from './useSettle.ts'
import { useShownFindings } from './useShownFindings.ts'
import './checks.css'

/** What contradicts the evidence, what blocks customers, and, folded, what is only unfinished. Never a score. */
export function ChecksPanel() {
  const findings = useShownFindings()
  const groups = groupFindings(findings)
  if (groups.length === 0) return <p className="panel-empty">Nothing contradicts the evidence.</p>
  return (
    <div className="checks">
      {groups.map(({ id, title, findings: inGroup }) =>
        id === 'finish' ? (
          <details key={id} className="finding-group">
            <summary>
              {title} <span className="finding-count">{inGroup.length}</span>
            </summary>
            <FindingList findings={inGroup} />
          </details>
        ) : (
          <section key={id} className="finding-group" aria-label={title}>
            <h3>
              {title}{' '}
              <span className={id === 'wrong' ? 'finding-count finding-count-wrong' : 'finding-count'}>
                {inGroup.length}
              </span>
            </h3>
            <FindingList findings={inGroup} />
          </section>
        ),
      )}
    </div>
  )
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const reveal = useApp((state) => state.reveal)
  const guide = useGuides().internal
  const { fix, later } = useSettle()
  return (
    <ul className="findings">
      {findings.map((finding) => {
        const { name, ...place } = findingPlace(finding.where, guide)
        return (
          <FindingCard
            key={finding.key}
            finding={finding}
            place={name}
            onJump={() => reveal(place)}
            onFix={fix}
            onLater={() => later(finding)}
          />
        )
      })}
    </ul>
  )
}
