import { useId, useState } from 'react'
import type { Fact } from '../../../core/facts/fact.ts'
import { readDuration } from '../../../core/time/readDuration.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { withOverride } from './factEdits.ts'

/** A duration set by the author instead of by the marks: only with a reason, which is printed wherever the figure has its formula. */
export function FactOverride({ fact }: { fact: Fact }) {
  const edit = useApp((state) => state.edit)
  const readOnly = useApp((state) => state.readOnly !== null)
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState('')
  const [because, setBecause] = useState('')
  const id = useId()
  if (fact.unit !== 's' || readOnly) return null
  if (fact.overridden)
    return (
      <Button
        look="link"
        onClick={() => edit(`Count ${fact.label} again`, (now) => withOverride(now, fact.name, null))}
      >
        Take the counted value again
      </Button>
    )
  if (!open)
    return (
      <Button look="link" onClick={() => setOpen(true)}>
        Set another value…
      </Button>
    )
  const seconds = readDuration(value)
  const ready = seconds !== null && because.trim() !== ''
  return (
    <form
      className="fact-override"
      onSubmit={(event) => {
        event.preventDefault()
        if (seconds === null || !ready) return
        const own = { value: seconds, because: because.trim() }
        edit(`Set ${fact.label}`, (now) => withOverride(now, fact.name, own))
        setOpen(false)
      }}
    >
      <label htmlFor={`${id}-value`}>Value</label>
      <input
        id={`${id}-value`}
        className="field"
        placeholder="12 min"
        value={value}
        aria-invalid={value !== '' && seconds === null}
        onChange={({ target }) => setValue(target.value)}
      />
      <label htmlFor={`${id}-because`}>Because</label>
      <input
        id={`${id}-because`}
        className="field"
        placeholder="Support knew of it at 08:02, by phone"
        value={because}
        onChange={({ target }) => setBecause(target.value)}
      />
      <div className="popover-actions">
        <Button onClick={() => setOpen(false)}>Cancel</Button>
        <Button look="primary" type="submit" disabled={!ready}>
          Set
        </Button>
      </div>
    </form>
  )
}
