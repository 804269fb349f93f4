import { X } from 'lucide-react'
import { type Factor, factorKinds } from '../../../core/postmortem/factor.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { changeFactor, deleteFactor } from './causeEdits.ts'
import { EvidencePicker } from './EvidencePicker.tsx'
import { evidenceName } from './evidenceName.ts'
import { factorLooks } from './factorLooks.ts'

interface FactorCardProps {
  readonly factor: Factor
  readonly postmortem: Postmortem
  readonly customer: boolean
}

/** One condition: its kind, its words, and the evidence for it; without any it says that it is a hypothesis. */
export function FactorCard({ factor, postmortem, customer }: FactorCardProps) {
  const edit = useApp((state) => state.edit)
  const change = (label: string, how: (factor: Factor) => Factor, key?: string) =>
    edit(label, changeFactor(factor.id, how), key)
  return (
    <li className="factor" data-reveal={factor.id}>
      <div className="factor-head">
        <select
          className="tag-select"
          aria-label="Kind of factor"
          value={factor.kind}
          onChange={({ target }) => {
            const kind = factorKinds.find((one) => one === target.value)
            if (kind) change('Kind of factor', (one) => ({ ...one, kind }))
          }}
        >
          {factorKinds.map((kind) => (
            <option key={kind} value={kind}>
              {factorLooks[kind].label}
            </option>
          ))}
        </select>
        <AudienceWord
          short
          audience={factor.audience}
          onFlip={() =>
            change('Change who reads a factor', (one) => ({
              ...one,
              audience: one.audience === 'customer' ? 'internal' : 'customer',
            }))
          }
        />
        <button
          type="button"
          className="icon-button"
          aria-label="Delete factor"
          title="Delete"
          onClick={() => edit('Delete factor', deleteFactor(factor.id))}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </div>
      <textarea
        className="quiet-field factor-text"
        rows={1}
        aria-label={customer ? 'What customers read of this factor' : 'Factor'}
        placeholder={customer ? factor.text : factorLooks[factor.kind].ask}
        value={customer ? (factor.customerText ?? factor.text) : factor.text}
        onChange={({ target }) =>
          change('Reword factor', (one) => reword(one, target.value, customer), `factor:${factor.id}:${customer}`)
        }
      />
      <p className="factor-evidence">
        {factor.evidence.length === 0 ? 'hypothesis, no evidence yet ' : ''}
        {factor.evidence.map((id) => (
          <span key={id} className="factor-proof">
            {evidenceName(id, postmortem)}
          </span>
        ))}
        <Popover
          label="Evidence for this factor"
          button={factor.evidence.length === 0 ? 'Link evidence' : 'Change'}
          buttonClass="link-button"
        >
          {() => <EvidencePicker factor={factor} postmortem={postmortem} />}
        </Popover>
      </p>
    </li>
  )
}

/** In the Customer view the words are the customers' own; the internal ones stay as they are. */
function reword(factor: Factor, text: string, customer: boolean): Factor {
  return customer ? { ...factor, customerText: text } : { ...factor, text }
}
