import type { Action } from '../../../core/postmortem/action.ts'
import type { Lesson } from '../../../core/postmortem/lesson.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { makeAction } from './lessonEdits.ts'

/** Turns a lesson into an action: an open question is investigated, anything else is prevented until the author says otherwise. */
export function useLessonAction(): (lesson: Lesson) => void {
  const edit = useApp((state) => state.edit)
  return (lesson) => {
    const at = pagePlatform.now()
    const action: Action = {
      id: pagePlatform.newId(),
      title: lesson.text,
      owner: lesson.owner ?? null,
      type: lesson.kind === 'question' ? 'investigate' : 'prevent',
      priority: 'medium',
      status: 'open',
      due: null,
      created: at,
      completed: null,
      history: [{ at, status: 'open' }],
      factors: [],
      points: [],
      external: [],
      labels: [],
      public: null,
      origins: [],
    }
    edit('Make an action', makeAction(lesson, action))
  }
}
