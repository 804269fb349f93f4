import type { LessonKind } from '../../../core/postmortem/lesson.ts'
import { useApp } from '../../store/useApp.ts'
import { LessonList } from './LessonList.tsx'
import './lessons.css'

const lists: readonly { readonly kind: LessonKind; readonly title: string; readonly placeholder: string }[] = [
  { kind: 'well', title: 'Went well', placeholder: 'What went better than feared?' },
  { kind: 'poorly', title: 'Went poorly', placeholder: 'What slowed the response down?' },
  { kind: 'lucky', title: 'Where we were lucky', placeholder: 'What if it had hit at peak?' },
  { kind: 'surprise', title: 'Surprises', placeholder: 'What did nobody expect?' },
  { kind: 'question', title: 'Open questions', placeholder: 'What is still unknown?' },
]

/** What was learned, in five lists; each line can become an action. */
export function LessonsPart() {
  const lessons = useApp((state) => state.postmortem?.lessons)
  const customer = useApp((state) => state.audience === 'customer')
  if (!lessons) return null
  return (
    <div className="lessons-part">
      {lessons.length === 0 && <p className="part-empty">At least one each. What went better than feared?</p>}
      {lists.map(({ kind, title, placeholder }) => (
        <LessonList
          key={kind}
          kind={kind}
          title={title}
          placeholder={placeholder}
          lessons={lessons.filter((lesson) => lesson.kind === kind && (!customer || lesson.audience === 'customer'))}
        />
      ))}
    </div>
  )
}
