import { useState } from 'react'
import type { Recurring } from '../../../core/library/recurrence.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

const first = 5

/** Sentences: the factor, in how many postmortems, what is still open against it and how late the oldest is. */
export function RecurringList({ recurring }: { readonly recurring: readonly Recurring[] }) {
  const [all, setAll] = useState(false)
  return (
    <section className="recurring" aria-label="What keeps coming back">
      <h2>What keeps coming back</h2>
      {recurring.length === 0 && (
        <p className="muted">
          No factor stands in two postmortems. Factors count as the same when most of their words are.
        </p>
      )}
      <ul>
        {recurring.slice(0, all ? recurring.length : first).map((one) => (
          <RecurringItem key={`${one.text}\n${one.mentions[0]?.folder}`} recurring={one} />
        ))}
      </ul>
      {recurring.length > first && (
        <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'The first five' : `All ${recurring.length}`}
        </Button>
      )}
    </section>
  )
}

function RecurringItem({ recurring: { text, mentions, open, oldestLateDays } }: { readonly recurring: Recurring }) {
  const [shown, setShown] = useState(false)
  return (
    <li>
      <button type="button" className="recurring-line" aria-expanded={shown} onClick={() => setShown(!shown)}>
        <b>{text.replace(/[.\s]+$/, '')}</b>: {mentions.length} postmortems, {actions(open.length)}
        {oldestLateDays > 0 && <span className="action-late">, oldest {oldestLateDays} d late</span>}
      </button>
      {shown && (
        <div className="recurring-details">
          <ul>
            {mentions.map((mention) => (
              <Mention key={mention.folder} {...mention} />
            ))}
          </ul>
          {open.length > 0 && (
            <ul aria-label="Open actions">
              {open.map(({ folder, action, owner, lateDays }) => (
                <li key={`${folder} ${action.id}`}>
                  {action.title} <span className="hint">{owner ?? 'no owner'}</span>
                  {lateDays > 0 && <span className="action-late"> {lateDays} d late</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  )
}

function actions(count: number): string {
  if (count === 0) return 'no action open against it'
  return count === 1 ? '1 action open' : `${count} actions open`
}

function Mention({ folder, title, start, text }: Recurring['mentions'][number]) {
  const open = useApp((state) => state.open)
  const goStep = useApp((state) => state.goStep)
  const library = useApp((state) => state.current)
  const zone = useApp((state) => state.settings.zone)
  const show = async () => {
    await open(library, folder)
    goStep('root-cause')
  }
  return (
    <li>
      <button type="button" className="row-open" onClick={() => void show()}>
        {title || 'Untitled'}
      </button>{' '}
      <span className="hint">
        {formatInstant(start, zone, 'date')}: {text}
      </span>
    </li>
  )
}
