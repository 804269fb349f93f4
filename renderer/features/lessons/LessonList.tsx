import { useState } from 'react'
import type { Lesson, LessonKind } from '../../../core/postmortem/lesson.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { LessonRow } from './LessonRow.tsx'
import { addLesson } from './lessonEdits.ts'

interface LessonListProps {
  readonly kind: LessonKind
  readonly title: string
  readonly placeholder: string
  readonly lessons: readonly Lesson[]
}

/** One list with a line at its end that adds to it. */
export function LessonList({ kind, title, placeholder, lessons }: LessonListProps) {
  const edit = useApp((state) => state.edit)
  const [text, setText] = useState('')
  return (
    <section className="lesson-list" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lessons.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} />
        ))}
      </ul>
      <form
        className="lesson-entry"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') return
          edit(`Add to ${title}`, addLesson(pagePlatform.newId(), kind, text.trim()))
          setText('')
        }}
      >
        <span aria-hidden="true">+</span>
        <input
          aria-label={`Add to ${title}`}
          value={text}
          placeholder={placeholder}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </section>
  )
}
