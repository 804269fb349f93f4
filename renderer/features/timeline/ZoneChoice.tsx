import { useEffect, useId, useRef, useState } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant, zoneNameAt } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { PopoverBox } from '../../ui/Popover.tsx'
import { zonesAround } from './zonesAround.ts'
import './zone-choice.css'

/** "Show times in…": opened by its key from everywhere, at the zone's name where it stands, else at the strip's. Draws nothing else. */
export function ZoneChoice() {
  const register = useApp((state) => state.register)
  const postmortem = useApp((state) => state.postmortem)
  const readOnly = useApp((state) => state.readOnly !== null)
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLElement | null>(null)
  const from = useRef<Element | null>(null)
  const can = postmortem !== null && !readOnly
  useEffect(() => {
    if (!can) return
    return register({
      'view.zone': () => {
        from.current = document.activeElement
        anchor.current = document.querySelector<HTMLElement>('[data-zone-choice]') ?? document.querySelector('.strip')
        setOpen(anchor.current !== null)
      },
    })
  }, [register, can])
  if (!open || postmortem === null) return null
  const close = () => {
    setOpen(false)
    if (from.current instanceof HTMLElement) from.current.focus()
  }
  return (
    <PopoverBox label="Show times in" anchor={anchor} onClose={close} onLeave={() => setOpen(false)}>
      <ZoneList postmortem={postmortem} onDone={close} />
    </PopoverBox>
  )
}

/** Zones that the evidence and this computer suggest, by number, each with what the clock reads there; any other by its name. */
function ZoneList({ postmortem, onDone }: { postmortem: Postmortem; onDone: () => void }) {
  const edit = useApp((state) => state.edit)
  const own = useApp((state) => state.info?.zone ?? 'UTC')
  const preferred = useApp((state) => state.settings.zone)
  const id = useId()
  const [typed, setTyped] = useState('')
  const zones = zonesAround(postmortem, [preferred, own])
  const at = (postmortem.marks.find(({ name }) => name === 'impactStart') ?? postmortem.events[0])?.at
  const choose = (zone: string) => {
    if (zone !== postmortem.zone) edit(`Show times in ${zone}`, (now) => ({ ...now, zone }))
    onDone()
  }
  const wrong = typed !== '' && !isZone(typed)
  return (
    <form
      className="zone-choice"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== '' && !wrong) choose(typed)
      }}
      onKeyDown={({ key, target }) => {
        const zone = target instanceof HTMLInputElement ? undefined : zones[Number(key) - 1]
        if (zone) choose(zone.zone)
      }}
    >
      <h3>Show times in</h3>
      <ul>
        {zones.map(({ zone, why }, index) => (
          <li key={zone}>
            <button
              type="button"
              className="zone-choice-item"
              aria-pressed={zone === postmortem.zone}
              data-autofocus={zone === postmortem.zone || undefined}
              onClick={() => choose(zone)}
            >
              <kbd>{index + 1}</kbd>
              <span>{zone}</span>
              <span className="hint">{why}</span>
              {at && <time>{formatInstant(at, zone, 'clock')}</time>}
            </button>
          </li>
        ))}
      </ul>
      <label className="labelled" htmlFor={id}>
        <span className="field-label">Another zone</span>
        <input
          id={id}
          className="field"
          list={`${id}-zones`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Europe/Berlin"
          value={typed}
          aria-invalid={wrong}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}-note`} className="hint">
        {noteOf(typed, wrong, at)}
      </p>
    </form>
  )
}

function noteOf(typed: string, wrong: boolean, at: string | undefined): string {
  if (wrong) return 'Not a zone that this computer knows. Write UTC or a name such as Europe/Berlin.'
  if (typed !== '' && at !== undefined)
    return `${formatInstant(at, typed, 'clock')} ${zoneNameAt(at, typed)} there. Enter takes it.`
  return 'For this postmortem and its exports, and for times that you type. No event moves.'
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
