import { useState } from 'react'
import { profileOf } from '../../../core/export/status/profiles.ts'
import { msOf } from '../../../core/time/instant.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface PostedFormProps {
  readonly page: string
  /** `postmortem`, `follow-up`, or the event whose update it is. */
  readonly post: string
  readonly text: string
  readonly onDone: () => void
}

/** `2026-11-24 10:05` in UTC; null for anything else. */
function instantFrom(typed: string): string | null {
  const [, day, clock] = /^\s*(\d{4}-\d{2}-\d{2})[ T]+(\d{2}:\d{2})\s*(?:UTC|Z)?\s*$/i.exec(typed) ?? []
  const at = `${day}T${clock}:00Z`
  return day === undefined || clock === undefined || Number.isNaN(msOf(at)) ? null : at
}

/** Keeps what is public now: the text, when and where. */
export function PostedForm({ page, post, text, onDone }: PostedFormProps) {
  const edit = useApp((state) => state.edit)
  const tell = useApp((state) => state.tell)
  const [time, setTime] = useState(() => pagePlatform.now().slice(0, 16).replace('T', ' '))
  const [link, setLink] = useState('')
  const at = instantFrom(time)
  const label = profileOf(page)?.label ?? page
  const save = () => {
    if (at === null || text.trim() === '') return
    const publication = {
      id: pagePlatform.newId(),
      at,
      page,
      post,
      text,
      ...(link.trim() ? { link: link.trim() } : {}),
    }
    edit('I posted this', (now) => ({ ...now, publications: [...(now.publications ?? []), publication] }))
    tell(`Noted what was posted on ${label}.`)
    onDone()
  }
  return (
    <form
      className="posted-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="part-note">
        {text.length === 0 ? 'There is no text to note.' : `The text as it stands is kept as posted on ${label}.`}
      </p>
      <TextField
        label="Posted at (UTC)"
        value={time}
        onChange={setTime}
        {...(at === null ? { note: 'Write it as 2026-11-24 10:05.' } : {})}
      />
      <TextField label="Link" value={link} onChange={setLink} placeholder="https://" data-autofocus />
      <div className="popover-actions">
        <Button type="submit" look="primary" disabled={at === null || text.trim() === ''}>
          Note that it was posted
        </Button>
      </div>
    </form>
  )
}
