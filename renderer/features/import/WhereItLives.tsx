import { type KeyboardEvent, useState } from 'react'
import { statedZone } from '../../../core/import/statedZone.ts'
import { readyFiles } from '../../store/readyFiles.ts'
import { opensNew, proposedZone } from '../../store/takeCardsIn.ts'
import { useApp } from '../../store/useApp.ts'
import { TextField } from '../../ui/TextField.tsx'
import { youNamed } from './ImportPage.tsx'

/** Asked once, with everything filled in: where postmortems live, who one is, which zone times are shown in. */
export function WhereItLives() {
  const info = useApp((state) => state.info)
  const asked = useApp((state) => state.settings.you === null && opensNew(() => state))
  const place = useApp((state) => state.libraries.find((one) => !one.example)?.place ?? '')
  const proposed = useApp(proposedZone)
  const stated = useApp((state) => statedZone(readyFiles(state.cards)))
  const save = useApp((state) => state.saveSettings)
  const run = useApp((state) => state.run)
  const [name, setName] = useState(info?.userName ?? '')
  const [typedZone, setZone] = useState<string | null>(null)
  // The answer must not make the question vanish while it is typed.
  const [showing] = useState(asked)
  if (!showing || info === null) return null
  const shownZone = typedZone ?? proposed
  const keep = () => {
    if (name.trim() !== '') void save({ you: youNamed(name.trim()), ...(isZone(shownZone) && { zone: shownZone }) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    keep()
    run('file.take')
  }
  return (
    <section className="import-card where" aria-label="Where postmortems live" onKeyDown={onKeyDown} onBlur={keep}>
      <div className="import-head">
        <h2>Kept on this computer</h2>
        <span className="muted">Asked once. Enter takes all three.</span>
      </div>
      <div className="where-fields">
        <div className="labelled">
          <span className="field-label">Folder</span>
          <code className="where-place">{place}</code>
        </div>
        <TextField label="Your name" value={name} onChange={setName} />
        <TextField
          label="Show times in"
          value={shownZone}
          onChange={setZone}
          {...noteOf(shownZone, stated, info.zone)}
        />
      </div>
    </section>
  )
}

function noteOf(shown: string, stated: string | null, own: string): { readonly note?: string } {
  if (!isZone(shown)) return { note: 'Write a zone such as UTC or Europe/Berlin.' }
  return shown === stated && stated !== own ? { note: `As the page writes them; this computer is in ${own}.` } : {}
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone !== ''
  } catch {
    return false
  }
}
