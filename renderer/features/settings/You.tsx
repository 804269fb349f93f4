import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { TextField } from '../../ui/TextField.tsx'

/** Name and initials, for sign-offs, comments and owners. Taken when the field is left. */
export function You() {
  const you = useApp((state) => state.settings.you)
  const userName = useApp((state) => state.info?.userName ?? '')
  const save = useApp((state) => state.saveSettings)
  const [name, setName] = useState(you?.name ?? userName)
  const [initials, setInitials] = useState(you?.initials ?? '')
  const keep = () => {
    if (name.trim() !== '') void save({ you: { ...you, name: name.trim(), initials: initials.trim() } })
  }
  return (
    <div className="settings-row">
      <TextField label="Name" value={name} onChange={setName} onBlur={keep} />
      <TextField label="Initials" value={initials} onChange={setInitials} onBlur={keep} maxLength={4} />
    </div>
  )
}
