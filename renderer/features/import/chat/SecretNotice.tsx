import { useState } from 'react'
import type { ParsedChat, ParsedSecret } from '../../../../core/import/types.ts'
import type { Event } from '../../../../core/postmortem/event.ts'
import { formatInstant } from '../../../../core/time/formatInstant.ts'
import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { useShownZone } from '../useShownZone.ts'

interface SecretNoticeProps {
  readonly card: ImportCard
  readonly chat: ParsedChat
  readonly events: readonly Event[]
}

/** Secrets in what would be kept, before anything is: masked unless the author says otherwise. */
export function SecretNotice({ card, chat, events }: SecretNoticeProps) {
  const answer = useApp((state) => state.answer)
  const [looking, setLooking] = useState(false)
  const secrets = chat.secrets ?? []
  const tokens = chat.tokens ?? 0
  if (secrets.length === 0) return tokens === 0 ? null : <p className="muted">{tokenSentence(tokens)}</p>
  const { unmask } = card.options
  const kept = secrets.filter(({ masked }) => !masked).length
  const set = (next: 'all' | readonly string[]) => {
    setLooking(false)
    answer(card.key, { unmask: next })
  }
  return (
    <div className="secret-notice">
      <p>
        {unmask === undefined ? foundSentence(secrets) : doneSentence(secrets.length, kept)}
        {tokens > 0 && ` ${tokenSentence(tokens)}`}
      </p>
      {looking ? (
        <SecretList secrets={secrets} events={events} onKeep={set} />
      ) : (
        <div className="secret-acts">
          {(unmask === undefined || kept > 0) && <Button onClick={() => set([])}>Mask {secrets.length}</Button>}
          <Button onClick={() => setLooking(true)}>{unmask === undefined ? 'Look first' : 'Look at them'}</Button>
          {kept < secrets.length && (
            <Button onClick={() => set('all')}>
              {unmask === undefined ? 'Keep as they are' : 'Keep all as they are'}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function foundSentence(secrets: readonly ParsedSecret[]): string {
  const kinds = new Map<string, number>()
  for (const kind of secrets.flatMap((secret) => secret.kinds)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const names = [...kinds].map(([kind, count]) =>
    kind === 'secret'
      ? `${counted(count, 'word')} that ${count === 1 ? 'looks' : 'look'} like a password`
      : counted(count, kind),
  )
  const last = names.pop() ?? ''
  const list = names.length === 0 ? last : `${names.join(', ')} and ${last}`
  return `What is kept holds ${list}. The kept copy will mask ${secrets.length === 1 ? 'it' : 'them'}.`
}

const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

function doneSentence(all: number, kept: number): string {
  if (kept === 0) return all === 1 ? 'The secret in it is masked.' : `All ${all} secrets in it are masked.`
  if (kept === all)
    return all === 1 ? 'The secret in it is kept as it is.' : `All ${all} secrets in it are kept as they are.`
  return `${all - kept} secrets in it are masked, ${kept} kept as they are.`
}

function tokenSentence(tokens: number): string {
  return tokens === 1
    ? 'A link to a file carries a download token; such links are not copied.'
    : `${tokens} links to files carry download tokens; such links are not copied.`
}

interface SecretListProps {
  readonly secrets: readonly ParsedSecret[]
  readonly events: readonly Event[]
  readonly onKeep: (unmask: readonly string[] | 'all') => void
}

/** Each of them as it was written, on this screen only. */
function SecretList({ secrets, events, onKeep }: SecretListProps) {
  const zone = useShownZone()
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(secrets.filter((s) => !s.masked).map((s) => s.ref)),
  )
  const byId = new Map(events.map((event) => [event.id, event]))
  // Copied text is masked as one piece.
  const one = secrets.some(({ ref }) => ref.startsWith('line '))
  const masked = secrets.filter(({ ref }) => !kept.has(ref)).length
  const flip = (ref: string) => {
    if (one) return setKept(kept.size > 0 ? new Set() : new Set(secrets.map((secret) => secret.ref)))
    const next = new Set(kept)
    if (!next.delete(ref)) next.add(ref)
    setKept(next)
  }
  return (
    <>
      <ul className="secret-list">
        {secrets.map(({ ref, event, kinds, text }) => (
          <li key={ref}>
            <label>
              <input type="checkbox" className="check" checked={!kept.has(ref)} onChange={() => flip(ref)} />
              <span>Mask</span>
            </label>
            <span className="mono">
              {byId.has(event) ? formatInstant(byId.get(event)?.at ?? '', zone, 'clock') : ''}
            </span>
            <span className="message-author">{byId.get(event)?.author}</span>
            <code>{text}</code>
            <span className="hint">{kinds.join(', ')}</span>
          </li>
        ))}
      </ul>
      <div className="secret-acts">
        <Button look="primary" onClick={() => onKeep(masked === 0 ? 'all' : [...kept])}>
          {kept.size === 0
            ? `Mask ${masked}`
            : masked === 0
              ? `Keep ${kept.size}`
              : `Mask ${masked}, keep ${kept.size}`}
        </Button>
      </div>
    </>
  )
}
