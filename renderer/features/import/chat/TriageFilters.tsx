import type { Ref } from 'react'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { authorsOf, type Message } from './chatMessages.ts'
import type { MessageView } from './messageRows.ts'

interface TriageFiltersProps {
  readonly messages: readonly Message[]
  readonly suggested: number
  readonly view: MessageView
  readonly onView: (change: Partial<MessageView>) => void
  readonly search: Ref<HTMLInputElement>
  /** Enter or Esc in the search field. */
  readonly onLeave: () => void
}

const anybody = '\u0000'

/** Which messages are shown, and in which order. */
export function TriageFilters({ messages, suggested, view, onView, search, onLeave }: TriageFiltersProps) {
  const authors = authorsOf(messages)
  return (
    <div className="triage-filters">
      <Segmented
        label="Which messages"
        value={view.all ? 'all' : 'likely'}
        options={[
          { value: 'likely', label: `Suggested ${suggested.toLocaleString('en')}` },
          { value: 'all', label: `All ${messages.length.toLocaleString('en')}` },
        ]}
        onChange={(value) => onView({ all: value === 'all' })}
      />
      {!view.all && (
        <Select
          label="Order"
          hideLabel
          value={view.ranked ? 'ranked' : 'time'}
          options={[
            { value: 'ranked', label: 'Most likely first' },
            { value: 'time', label: 'In order of time' },
          ]}
          onChange={(value) => onView({ ranked: value === 'ranked' })}
        />
      )}
      <Select
        label="Author"
        hideLabel
        value={view.author ?? anybody}
        options={[
          { value: anybody, label: 'By anybody' },
          ...authors.map(([name, count]) => ({ value: name, label: `${name || 'Nobody'} (${count})` })),
        ]}
        onChange={(value) => onView({ author: value === anybody ? null : value })}
      />
      <input
        ref={search}
        className="field"
        type="search"
        aria-label="Words in messages"
        placeholder="Words"
        value={view.words}
        onChange={({ target }) => onView({ words: target.value })}
        onKeyDown={({ key }) => (key === 'Enter' || key === 'Escape') && onLeave()}
      />
      <Switch label="With reactions" on={view.reacted} onChange={(reacted) => onView({ reacted })} />
      {view.thread !== null && (
        <button type="button" className="button" onClick={() => onView({ thread: null })}>
          One thread only <span aria-hidden="true">×</span>
          <span className="unseen">Show all again</span>
        </button>
      )}
    </div>
  )
}
