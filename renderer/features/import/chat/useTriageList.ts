import { type RefObject, useMemo, useState } from 'react'
import { isSuggested, reword, type Triage } from '../../../../core/import/chat/triage.ts'
import type { Parsed } from '../../../../core/import/types.ts'
import type { MarkName } from '../../../../core/postmortem/mark.ts'
import { chatMessages } from './chatMessages.ts'
import { countTaken, firstView, type MessageRow, type MessageView, messageRows } from './messageRows.ts'
import { allBy, type Change, flipRow, foldRow, markRow } from './triageActs.ts'
import { useTriageHistory } from './useTriageHistory.ts'
import type { RowActs } from './useTriageKeys.ts'

interface Wiring {
  readonly parsed: Parsed
  readonly triage: Triage
  readonly onTriage: (change: Change) => void
  readonly start: Partial<MessageView> | undefined
  readonly search: RefObject<HTMLInputElement | null>
}

/** What a pointer can do to a row besides the keys. */
export interface TriageActs extends RowActs {
  readonly flip: (row: MessageRow) => void
  readonly thread: (row: MessageRow) => void
}

/** The rows under the present view, what is decided about them, and everything that can be done. */
export function useTriageList({ parsed, triage, onTriage, start, search }: Wiring) {
  const [view, setView] = useState<MessageView>({ ...firstView, ...start })
  const [active, setActive] = useState<string | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [rewording, setRewording] = useState(false)
  const [said, setSaid] = useState('')
  const messages = useMemo(() => chatMessages(parsed), [parsed])
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages])
  const chat = useMemo(() => parsed.chat ?? {}, [parsed])
  const rows = useMemo(
    () => messageRows(messages, view, { chat, triage, opened }),
    [messages, view, chat, triage, opened],
  )
  const change = useTriageHistory(triage, onTriage)
  const acts: TriageActs = {
    flip: (row) => change(flipRow(row)),
    fold: (row) => {
      const folding = foldRow(row, messages)
      if (folding === null)
        setSaid(`${row.message.author || 'Nobody'} wrote nothing right before or after it: there is no burst to fold.`)
      else change(folding)
    },
    allBy: ({ message }) => change(allBy(message.author, rows, chat)),
    mark: (row, name) => change(markRow(row, name)),
    reword: () => setRewording(true),
    open: ({ key, fold }, open) => {
      if (open ? fold === 'burst' : opened.has(key)) setOpened(withKey(opened, key, open))
    },
    find: () => search.current?.focus(),
    thread: ({ message }) => setView({ ...view, all: true, thread: message.about.thread ?? message.id }),
  }
  return {
    ...{ messages, byId, rows, view, acts, rewording, said },
    row: rows.find((one) => one.key === active) ?? rows[0],
    suggested: useMemo(() => messages.filter(({ about }) => isSuggested(about, chat)).length, [messages, chat]),
    count: useMemo(() => countTaken(messages, { chat, triage }), [messages, chat, triage]),
    answered: useMemo(() => new Set(messages.map(({ about }) => about.thread)), [messages]),
    marks: useMemo(() => marksById(triage), [triage]),
    onView: (part: Partial<MessageView>) => setView({ ...view, ...part }),
    onActive: (key: string) => {
      setRewording(false)
      setSaid('')
      setActive(key)
    },
    onReworded: (row: MessageRow, text: string | null) => {
      setRewording(false)
      if (text !== null) change((now) => reword(now, row.message.event, text))
    },
  }
}

const withKey = (keys: ReadonlySet<string>, key: string, there: boolean): ReadonlySet<string> =>
  there ? new Set([...keys, key]) : new Set([...keys].filter((one) => one !== key))

function marksById({ marks }: Triage): ReadonlyMap<string, readonly MarkName[]> {
  const byId = new Map<string, MarkName[]>()
  for (const [name, id] of marks) byId.set(id, [...(byId.get(id) ?? []), name])
  return byId
}
