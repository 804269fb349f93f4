import type { Event } from '../../../core/postmortem/event.ts'
import { eventKinds } from '../../../core/postmortem/event.ts'
import { Button } from '../../ui/Button.tsx'
import { kindLooks } from './eventIcons.tsx'
import type { TimelineActs } from './timelineActs.ts'

interface SelectionBarProps {
  readonly events: readonly Event[]
  readonly acts: TimelineActs
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What can be done with the chosen events, with its key beside it. Each is one step of undo. */
export function SelectionBar({ events, acts, onRemove, onClear }: SelectionBarProps) {
  const several = events.length > 1
  const forCustomers = events.some(({ audience }) => audience === 'customer')
  const foldable = events.some(({ group }) => group !== undefined)
  // Merged rows are gone from the list, and so is the choice.
  const and = (act: () => void) => () => {
    act()
    onClear()
  }
  return (
    <section className="selection-bar" aria-label={`${events.length} selected`}>
      <b>{events.length} selected</b>
      <select
        className="filter-chip"
        aria-label="Kind of all selected"
        value=""
        onChange={({ target }) => {
          const kind = eventKinds.find((one) => one === target.value)
          if (kind) acts.kind(kind)
        }}
      >
        <option value="">Kind…</option>
        {eventKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindLooks[kind].label}
          </option>
        ))}
      </select>
      <Button look="quiet" onClick={acts.hide}>
        {forCustomers ? 'Keep internal' : 'Show to customers'} <kbd>H</kbd>
      </Button>
      {several && (
        <Button look="quiet" onClick={and(acts.group)}>
          Group <kbd>B</kbd>
        </Button>
      )}
      {foldable && (
        <Button look="quiet" onClick={and(acts.ungroup)}>
          Take apart
        </Button>
      )}
      {several && (
        <Button look="quiet" onClick={and(acts.merge)}>
          Merge <kbd>M</kbd>
        </Button>
      )}
      <Button look="quiet" onClick={onRemove}>
        Delete <kbd>Del</kbd>
      </Button>
      <Button look="link" className="quiet" onClick={onClear}>
        Clear
      </Button>
    </section>
  )
}
