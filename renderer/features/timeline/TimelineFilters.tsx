import { memo } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useCommandState } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { sourcesOf } from './sourcesOf.ts'

interface TimelineFiltersProps {
  readonly postmortem: Postmortem
  readonly only: string
  readonly onOnly: (only: string) => void
}

/** All, key events, by hand, and one for each source that gave an event. */
export const TimelineFilters = memo(function TimelineFilters({ postmortem, only, onOnly }: TimelineFiltersProps) {
  const go = useApp((state) => state.go)
  const clock = useCommandState('timeline.clock')
  const used = sourcesOf(postmortem.events)
  const choices = [
    { id: 'all', label: 'All' },
    { id: 'key', label: 'Key events' },
    ...postmortem.sources.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, label: name })),
    ...(used.has('') ? [{ id: 'hand', label: 'By hand' }] : []),
  ]
  // One kind of event needs no filter.
  const shown = choices.length > 3 || postmortem.events.length > 1 ? choices : []
  return (
    <div className="timeline-filters">
      <fieldset className="chips">
        <legend className="unseen">Show</legend>
        {shown.map(({ id, label }) => (
          <label key={id} className="choice-chip" title={label}>
            <input
              type="radio"
              name="timeline-only"
              className="unseen"
              checked={only === id}
              onChange={() => onOnly(id)}
            />
            <span>{label}</span>
          </label>
        ))}
        {clock.available && (
          <Button look="link" className="timeline-clock" onClick={() => clock.run('timeline.clock')}>
            Clock difference…
          </Button>
        )}
      </fieldset>
      <button type="button" className="button" onClick={() => go('import')}>
        Add evidence…
      </button>
    </div>
  )
})
