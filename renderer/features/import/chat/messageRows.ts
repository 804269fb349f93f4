import { foldedInto, isSuggested, isTaken, type Triage } from '../../../../core/import/chat/triage.ts'
import type { ParsedChat } from '../../../../core/import/types.ts'
import type { Message } from './chatMessages.ts'

/** How the messages are looked at. */
export interface MessageView {
  /** Only those that may be events, or every one. */
  readonly all: boolean
  /** What speaks most for itself first; else in order of time. */
  readonly ranked: boolean
  /** Null for everybody. */
  readonly author: string | null
  readonly words: string
  readonly reacted: boolean
  /** The first message of the only thread to show. */
  readonly thread: string | null
}

export const firstView: MessageView = {
  all: false,
  ranked: true,
  author: null,
  words: '',
  reacted: false,
  thread: null,
}

export interface MessageRow {
  readonly key: string
  readonly message: Message
  /** Messages that this row stands for besides its own. */
  readonly others: readonly Message[]
  /** `event`: folded into one event by the author. `burst`: only shown as one row, none of it taken. */
  readonly fold: 'event' | 'burst' | null
  readonly taken: boolean
}

/** Fewer messages in a row than this are no burst to fold away. */
const burstFrom = 3
const burstGap = 120_000

interface Decided {
  readonly chat: Pick<ParsedChat, 'chosen'>
  readonly triage: Triage
  /** Bursts that were opened, by their first message. */
  readonly opened: ReadonlySet<string>
}

/** The rows of the list under this view, of messages in order of time. */
export function messageRows(messages: readonly Message[], view: MessageView, decided: Decided): readonly MessageRow[] {
  const { chat, triage, opened } = decided
  const inside = foldedInto(triage)
  const byId = new Map(messages.map((message) => [message.id, message]))
  const shown = messages.filter((message) => !inside.has(message.id) && isShown(message, view, chat, triage))
  const rows = shown.map((message): MessageRow => {
    const others = (triage.folds.get(message.id) ?? []).flatMap((id) => byId.get(id) ?? [])
    const taken = isTaken(message.about, chat, triage)
    return { key: message.id, message, others, fold: others.length > 0 ? 'event' : null, taken }
  })
  if (view.ranked && !view.all) return rows.toSorted((a, b) => b.message.about.rank - a.message.about.rank)
  return view.all && isUnfiltered(view) ? withBursts(rows, chat, opened) : rows
}

const isUnfiltered = ({ author, words, reacted, thread }: MessageView) =>
  author === null && words.trim() === '' && !reacted && thread === null

function isShown(message: Message, view: MessageView, chat: Pick<ParsedChat, 'chosen'>, { decided }: Triage): boolean {
  const { about, author, id, words } = message
  // What the author took besides stays in sight.
  if (!view.all && !isSuggested(about, chat) && decided.get(id) !== true) return false
  if (view.author !== null && author !== view.author) return false
  if (view.reacted && about.reactions === 0) return false
  if (view.thread !== null && id !== view.thread && about.thread !== view.thread) return false
  return view.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}

/** Runs of one author's messages that nothing speaks for become one row each, unless they were opened. */
function withBursts(
  rows: readonly MessageRow[],
  chat: Pick<ParsedChat, 'chosen'>,
  opened: ReadonlySet<string>,
): readonly MessageRow[] {
  const out: MessageRow[] = []
  for (let i = 0; i < rows.length; ) {
    let end = i + 1
    while (joins(rows[end - 1], rows[end], chat)) end++
    const [first, ...others] = rows.slice(i, end)
    if (first !== undefined && end - i >= burstFrom && !opened.has(first.key))
      out.push({ ...first, others: others.map(({ message }) => message), fold: 'burst' })
    else out.push(...rows.slice(i, end))
    i = end
  }
  return out
}

function joins(a: MessageRow | undefined, b: MessageRow | undefined, chat: Pick<ParsedChat, 'chosen'>): boolean {
  if (a === undefined || b === undefined || b.message.ms - a.message.ms > burstGap) return false
  const plain = ({ taken, fold, message }: MessageRow) => !taken && fold === null && !isSuggested(message.about, chat)
  return (
    plain(a) && plain(b) && a.message.author === b.message.author && a.message.about.channel === b.message.about.channel
  )
}

/** `46 kept`: events that would come of it; `left`: messages that would not be told in any. */
export function countTaken(
  messages: readonly Message[],
  { chat, triage }: Pick<Decided, 'chat' | 'triage'>,
): { readonly events: number; readonly left: number } {
  const inside = foldedInto(triage)
  let [events, folded] = [0, 0]
  for (const { id, about } of messages) {
    if (inside.has(id)) folded++
    else if (isTaken(about, chat, triage)) events++
  }
  return { events, left: messages.length - events - folded }
}
