import type { Event } from '../../../core/postmortem/event.ts'
import { type MarkName, markLabels, markNames } from '../../../core/postmortem/mark.ts'
import { setMark } from '../../../core/postmortem/marks.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'

/** Makes this event the source of a mark, as the author's own choice. */
export function markFromEvent(name: MarkName, event: Event): (postmortem: Postmortem) => Postmortem {
  return (now) =>
    setMark(now, { name, at: event.at, from: { kind: 'event', ref: event.id, quote: null }, confirmed: true })
}

interface SetMarkMenuProps {
  readonly event: Event
  readonly postmortem: Postmortem
  readonly onDone: () => void
}

/** The ten marks, each with where it stands now; its letter chooses it. */
export function SetMarkMenu({ event, postmortem, onDone }: SetMarkMenuProps) {
  const edit = useApp((state) => state.edit)
  const choose = (name: MarkName) => {
    edit(`Set ${markLabels[name].label}`, markFromEvent(name, event))
    onDone()
  }
  return (
    <ul
      className="mark-menu"
      aria-label="Set a mark to this event"
      onKeyDown={(pressed) => {
        const name = markNames.find((one) => markLabels[one].letter.toLowerCase() === pressed.key.toLowerCase())
        if (name && !pressed.ctrlKey && !pressed.metaKey) choose(name)
      }}
    >
      {markNames.map((name) => {
        const mark = postmortem.marks.find((one) => one.name === name)
        return (
          <li key={name}>
            <button type="button" className="mark-menu-item" onClick={() => choose(name)}>
              <kbd>{markLabels[name].letter}</kbd>
              <span>{markLabels[name].label}</span>
              <span className="hint">
                {mark ? `now ${formatInstant(mark.at, postmortem.zone, 'clock')}` : 'not set'}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
