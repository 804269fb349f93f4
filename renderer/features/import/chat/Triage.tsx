import { type ReactNode, useEffect, useRef } from 'react'
import type { Triage as Choices } from '../../../../core/import/chat/triage.ts'
import type { Parsed } from '../../../../core/import/types.ts'
import { formatInstant } from '../../../../core/time/formatInstant.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { Message } from './chatMessages.ts'
import { MessageDetail } from './MessageDetail.tsx'
import { MessageLine } from './MessageLine.tsx'
import { firstView, type MessageView } from './messageRows.ts'
import { OptionList, type OptionListHandle } from './OptionList.tsx'
import { TriageFilters } from './TriageFilters.tsx'
import type { Change } from './triageActs.ts'
import { useTriageKeys } from './useTriageKeys.ts'
import { useTriageList } from './useTriageList.ts'
import './chat.css'

interface TriageProps {
  readonly parsed: Parsed
  readonly triage: Choices
  readonly onTriage: (change: Change) => void
  readonly zone: string
  readonly start?: Partial<MessageView>
  /** Above the list: how the strip would look. */
  readonly preview?: ReactNode
  /** What the footer says: events that would come of it, messages that would not be told in any. */
  readonly footer: (count: { readonly events: number; readonly left: number }) => string
}

/** Which messages of a chat are events: the likely ones with their reason, the rest at hand. */
export function Triage({ parsed, triage, onTriage, zone, start, preview, footer }: TriageProps) {
  const list = useRef<OptionListHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const state = useTriageList({ parsed, triage, onTriage, start, search })
  const { rows, row, acts, messages } = state
  const keys = useTriageKeys(acts)
  const focus = () => list.current?.focus()
  useEffect(() => list.current?.focus(), [])
  const dated = isOfDays(messages, zone)
  return (
    <div className="triage">
      {preview}
      <TriageFilters {...state} search={search} onLeave={focus} />
      {row === undefined ? (
        <NoMessage
          title={state.suggested === 0 && !state.view.all ? 'Nothing looks like an event.' : 'No message is like that.'}
          count={messages.length}
          onAll={() => state.onView({ ...firstView, all: true })}
        />
      ) : (
        <div className="triage-body">
          <OptionList
            ref={list}
            label="Messages"
            rows={rows}
            keyOf={(one) => one.key}
            active={row.key}
            onActive={state.onActive}
            isChosen={(one) => one.taken}
            onChoose={acts.flip}
            onKey={keys.onKey}
            render={(one) => (
              <MessageLine
                row={one}
                zone={zone}
                dated={dated}
                words={triage.words.get(one.key)}
                marks={state.marks.get(one.key) ?? []}
              />
            )}
          />
          <MessageDetail
            row={row}
            zone={zone}
            triage={triage}
            answered={state.answered.has(row.message.id)}
            root={state.byId.get(row.message.about.thread ?? '')}
            acts={acts}
            rewording={state.rewording}
            onReworded={(text) => {
              state.onReworded(row, text)
              focus()
            }}
          />
        </div>
      )}
      <footer className="triage-foot">
        <p>{footer(state.count)}</p>
        <p role="status" className="hint">
          {keys.pending ? 'Mark: F I D C A X M R E, or Esc' : state.said}
        </p>
      </footer>
    </div>
  )
}

function isOfDays(messages: readonly Message[], zone: string): boolean {
  const [first, last] = [messages[0], messages.at(-1)]
  const date = (at: number) => formatInstant(at, zone, 'date')
  return first !== undefined && last !== undefined && date(first.ms) !== date(last.ms)
}

interface NoMessageProps {
  readonly title: string
  readonly count: number
  readonly onAll: () => void
}

function NoMessage({ title, count, onAll }: NoMessageProps) {
  return (
    <EmptyState title={title}>
      <Button onClick={onAll}>Show all {count.toLocaleString('en')}</Button>
    </EmptyState>
  )
}
