import { useEffect, useMemo, useState } from 'react'
import { type ErrorReport, toReport } from '../../../../core/errors.ts'
import { type Triage as Choices, decide, noTriage, triaged } from '../../../../core/import/chat/triage.ts'
import { nothing } from '../../../../core/import/parsed.ts'
import type { Parsed } from '../../../../core/import/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ChatPage } from './ChatPage.tsx'
import { Triage } from './Triage.tsx'

/** Messages of the postmortem's chats that became no event: to look through, to search, and to take after all. */
export function NotTakenPage() {
  const title = useApp((state) => state.postmortem?.title ?? '')
  const goStep = useApp((state) => state.goStep)
  const take = useApp((state) => state.takeMessages)
  const readOnly = useApp((state) => state.readOnly !== null)
  const { left, failure } = useNotTaken()
  const [choices, setTriage] = useState<Choices | null>(null)
  // What nobody took is not suggested a second time: all of it begins as left.
  const triage = useMemo(
    () => choices ?? decide(noTriage, left?.events.map(({ id }) => id) ?? [], false),
    [choices, left],
  )
  const count = left === null ? 0 : triaged(left, triage).events.length
  const back = () => goStep('timeline')
  return (
    <ChatPage
      title="Messages not taken"
      note={title}
      doneLabel={count === 0 ? 'Add messages' : count === 1 ? 'Add 1 message' : `Add ${count} messages`}
      disabled={count === 0 || readOnly}
      onBack={back}
      onDone={() => left !== null && take(left, triage)}
    >
      {failure !== null && (
        <Banner tone="trouble">
          {failure.title} {failure.hint}
        </Banner>
      )}
      {left !== null && <Left left={left} triage={triage} onTriage={setTriage} />}
    </ChatPage>
  )
}

interface LeftProps {
  readonly left: Parsed
  readonly triage: Choices
  readonly onTriage: (triage: Choices) => void
}

function Left({ left, triage, onTriage }: LeftProps) {
  const query = useApp((state) => state.notTakenQuery)
  const zone = useApp((state) => state.postmortem?.zone ?? state.settings.zone)
  if (left.events.length === 0)
    return (
      <EmptyState title="Every message of the chats is an event.">
        <p className="muted">Nothing was left out.</p>
      </EmptyState>
    )
  return (
    <Triage
      parsed={left}
      triage={triage}
      onTriage={(change) => onTriage(change(triage))}
      zone={zone}
      start={{ all: true, words: query }}
      footer={({ events, left: rest }) =>
        `${rest.toLocaleString('en')} not taken${events === 0 ? '' : `, ${events.toLocaleString('en')} to be added`}`
      }
    />
  )
}

interface NotTaken {
  /** Null while it is being read. */
  readonly left: Parsed | null
  readonly failure: ErrorReport | null
}

function useNotTaken(): NotTaken {
  const read = useApp((state) => state.readNotTaken)
  const [state, setState] = useState<NotTaken>({ left: null, failure: null })
  useEffect(() => {
    let stopped = false
    const put = (next: NotTaken) => {
      if (!stopped) setState(next)
    }
    read().then(
      (left) => put({ left: left ?? nothing('timeline'), failure: null }),
      (error: unknown) => put({ left: null, failure: toReport(error) }),
    )
    return () => {
      stopped = true
    }
  }, [read])
  return state
}
