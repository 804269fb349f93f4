import { useEffect, useRef } from 'react'
import { isOpen, overdueDays } from '../../../core/postmortem/action.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { ActionEntry } from './ActionEntry.tsx'
import { ActionTable } from './ActionTable.tsx'
import { NoActions } from './NoActions.tsx'
import './actions.css'

/** Promises that can be kept: one line adds one, every cell is edited where it stands. */
export function ActionsPart() {
  const postmortem = useApp((state) => state.postmortem)
  const today = useApp((state) => state.today)
  const customer = useApp((state) => state.audience === 'customer')
  const entry = useRef<HTMLInputElement>(null)
  const register = useApp((state) => state.register)
  useEffect(() => register({ 'action.add': () => entry.current?.focus() }), [register])
  if (postmortem === null) return null
  const shown = postmortem.actions.filter((action) => !customer || action.public !== null)
  return (
    <div className="actions-part">
      <p className="part-note">{summary(postmortem, today)}</p>
      {shown.length > 0 && <ActionTable actions={shown} postmortem={postmortem} onAdd={() => entry.current?.focus()} />}
      <ActionEntry input={entry} />
      {postmortem.actions.length === 0 && <NoActions because={postmortem.noActionsBecause ?? ''} />}
      {customer && shown.length < postmortem.actions.length && (
        <p className="part-empty">
          {postmortem.actions.length - shown.length} without a public note stay inside. Write one in the Internal view
          to promise it to customers.
        </p>
      )}
    </div>
  )
}

function summary({ actions }: Postmortem, today: string): string {
  if (actions.length === 0) return 'No action yet.'
  const open = actions.filter(isOpen).length
  const late = actions.filter((action) => overdueDays(action, today) > 0).length
  return `${open} of ${actions.length} open${late > 0 ? `, ${late} late` : ''}.`
}
