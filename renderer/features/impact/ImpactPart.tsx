import { useApp } from '../../store/useApp.ts'
import { AccountsField } from './AccountsField.tsx'
import { AccountsSheet } from './AccountsSheet.tsx'
import { AnswerInput } from './AnswerInput.tsx'
import { DataLossField } from './DataLossField.tsx'
import { ServicesField } from './ServicesField.tsx'
import './impact.css'

/** How bad, for whom: the answers that every version of the postmortem is asked for. */
export function ImpactPart() {
  const impact = useApp((state) => state.postmortem?.impact)
  if (!impact) return null
  return (
    <>
      <div className="impact-grid">
        <ServicesField services={impact.services} />
        <AnswerInput field="where" label="Where" answer={impact.where} placeholder="US-based workspaces" />
        <AnswerInput
          field="headline"
          label="Impact in one line"
          answer={impact.headline}
          placeholder="Reduced message processing rates"
        />
        <AnswerInput field="share" label="Share affected" answer={impact.share} placeholder="About half of all sends" />
        <DataLossField answer={impact.dataLoss} />
        <AccountsField />
        <AnswerInput
          field="contacts"
          label="Support contacts"
          answer={impact.contacts}
          placeholder="12 tickets, first at 08:21"
        />
        <AnswerInput
          field="slo"
          label="Service level"
          answer={impact.slo}
          placeholder="41 min of a 43 min monthly budget"
        />
      </div>
      <AccountsSheet />
    </>
  )
}
