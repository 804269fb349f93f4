import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Words that block every report for customers, whoever writes it. */
export function InsideWords() {
  const terms = useApp((state) => state.library.forbiddenTerms)
  const saveLibrary = useApp((state) => state.saveLibrary)
  const [typed, setTyped] = useState('')
  const put = (change: (terms: readonly string[]) => readonly string[]) =>
    void saveLibrary((library) => ({ ...library, forbiddenTerms: [...change(library.forbiddenTerms)] }))
  const add = () => {
    const fresh = typed
      .split(/[,\n]/)
      .map((term) => term.trim())
      .filter((term) => term !== '')
    if (fresh.length > 0) put((before) => [...new Set([...before, ...fresh])])
    setTyped('')
  }
  return (
    <>
      <p className="hint">
        Code names, host names, internal systems: no report for customers leaves with one of them. Names of accounts and
        people stay inside by themselves.
      </p>
      {terms.length > 0 && (
        <ul className="settings-words" aria-label="Words that stay inside">
          {terms.map((term) => (
            <li key={term}>
              <code>{term}</code>
              <Button
                look="link"
                aria-label={`Remove ${term}`}
                onClick={() => put((before) => before.filter((one) => one !== term))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="settings-add"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label="Word that stays inside" value={typed} onChange={setTyped} note="Several with commas." />
        <Button type="submit" disabled={typed.trim() === ''}>
          Add
        </Button>
      </form>
    </>
  )
}
