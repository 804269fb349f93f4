import { useApp } from '../../store/useApp.ts'
import { Coverage } from './Coverage.tsx'
import { FactorCard } from './FactorCard.tsx'
import { FactorEntry } from './FactorEntry.tsx'
import { RelatedList } from './RelatedList.tsx'
import { useRelated } from './useRelated.ts'
import { WhyTree } from './WhyTree.tsx'
import './root-cause.css'

/** Conditions, not culprits: factors with their evidence, the chain of whys, and whether an action answers each factor. */
export function RootCausePart() {
  const postmortem = useApp((state) => state.postmortem)
  const customer = useApp((state) => state.audience === 'customer')
  const related = useRelated()
  if (postmortem === null) return null
  const factors = postmortem.factors.filter((factor) => !customer || factor.audience === 'customer')
  return (
    <div className="cause-part">
      {postmortem.factors.length === 1 && <p className="part-note">One factor so far. What else had to be true?</p>}
      <ul className="factors" aria-label="Contributing factors">
        {factors.map((factor) => (
          <FactorCard key={factor.id} factor={factor} postmortem={postmortem} customer={customer} />
        ))}
        <FactorEntry known={related?.factors ?? []} />
      </ul>
      {!customer && <RelatedList related={related?.related ?? []} />}
      {!customer && <WhyTree whys={postmortem.whys} />}
      {!customer && postmortem.factors.length > 0 && <Coverage postmortem={postmortem} />}
    </div>
  )
}
