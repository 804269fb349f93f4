import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type Step, steps } from '../../../core/postmortem/section.ts'
import { useGuides, useProgress } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Ring } from '../../ui/Ring.tsx'
import { stepNames } from './stepNames.ts'
import { stepSections } from './stepSections.ts'
import { ThingsLeft } from './ThingsLeft.tsx'

const counts: Partial<Record<Step, (postmortem: Postmortem) => number>> = {
  timeline: ({ events }) => events.length,
  metrics: ({ series }) => series.length,
  'root-cause': ({ factors }) => factors.length,
  actions: ({ actions }) => actions.length,
  lessons: ({ lessons }) => lessons.length,
}

/** The eight steps with how far each is, the sections of the current one, and what is left. */
export function GuideRail() {
  const step = useApp((state) => state.step)
  const postmortem = useApp((state) => state.postmortem)
  const goStep = useApp((state) => state.goStep)
  const progress = useProgress()
  if (postmortem === null) return null
  return (
    <nav className="rail" aria-label="Guide" data-region="rail">
      <ol>
        {steps.map((one, index) => {
          const { state, done, total } = progress?.steps[one] ?? { state: 'none' as const, done: 0, total: 0 }
          const count = counts[one]?.(postmortem) ?? 0
          return (
            <li key={one}>
              <button
                type="button"
                className="rail-step"
                aria-current={one === step ? 'step' : undefined}
                aria-keyshortcuts={`Control+${index + 1} Meta+${index + 1}`}
                title={stepNames[one]}
                onClick={() => goStep(one)}
              >
                <Ring state={total === 0 ? 'none' : state} label={total === 0 ? '' : `${done} of ${total} done`} />
                <span className="rail-name">{stepNames[one]}</span>
                {count > 0 && <span className="rail-count">{count}</span>}
              </button>
              {one === step && <RailSections step={one} postmortem={postmortem} />}
            </li>
          )
        })}
      </ol>
      {progress && <ThingsLeft left={progress.left} />}
    </nav>
  )
}

function RailSections({ step, postmortem }: { step: Step; postmortem: Postmortem }) {
  const view = useApp((state) => state.audience)
  const reveal = useApp((state) => state.reveal)
  const sections = stepSections(postmortem, useGuides(), step, view)
  if (sections.length === 0) return null
  return (
    <ul className="rail-sections">
      {sections.map(({ id, heading, section }) => (
        <li key={id}>
          <button
            type="button"
            data-written={(section?.text.trim() ?? '') !== ''}
            onClick={() => reveal({ step, section: id })}
          >
            {heading}
          </button>
        </li>
      ))}
    </ul>
  )
}
