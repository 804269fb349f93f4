import { useId, useState } from 'react'
import { useApp } from '../../store/useApp.ts'

/** A zone by its name; the list proposes, any name that this computer knows is taken. */
export function ZoneSetting() {
  const zone = useApp((state) => state.settings.zone)
  const own = useApp((state) => state.info?.zone ?? 'UTC')
  const save = useApp((state) => state.saveSettings)
  const id = useId()
  const [typed, setTyped] = useState(zone)
  const known = isZone(typed)
  return (
    <div className="labelled settings-zone">
      <label className="field-label" htmlFor={id}>
        Show times in
      </label>
      <input
        id={id}
        className="field"
        list={`${id}-zones`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={!known}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => {
          setTyped(target.value)
          if (isZone(target.value)) void save({ zone: target.value })
        }}
      />
      <datalist id={`${id}-zones`}>
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}-note`} className="hint">
        {known
          ? `For lists and new postmortems; each postmortem has its own. This computer is in ${own}.`
          : 'Not a zone that this computer knows. Write UTC or a name such as Europe/Berlin.'}
      </p>
    </div>
  )
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone !== ''
  } catch {
    return false
  }
}
