import type { Action } from '../../../core/postmortem/action.ts'
import type { Lesson, LessonKind } from '../../../core/postmortem/lesson.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

type Change = (postmortem: Postmortem) => Postmortem

export const addLesson =
  (id: string, kind: LessonKind, text: string): Change =>
  (postmortem) => ({
    ...postmortem,
    lessons: [...postmortem.lessons, { id, kind, text, audience: 'internal' }],
  })

export const changeLesson =
  (id: string, change: (lesson: Lesson) => Lesson): Change =>
  (postmortem) => ({
    ...postmortem,
    lessons: postmortem.lessons.map((lesson) => (lesson.id === id ? change(lesson) : lesson)),
  })

export const deleteLesson =
  (id: string): Change =>
  (postmortem) => ({ ...postmortem, lessons: postmortem.lessons.filter((lesson) => lesson.id !== id) })

/** Who answers an open question; empty: nobody yet. */
export function setOwner(lesson: Lesson, owner: string): Lesson {
  const { owner: _, ...rest } = lesson
  return owner.trim() === '' ? rest : { ...rest, owner: owner.trim() }
}

/** What was learned becomes something to do; both know of each other. */
export const makeAction =
  (lesson: Lesson, action: Action): Change =>
  (postmortem) => ({
    ...changeLesson(lesson.id, (one) => ({ ...one, action: action.id }))(postmortem),
    actions: [...postmortem.actions, action],
  })
