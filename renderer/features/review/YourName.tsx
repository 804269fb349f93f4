import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { TextField } from '../../ui/TextField.tsx'

/** Asked once, with the first thing that carries a name. `keep` saves it; call it before writing. */
export function useYourName() {
  const you = useApp((state) => state.settings.you)
  const userName = useApp((state) => state.info?.userName ?? '')
  const save = useApp((state) => state.saveSettings)
  const [name, setName] = useState(userName)
  const field =
    you === null ? (
      <TextField
        label="Your name"
        note="Kept in Settings, beside what you write here."
        value={name}
        onChange={setName}
        required
      />
    ) : null
  const keep = async () => {
    const words = name.trim()
    if (you !== null || words === '') return
    const initials = words
      .split(/\s+/)
      .map((part) => part.charAt(0))
      .join('')
      .slice(0, 4)
    await save({ you: { name: words, initials } })
  }
  return { field, keep }
}
