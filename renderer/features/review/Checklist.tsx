import { useId } from 'react'
import { checklistOf, tick } from '../../../core/review/checklist.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { useWhen } from './useWhen.ts'

/** What a reviewer goes through; each tick says whose it is. */
export function Checklist({ named }: { named: () => Promise<void> }) {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const readOnly = useApp((state) => state.readOnly !== null)
  const edit = useApp((state) => state.edit)
  const author = useApp((state) => state.author)
  const guide = useGuides().internal
  const when = useWhen()
  const id = useId()
  const toggle = async (item: string, on: boolean) => {
    await named()
    const who = author()
    edit(on ? 'Tick the checklist' : 'Untick the checklist', (now) => tick(now, item, on ? who : null))
  }
  if (postmortem === null) return null
  const items = checklistOf(postmortem, library, guide)
  const done = items.filter((item) => item.done !== null).length
  return (
    <section aria-label="Checklist">
      <h4>
        Checklist{' '}
        <span className="count">
          {done} of {items.length}
        </span>
      </h4>
      <ul className="checklist">
        {items.map(({ item, done: by }, index) => (
          <li key={item}>
            <input
              type="checkbox"
              className="check"
              id={`${id}-${index}`}
              checked={by !== null}
              disabled={readOnly}
              onChange={() => void toggle(item, by === null)}
            />
            <label htmlFor={`${id}-${index}`}>
              {item}
              {by && (
                <span className="hint">
                  {by.by}, {when(by.at)}
                </span>
              )}
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
