import type { ReactNode } from 'react'
import type { Step } from '../../../core/postmortem/section.ts'
import { useApp } from '../../store/useApp.ts'
import { GuideRail } from './GuideRail.tsx'
import { PeopleNames } from './PeopleNames.tsx'
import { SidePanel } from './SidePanel.tsx'
import { StepSheet } from './StepSheet.tsx'
import { TitleBar } from './TitleBar.tsx'
import { useCompactStrip } from './useCompactStrip.ts'
import { useDrawer } from './useDrawer.ts'
import { usePageCommands } from './usePageCommands.ts'
import { useRevealed } from './useRevealed.ts'
import './postmortem.css'

export interface PostmortemPageProps {
  /** The fault strip, full or compact. */
  readonly strip: (compact: boolean) => ReactNode
  /** Facts under the strip. */
  readonly facts: ReactNode
  /** What stands above the sections of each step. */
  readonly parts: Readonly<Record<Step, ReactNode>>
  readonly evidence: ReactNode
  readonly checks: ReactNode
  readonly comments: ReactNode
  /** Draws nothing: commands of parts that are not always in the page. */
  readonly commands?: ReactNode
}

/** One postmortem: the instrument band on top, then guide, sheet and side panel. Features meet here, handed in by the app. */
export function PostmortemPage({ strip, facts, parts, evidence, checks, comments, commands }: PostmortemPageProps) {
  const step = useApp((state) => state.step)
  const focusMode = useApp((state) => state.focusMode)
  const view = useApp((state) => state.view)
  const missing = useApp((state) => state.postmortem === null)
  const compact = useCompactStrip()
  useDrawer()
  usePageCommands()
  useRevealed()
  if (missing) return null
  return (
    <div className="postmortem" data-step={step} data-focus={focusMode || undefined}>
      <header className="band" data-region="band">
        <TitleBar />
        {strip(compact)}
        {facts}
      </header>
      <div className="desk">
        <GuideRail />
        <StepSheet key={step} step={step} part={parts[step]} />
        {step !== 'export' && <SidePanel evidence={evidence} checks={checks} comments={comments} />}
      </div>
      {focusMode && (
        <button type="button" className="button focus-leave" onClick={() => view({ focusMode: false })}>
          Leave focus mode
        </button>
      )}
      <PeopleNames />
      {commands}
    </div>
  )
}
