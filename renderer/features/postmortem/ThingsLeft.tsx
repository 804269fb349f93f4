import type { Left } from '../../../core/guide/progress.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Popover } from '../../ui/Popover.tsx'
import { stepNames } from './stepNames.ts'

/** "4 things left for a SEV 2 standard postmortem": a list to go through, never a per cent. */
export function ThingsLeft({ left }: { left: readonly Left[] }) {
  const severities = useApp((state) => state.library.severities)
  const severity = useApp((state) => state.postmortem?.severity)
  const reveal = useApp((state) => state.reveal)
  const guide = useGuides().internal
  const label = severities.find(({ key }) => key === severity)?.label
  const what = [label, guide?.title.toLowerCase() ?? 'postmortem'].filter(Boolean).join(' ')
  const count = left.length === 1 ? '1 thing left' : `${left.length} things left`
  if (left.length === 0) return <p className="things-left">Nothing left for a {what}.</p>
  return (
    <div className="things-left">
      <Popover
        label="What is left"
        buttonLabel={`${count} for a ${what}`}
        buttonClass="things-left-button"
        button={
          <>
            <b>
              {left.length} <span>{left.length === 1 ? 'thing' : 'things'} left</span>
            </b>{' '}
            <span>for a {what}</span>
          </>
        }
      >
        {(close) => (
          <ul className="left-list">
            {left.map(({ step, section, title }) => (
              <li key={`${step}${section ?? ''}${title}`}>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    reveal({ step, ...(section ? { section } : {}) })
                  }}
                >
                  <span className="hint">{stepNames[step]}</span>
                  <span>{title}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </div>
  )
}
