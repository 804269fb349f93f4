import { type Lesson, lessonKinds } from '../postmortem/lesson.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Fix } from './finding.ts'

/** What can't be changed any more can be learned from: the sentence becomes an item of the lessons, once. */
export function addLesson(id: string, text: string, kind: Lesson['kind'] = 'poorly'): Fix {
  const add = (postmortem: Postmortem): Postmortem => {
    if (postmortem.lessons.some((lesson) => lesson.id === id)) return postmortem
    const lesson: Lesson = { id, kind, text, audience: 'internal' }
    const before = lessonKinds.indexOf(kind)
    const at = postmortem.lessons.findLastIndex((one) => lessonKinds.indexOf(one.kind) <= before)
    return { ...postmortem, lessons: postmortem.lessons.toSpliced(at + 1, 0, lesson) }
  }
  return { title: 'Add to what went poorly', apply: add }
}
