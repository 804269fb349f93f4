import { moveEdge } from '../../../core/postmortem/marks.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { dayIn } from '../../store/dayIn.ts'
import { useApp } from '../../store/useApp.ts'
import { TimeField } from '../../ui/TimeField.tsx'

const edges = [
  { edge: 'start', name: 'impactStart', label: 'Impact start' },
  { edge: 'end', name: 'impactEnd', label: 'Impact end' },
] as const

/** Both edges as times to type, for a window that no metric shows. */
export function WindowByHand({ postmortem }: { readonly postmortem: Postmortem }) {
  const edit = useApp((state) => state.edit)
  const data = useApp((state) => state.data)
  const { zone, marks, events, created } = postmortem
  const known = marks.find(({ name }) => name === 'impactStart') ?? marks[0] ?? events[0]
  return (
    <fieldset className="window-by-hand">
      <legend className="unseen">Impact window by hand</legend>
      {edges.map(({ edge, name, label }) => (
        <TimeField
          key={edge}
          label={label}
          value={marks.find((mark) => mark.name === name)?.at ?? null}
          zone={zone}
          day={dayIn(zone, known?.at ?? created)}
          onChange={(at) => edit(`Move ${label.toLowerCase()}`, (now) => moveEdge(now, edge, at, data), `mark:${name}`)}
        />
      ))}
    </fieldset>
  )
}
