import { useState } from 'react'
import { compose } from '../../../core/doc/compose.ts'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { profileOf, profiles, type StatusProfile } from '../../../core/export/status/profiles.ts'
import { useFacts, useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Select } from '../../ui/Select.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ComparePage } from './ComparePage.tsx'
import { FollowUp } from './FollowUp.tsx'
import { PostedPart } from './PostedPart.tsx'
import './publish.css'

const tabs = [
  { id: 'page', label: 'Compare' },
  { id: 'posted', label: 'I posted this' },
  { id: 'follow-up', label: 'Follow-up' },
] as const

/** What is public: compared, noted, followed up. Always what customers read. */
export function PagePart() {
  const leavingView = useApp((state) => state.leavingView)
  const view = useApp((state) => state.view)
  const postmortem = useApp((state) => state.postmortem)
  const [page, setPage] = useState<string | null>(null)
  const document = useCustomerDocument()
  if (postmortem === null || document === null)
    return <p className="part-empty">The guide for customers is not known here.</p>
  const known = page ?? postmortem.publications?.at(-1)?.page ?? 'statuspage'
  const profile = profileOf(known) ?? profiles[0]
  if (profile === undefined) return null
  const shown = tabs.find(({ id }) => id === leavingView)?.id ?? 'page'
  return (
    <div className="publish">
      <div className="publish-head">
        <Select
          label="Status page"
          hideLabel
          value={profile.id}
          options={profiles.map(({ id, label }) => ({ value: id, label }))}
          onChange={setPage}
        />
      </div>
      <Tabs label="What is public" tabs={tabs} value={shown} onChange={(id) => view({ leavingView: id })}>
        <Shown tab={shown} profile={profile} document={document} />
      </Tabs>
    </div>
  )
}

interface ShownProps {
  readonly tab: (typeof tabs)[number]['id']
  readonly profile: StatusProfile
  readonly document: ComposedDocument
}

function Shown({ tab, profile, document }: ShownProps) {
  if (tab === 'posted') return <PostedPart key={profile.id} profile={profile} document={document} />
  if (tab === 'follow-up') return <FollowUp key={profile.id} profile={profile} document={document} />
  return <ComparePage key={profile.id} profile={profile} document={document} />
}

/** What customers would read now, whichever view is on. */
function useCustomerDocument(): ComposedDocument | null {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const data = useApp((state) => state.data)
  const facts = useFacts()
  const guide = useGuides().customer
  if (postmortem === null || guide === null) return null
  return compose(postmortem, { audience: 'customer', guide, library, facts, data })
}
