import { useEffect, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { HeaderFields } from './HeaderFields.tsx'
import { headerLine } from './headerLine.ts'
import './overview.css'

/** Parts of the header that something can point at. */
const parts = new Set(['company', 'severity', 'incident', 'owner', 'authors', 'roles', 'links'])

/**
 * The header in one line, so that the first text is the first thing one sees; its fields open on request, when something
 * points at one of them, and as long as it is said neither whose incident this is nor who answers for it.
 */
export function OverviewPart() {
  const postmortem = useApp((state) => state.postmortem)
  const revealed = useApp((state) => state.revealed)
  const customer = useApp((state) => state.audience === 'customer')
  const severity = useApp((state) => state.library.severities.find(({ key }) => key === state.postmortem?.severity))
  const [open, setOpen] = useState(() => !postmortem?.company && !postmortem?.owner)
  useEffect(() => {
    if (revealed?.step === 'overview' && parts.has(revealed.id ?? '')) setOpen(true)
  }, [revealed])
  if (postmortem === null) return null
  return (
    <>
      <p className="header-line">
        <span>{headerLine(postmortem, { customer, severity: severity?.customer ?? null })}</span>
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide details' : 'Details'}
        </button>
      </p>
      {open && <HeaderFields postmortem={postmortem} customer={customer} />}
    </>
  )
}
