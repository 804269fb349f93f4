import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Queries that the library keeps under a name, for everyone who works in it. */
export function SavedViews() {
  const views = useApp((state) => state.library.savedViews)
  return (
    <Popover
      label="Saved views"
      button={`Views${views.length > 0 ? ` (${views.length})` : ''}`}
      buttonClass="filter-chip"
    >
      {(close) => <ViewList onDone={close} />}
    </Popover>
  )
}

function ViewList({ onDone }: { readonly onDone: () => void }) {
  const views = useApp((state) => state.library.savedViews)
  const query = useApp((state) => state.actionsView.query)
  const viewActions = useApp((state) => state.viewActions)
  const saveLibrary = useApp((state) => state.saveLibrary)
  const [name, setName] = useState('')
  const save = () => {
    const title = name.trim()
    if (title === '') return
    const others = views.filter((one) => one.name !== title)
    void saveLibrary((library) => ({ ...library, savedViews: [...others, { name: title, query }] }))
    onDone()
  }
  return (
    <form
      className="saved-views"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {views.map((view) => (
        <div key={view.name} className="saved-view">
          <button
            type="button"
            className="menu-item"
            onClick={() => {
              viewActions({ query: view.query })
              onDone()
            }}
          >
            {view.name}
          </button>
          <Button
            look="link"
            className="quiet"
            aria-label={`Forget ${view.name}`}
            onClick={() =>
              void saveLibrary((library) => ({
                ...library,
                savedViews: library.savedViews.filter((one) => one.name !== view.name),
              }))
            }
          >
            Forget
          </Button>
        </div>
      ))}
      <TextField label="Save this one as" value={name} onChange={setName} placeholder="Late on SEV 1" />
      <p className="hint">{query || 'all action items'}</p>
      <Button onClick={save}>Save view</Button>
    </form>
  )
}
