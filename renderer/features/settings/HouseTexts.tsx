import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** What the house's short words mean, and what its reviewers go through. */
export function HouseTexts() {
  const glossary = useApp((state) => state.library.glossary)
  const saveLibrary = useApp((state) => state.saveLibrary)
  const [word, setWord] = useState('')
  const [meaning, setMeaning] = useState('')
  const put = (change: (before: Readonly<Record<string, string>>) => Record<string, string>) =>
    void saveLibrary((library) => ({ ...library, glossary: change(library.glossary) }))
  const add = () => {
    put((before) => ({ ...before, [word.trim()]: meaning.trim() }))
    setWord('')
    setMeaning('')
  }
  const entries = Object.entries(glossary).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return (
    <>
      <p className="hint">Short words that readers may not know; a report that uses one offers its meaning.</p>
      {entries.length > 0 && (
        <dl className="settings-facts">
          {entries.map(([short, long]) => (
            <div key={short}>
              <dt>{short}</dt>
              <dd>
                {long}{' '}
                <Button
                  look="link"
                  aria-label={`Remove ${short}`}
                  onClick={() =>
                    put((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== short)))
                  }
                >
                  Remove
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <form
        className="settings-add"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label="Short word" value={word} onChange={setWord} />
        <TextField label="What it means" value={meaning} onChange={setMeaning} />
        <Button type="submit" disabled={word.trim() === '' || meaning.trim() === ''}>
          Add
        </Button>
      </form>
      <Checklist />
    </>
  )
}

function Checklist() {
  const list = useApp((state) => state.library.reviewChecklist)
  const saveLibrary = useApp((state) => state.saveLibrary)
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed === null) return
    const lines = typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    void saveLibrary(({ reviewChecklist: _before, ...library }) =>
      lines.length === 0 ? library : { ...library, reviewChecklist: lines },
    )
    setTyped(null)
  }
  return (
    <label className="labelled">
      <span className="field-label">What a reviewer goes through, one point a line</span>
      <textarea
        className="field"
        rows={4}
        placeholder="Left empty: the guide’s own list"
        value={typed ?? list?.join('\n') ?? ''}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
      />
    </label>
  )
}
