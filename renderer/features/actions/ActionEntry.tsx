import { Plus } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { readActionLine } from '../../../core/postmortem/actionLine.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { addAction } from './actionEdits.ts'
import { typeLooks } from './actionLooks.tsx'
import { actionOf } from './actionOf.ts'

/** "Pre-scale @ito !prevent >2026-03-31", Enter: an action. What was understood is shown while typing. */
export function ActionEntry({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const edit = useApp((state) => state.edit)
  const view = useApp((state) => state.view)
  const [text, setText] = useState('')
  const day = useApp((state) => state.today)
  const severities = useApp((state) => state.library.severities)
  const read = readActionLine(text, { day, severities })
  const add = () => {
    if (read.title.trim() === '') return
    const action = actionOf(pagePlatform.newId(), pagePlatform.now(), read)
    edit('Add action', addAction(action))
    view({ selected: action.id })
    setText('')
  }
  const understood = [
    read.owner ? `owner ${read.owner}` : '',
    read.type ? typeLooks[read.type].label.toLowerCase() : '',
    read.due ? `due ${read.due.text}` : '',
  ].filter(Boolean)
  return (
    <form
      className="entry-row"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Plus size={14} aria-hidden="true" />
      <input
        ref={input}
        value={text}
        placeholder="Pre-scale on queue depth @ito !prevent >Q1 2026"
        aria-label="Add an action: text @owner !type >due"
        aria-describedby="action-entry-read"
        onChange={(event) => setText(event.target.value)}
      />
      <output id="action-entry-read">
        {text.trim() === ''
          ? 'text @owner !type >due'
          : understood.length > 0
            ? understood.join(' · ')
            : 'Enter adds it'}
      </output>
    </form>
  )
}
