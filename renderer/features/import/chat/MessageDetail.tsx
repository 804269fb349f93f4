import { type ReactNode, useState } from 'react'
import type { Triage } from '../../../../core/import/chat/triage.ts'
import { parseMarkdown } from '../../../../core/markdown/parse.ts'
import { plainText } from '../../../../core/markdown/plainText.ts'
import { type MarkName, markLabels, markNames } from '../../../../core/postmortem/mark.ts'
import { formatInstant, zoneNameAt } from '../../../../core/time/formatInstant.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { Message } from './chatMessages.ts'
import type { MessageRow } from './messageRows.ts'
import type { TriageActs } from './useTriageList.ts'

interface MessageDetailProps {
  readonly row: MessageRow
  readonly zone: string
  readonly triage: Triage
  /** The message that this one answers. */
  readonly root: Message | undefined
  /** Others answer it. */
  readonly answered: boolean
  readonly acts: TriageActs
  readonly rewording: boolean
  /** Null leaves the words as they are. */
  readonly onReworded: (text: string | null) => void
}

/** The row that the keys act on, in full, with everything that the keys do. */
export function MessageDetail({ row, zone, triage, root, answered, acts, rewording, onReworded }: MessageDetailProps) {
  const { message, others, fold, taken } = row
  const { event, about, author } = message
  const words = triage.words.get(message.id)
  const whole = [message, ...others].map((one) => one.event.text).join('\n\n')
  const shown = words ?? plainText(parseMarkdown(whole))
  return (
    <section className="message-detail" aria-label="The chosen message">
      <header>
        <h2>{author || 'Nobody'}</h2>
        <span className="mono">
          {formatInstant(event.at, zone, 'date')} {formatInstant(event.at, zone, 'clock')} {zoneNameAt(event.at, zone)}
        </span>
      </header>
      <p className="hint">{aboutOf(row)}</p>
      {root !== undefined && (
        <p className="message-root">
          Answers {root.author}: {root.line.slice(0, 160)}
        </p>
      )}
      {rewording ? (
        <Rewording key={message.id} text={words ?? whole} onDone={onReworded} />
      ) : (
        <div className="message-whole">{shown}</div>
      )}
      {words !== undefined && !rewording && <p className="hint">Written as: {whole.slice(0, 400)}</p>}
      <div className="message-acts">
        <Act keys="Space" onClick={() => acts.flip(row)}>
          {taken ? 'Leave out' : fold === 'burst' ? 'Keep as one event' : 'Keep'}
        </Act>
        <Act keys="E" onClick={() => acts.reword(row)}>
          Reword and keep
        </Act>
        <Act keys="B" onClick={() => acts.fold(row)}>
          {fold === 'event' ? 'Unfold' : 'Fold the burst'}
        </Act>
        <Act keys="A" onClick={() => acts.allBy(row)}>
          All by {author || 'nobody'}
        </Act>
        {(about.thread !== null || answered) && (
          <Act keys={null} onClick={() => acts.thread(row)}>
            Only this thread
          </Act>
        )}
        <MarkMenu triage={triage} id={message.id} onMark={(name) => acts.mark(row, name)} />
      </div>
    </section>
  )
}

function aboutOf({ message: { about } }: MessageRow): string {
  return [
    about.channel === '' ? '' : `#${about.channel}`,
    about.likely ?? 'Nothing says that it is an event',
    about.reactions > 0 && about.likely?.includes('reaction') !== true
      ? about.reactions === 1
        ? '1 reaction'
        : `${about.reactions} reactions`
      : '',
    about.edited ? 'edited by its author' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function Act({ keys, onClick, children }: { keys: string | null; onClick: () => void; children: ReactNode }) {
  return (
    <Button onClick={onClick} {...(keys !== null && { 'aria-keyshortcuts': keys })}>
      {children}
      {keys !== null && <kbd>{keys}</kbd>}
    </Button>
  )
}

interface MarkMenuProps {
  readonly triage: Triage
  readonly id: string
  readonly onMark: (name: MarkName) => void
}

function MarkMenu({ triage, id, onMark }: MarkMenuProps) {
  return (
    <Menu
      label="Keep as a mark"
      button={
        <>
          Keep as a mark <kbd>.</kbd>
        </>
      }
      items={markNames.map((name) => ({
        id: name,
        label: markLabels[name].label,
        keys: markLabels[name].letter,
        checked: triage.marks.get(name) === id,
        onSelect: () => onMark(name),
      }))}
    />
  )
}

function Rewording({ text, onDone }: { readonly text: string; readonly onDone: (text: string | null) => void }) {
  const [words, setWords] = useState(text)
  return (
    <div className="message-rewording">
      <textarea
        className="field"
        aria-label="What the event says"
        value={words}
        ref={(field) => field?.focus()}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
          event.preventDefault()
          onDone(event.key === 'Enter' ? words : null)
        }}
      />
      <p className="hint">Enter keeps it, Esc leaves it. What was written stays beside it.</p>
    </div>
  )
}
