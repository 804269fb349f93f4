import { useEffect, useState } from 'react'
import type { BriefsSource } from '../../../core/export/briefs/briefsBasis.ts'
import type { BriefsPlan } from '../../../core/export/briefs/planBriefs.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { type MakingState, useMaking } from './useMaking.ts'

interface LettersFootProps {
  readonly source: BriefsSource
  readonly plan: BriefsPlan
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What would be made, how far it is, and the one thing to do here. */
export function LettersFoot({ source, plan }: LettersFootProps) {
  const view = useApp((state) => state.view)
  const register = useApp((state) => state.register)
  const showInFolder = useApp((state) => state.showInFolder)
  const { state, make, cancel } = useMaking()
  const [zip, setZip] = useState(false)
  const held = plan.letters.filter((letter) => letter.held.length > 0).length
  const ready = plan.letters.length - held
  const busy = state.kind === 'making'
  useEffect(() =>
    register({
      'file.exportAgain': () => {
        if (!busy && plan.blocking === 0) void make(source, zip)
      },
    }),
  )
  return (
    <footer className="export-foot">
      {busy ? (
        <ProgressLine
          label={state.total === 0 ? 'Making letters' : `${state.done} of ${state.total}`}
          value={state.done}
          max={state.total}
          onCancel={cancel}
        />
      ) : (
        <p role="status">{sentenceOf(state, plan)}</p>
      )}
      {plan.blocking > 0 && (
        <Button onClick={() => view({ audience: 'customer', leavingView: 'documents' })}>See what blocks</Button>
      )}
      {state.kind === 'saved' && <Button onClick={() => void showInFolder(state.folder)}>Show in folder</Button>}
      <label className="letters-zip">
        <input type="checkbox" checked={zip} onChange={() => setZip(!zip)} /> Also as one .zip
      </label>
      {held > 0 && (
        <Button
          onClick={() => {
            const list = document.querySelector<HTMLElement>('.held-letters')
            list?.scrollIntoView({ block: 'nearest' })
            list?.focus()
          }}
        >
          Fix {held}
        </Button>
      )}
      <Button look="primary" disabled={busy || plan.blocking > 0 || ready === 0} onClick={() => void make(source, zip)}>
        {held > 0 ? `Save the ${ready}` : `Make ${count(ready, 'letter', 'letters')}`}
      </Button>
    </footer>
  )
}

function sentenceOf(state: MakingState, { letters, callSheets, blocking }: BriefsPlan): string {
  if (state.kind === 'saved') return `Saved in ${state.place}${state.zip === null ? '' : `, and as ${state.zip}`}`
  if (state.kind === 'failed') return state.text
  if (state.kind === 'cancelled') return 'Cancelled. No letter was kept.'
  if (blocking > 0)
    return `${count(blocking, 'finding blocks', 'findings block')} the report for customers, and so its letters.`
  return `${count(letters.length, 'letter', 'letters')}, ${count(callSheets, 'call sheet', 'call sheets')} for insiders`
}
