import { isFor } from '../postmortem/audience.ts'
import type { LessonKind } from '../postmortem/lesson.ts'
import { item, list, paragraph, words } from './build.ts'
import type { Reader } from './reader.ts'
import { type Block, phraseFor } from './textFor.ts'

/** Where each kind of lesson belongs when the guide has a section for it, and how it is called when it has not. */
export const lessonPlaces: Record<LessonKind, { readonly section: string; readonly heading: string }> = {
  well: { section: 'went-well', heading: 'What went well' },
  poorly: { section: 'went-poorly', heading: 'What went poorly' },
  lucky: { section: 'luck', heading: 'Where we got lucky' },
  surprise: { section: 'surprises', heading: 'What surprised us' },
  question: { section: 'open-questions', heading: 'Open questions' },
}

/** The lessons of one kind that this reader sees. */
export function lessonBlocks(kind: LessonKind, reader: Reader): Block[] {
  const lessons = reader.postmortem.lessons.filter(
    (lesson) => lesson.kind === kind && isFor(lesson.audience, reader.audience),
  )
  const items = lessons.flatMap(({ text, owner }) => {
    const said = phraseFor(text, reader)
    if (said.length === 0) return []
    const who = reader.audience === 'internal' && owner ? [words(` (${owner})`)] : []
    return [item(paragraph(...said, ...who))]
  })
  return items.length === 0 ? [] : [list(false, items)]
}
