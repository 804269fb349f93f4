import { ListPlus, X } from 'lucide-react'
import type { Lesson } from '../../../core/postmortem/lesson.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { changeLesson, deleteLesson, setOwner } from './lessonEdits.ts'
import { useLessonAction } from './useLessonAction.ts'

/** One lesson, edited where it stands. Mod-Shift-J makes an action of it. */
export function LessonRow({ lesson }: { lesson: Lesson }) {
  const edit = useApp((state) => state.edit)
  const reveal = useApp((state) => state.reveal)
  const make = useLessonAction()
  const action = lesson.action
  return (
    <li
      className="lesson-row"
      data-reveal={lesson.id}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'j') return
        event.preventDefault()
        if (action === undefined) make(lesson)
      }}
    >
      <textarea
        className="quiet-field"
        rows={1}
        aria-label="Lesson"
        value={lesson.text}
        onChange={({ target }) =>
          edit(
            'Reword lesson',
            changeLesson(lesson.id, (one) => ({ ...one, text: target.value })),
            `lesson:${lesson.id}`,
          )
        }
      />
      {lesson.kind === 'question' && (
        <input
          className="quiet-field lesson-owner"
          aria-label="Who answers it"
          placeholder="who answers?"
          value={lesson.owner ?? ''}
          onChange={({ target }) =>
            edit(
              'Owner of a question',
              changeLesson(lesson.id, (one) => setOwner(one, target.value)),
              `owner:${lesson.id}`,
            )
          }
        />
      )}
      {action === undefined ? (
        <button
          type="button"
          className="icon-button"
          aria-label="Make an action"
          title="Make an action"
          aria-keyshortcuts="Control+Shift+J Meta+Shift+J"
          onClick={() => make(lesson)}
        >
          <ListPlus size={14} aria-hidden="true" />
        </button>
      ) : (
        <button type="button" className="link-button" onClick={() => reveal({ step: 'actions', id: action })}>
          action
        </button>
      )}
      <AudienceWord
        short
        audience={lesson.audience}
        onFlip={() =>
          edit(
            'Change who reads a lesson',
            changeLesson(lesson.id, (one) => ({
              ...one,
              audience: one.audience === 'customer' ? 'internal' : 'customer',
            })),
          )
        }
      />
      <button
        type="button"
        className="icon-button"
        aria-label="Delete lesson"
        title="Delete"
        onClick={() => edit('Delete lesson', deleteLesson(lesson.id))}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  )
}
