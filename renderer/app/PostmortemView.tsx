import type { ReactNode } from 'react'
import type { MarkName } from '../../core/postmortem/mark.ts'
import type { Step } from '../../core/postmortem/section.ts'
import { ActionsPart } from '../features/actions/ActionsPart.tsx'
import { LettersPart } from '../features/briefs/LettersPart.tsx'
import { ChecksPanel } from '../features/checks/ChecksPanel.tsx'
import { EvidencePanel } from '../features/checks/EvidencePanel.tsx'
import { FindingKeys } from '../features/checks/FindingKeys.tsx'
import { MoveQuestion } from '../features/checks/MoveQuestion.tsx'
import { ExportPart } from '../features/export/ExportPart.tsx'
import { WordPreview } from '../features/export/WordPreview.tsx'
import { ImpactPart } from '../features/impact/ImpactPart.tsx'
import { LessonsPart } from '../features/lessons/LessonsPart.tsx'
import { MetricsPart } from '../features/metrics/MetricsPart.tsx'
import { OverviewPart } from '../features/overview/OverviewPart.tsx'
import { PostmortemPage } from '../features/postmortem/PostmortemPage.tsx'
import { LeavingCommands } from '../features/publish/LeavingCommands.tsx'
import { LeftPart } from '../features/publish/LeftPart.tsx'
import { PagePart } from '../features/publish/PagePart.tsx'
import { PostedForm } from '../features/publish/PostedForm.tsx'
import { CommentsPanel } from '../features/review/CommentsPanel.tsx'
import { ReviewCommands } from '../features/review/ReviewCommands.tsx'
import { ReviewPart } from '../features/review/ReviewPart.tsx'
import { RootCausePart } from '../features/root-cause/RootCausePart.tsx'
import { FactRow } from '../features/strip/FactRow.tsx'
import { FaultStrip } from '../features/strip/FaultStrip.tsx'
import { MarkForm } from '../features/timeline/MarkForm.tsx'
import { TimelinePart } from '../features/timeline/TimelinePart.tsx'
import { ZoneChoice } from '../features/timeline/ZoneChoice.tsx'
import { BlockedWords } from '../features/words/BlockedWords.tsx'
import { WordsCommand } from '../features/words/WordsCommand.tsx'
import { WordsPart } from '../features/words/WordsPart.tsx'
import { useApp } from '../store/useApp.ts'

const parts: Readonly<Record<Step, ReactNode>> = {
  overview: <OverviewPart />,
  timeline: <TimelinePart />,
  metrics: <MetricsPart />,
  impact: <ImpactPart />,
  'root-cause': <RootCausePart />,
  actions: <ActionsPart />,
  lessons: <LessonsPart />,
  export: (
    <>
      <ReviewPart />
      <ExportPart
        letters={<LettersPart preview={(document) => <WordPreview document={document} label="Letter" />} />}
        page={<PagePart />}
        left={<LeftPart />}
        words={<WordsPart />}
        blockedWords={(blocking) => <BlockedWords blocking={blocking} />}
        postedForm={(posted, done) => <PostedForm {...posted} onDone={done} />}
      />
    </>
  ),
}

/** The postmortem page with everything that stands on it: features know nothing of each other, here they are put together. */
export function PostmortemView() {
  const postmortem = useApp((state) => state.postmortem)
  if (postmortem === null) return null
  const markForm = (name: MarkName, done: () => void) => <MarkForm name={name} postmortem={postmortem} onDone={done} />
  return (
    <PostmortemPage
      strip={(compact) => (
        <FaultStrip
          compact={compact}
          edgeForm={(edge, done) => markForm(edge === 'start' ? 'impactStart' : 'impactEnd', done)}
        />
      )}
      facts={<FactRow markForm={markForm} />}
      parts={parts}
      evidence={<EvidencePanel />}
      checks={<ChecksPanel />}
      comments={<CommentsPanel />}
      commands={
        <>
          <FindingKeys />
          <LeavingCommands />
          <ReviewCommands />
          <MoveQuestion />
          <ZoneChoice />
          <WordsCommand />
        </>
      }
    />
  )
}
