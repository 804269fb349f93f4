import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { clockProposals } from '../../../../core/import/clockProposals.ts'
import { setClock } from '../../../../core/postmortem/clockDifference.ts'
import type { Postmortem } from '../../../../core/postmortem/postmortem.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { clockSources } from './CardClock.tsx'
import { ClockForm } from './ClockForm.tsx'
import { aheadWords } from './clockWords.ts'

/** Clock differences of what is in already, opened by `timeline.clock`; each one set is one step of undo. */
export function ClockDialog() {
  const postmortem = useApp((state) => state.postmortem)
  const editable = useApp((state) => state.page === 'postmortem' && state.readOnly === null)
  const register = useApp((state) => state.register)
  const [open, setOpen] = useState(false)
  const can = editable && postmortem?.events.some(({ origins }) => origins.length > 0) === true
  useEffect(() => (can ? register({ 'timeline.clock': () => setOpen(true) }) : undefined), [can, register])
  if (!open || !can || postmortem === null) return null
  return <Clocks postmortem={postmortem} onClose={() => setOpen(false)} />
}

function Clocks({ postmortem, onClose }: { readonly postmortem: Postmortem; readonly onClose: () => void }) {
  const edit = useApp((state) => state.edit)
  const box = useRef<HTMLDialogElement>(null)
  const sources = useMemo(() => clockSources(postmortem), [postmortem])
  const proposals = useMemo(() => clockProposals(postmortem.events), [postmortem.events])
  const [chosen, setChosen] = useState(proposals[0]?.source ?? sources[0]?.id ?? '')
  useEffect(() => box.current?.showModal(), [])
  const own = sources.find(({ id }) => id === chosen) ?? sources[0]
  if (own === undefined) return null
  const ahead = postmortem.sources.find(({ id }) => id === own.id)?.ahead ?? 0
  const set = (seconds: number) => edit(`Clock difference of ${own.name}`, (now) => setClock(now, own.id, seconds))
  const keepKeys = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
  }
  return (
    <dialog ref={box} className="clock-dialog" aria-labelledby="clock-title" onClose={onClose} onKeyDown={keepKeys}>
      <h2 id="clock-title">Clock difference</h2>
      <Select
        label="Whose clock"
        value={own.id}
        options={sources.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <p role="status">
        The clock of {own.name} {aheadWords(ahead)}.
      </p>
      <ClockForm
        own={own}
        others={sources.filter(({ id }) => id !== own.id)}
        ahead={ahead}
        proposals={proposals}
        zone={postmortem.zone}
        onSet={set}
      />
      <div className="clock-dialog-foot">
        <Button onClick={() => box.current?.close()}>Done</Button>
      </div>
    </dialog>
  )
}
