import { useEffect, useRef } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

/** Choose, paste or drop. On its own it is the whole page; beside cards it is a line. */
export function AddFiles({ first }: { readonly first: boolean }) {
  const addFiles = useApp((state) => state.addFiles)
  const create = useApp((state) => state.create)
  const own = useApp((state) => state.libraries.some((one) => !one.example))
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (first) button.current?.querySelector('button')?.focus()
  }, [first])
  return (
    <div className={first ? 'add-files first' : 'add-files'} ref={button}>
      {first && <p className="empty-title">Drop what the incident left behind.</p>}
      <p className="muted">
        {first
          ? 'A status-page entry, an alert or chat export, metrics as CSV, a list of accounts. Or paste its text here.'
          : 'Drop or paste more, or'}
      </p>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Files to add"
        onChange={({ target }) => {
          addFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <Button look={first ? 'primary' : 'link'} onClick={() => input.current?.click()}>
        Choose files…
      </Button>
      {first && own && (
        <Button look="link" onClick={() => void create()}>
          Start without evidence
        </Button>
      )}
    </div>
  )
}
