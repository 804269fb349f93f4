import { useId, useState } from 'react'
import { formatInstant } from '../../core/time/formatInstant.ts'
import { type Day, type Instant, instantOf, msOf } from '../../core/time/instant.ts'
import { readInstant } from '../../core/time/readInstant.ts'

interface TimeFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: Instant | null
  readonly zone: string
  /** The day that a time without a date is on. */
  readonly day: Day
  readonly onChange: (at: Instant) => void
}

/** Seconds only where there are any; the date only where it is not `day`. */
function shown(value: Instant | null, zone: string, day: Day): string {
  if (value === null) return ''
  const seconds = msOf(value) % 60_000 === 0 ? '' : `:${value.slice(17, 19)}`
  const clock = `${formatInstant(value, zone, 'clock')}${seconds}`
  const date = formatInstant(value, zone, 'date')
  return date === formatInstant(`${day}T12:00:00Z`, 'UTC', 'date') ? clock : `${date} ${clock}`
}

/** A time as text: `10:22`, `10:22:30`, `24 Nov 2025 10:22`. Enter or leaving it takes it; up and down move by a minute. */
export function TimeField({ label, hideLabel = false, value, zone, day, onChange }: TimeFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const take = () => {
    if (typed === null || typed === shown(value, zone, day)) return setTyped(null)
    const read = readInstant(typed.trim(), { zone, day })
    setWrong(!read.ok)
    if (!read.ok) return
    setTyped(null)
    const at = instantOf(read.ms)
    if (at !== value) onChange(at)
  }
  const move = (minutes: number) => {
    if (value !== null) onChange(instantOf(msOf(value) + minutes * 60_000))
  }
  return (
    <div className="labelled time-field">
      <label htmlFor={id} className={hideLabel ? 'unseen' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        className="field mono"
        autoComplete="off"
        spellCheck={false}
        placeholder="08:15"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={typed ?? shown(value, zone, day)}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault()
            move(event.key === 'ArrowUp' ? 1 : -1)
          }
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="field-wrong" role="alert">
          Not read as a time. Write it as 08:15, 08:15:30 or 24 Nov 2025 08:15.
        </p>
      )}
    </div>
  )
}
