import { noTriage } from '../../../../core/import/chat/triage.ts'
import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { ImportPreview } from '../ImportPreview.tsx'
import { useShownZone } from '../useShownZone.ts'
import { ChatPage } from './ChatPage.tsx'
import { Triage } from './Triage.tsx'

interface TriagePageProps {
  readonly card: ImportCard
  readonly onDone: () => void
}

/** Which messages of a chat file become events, before it is taken in. */
export function TriagePage({ card, onDone }: TriagePageProps) {
  const triage = useApp((state) => state.triage)
  const zone = useShownZone()
  if (card.state.kind !== 'ready') return null
  const { inspected } = card.state
  return (
    <ChatPage title={`Messages of ${card.file.name}`} doneLabel="Done" onDone={onDone}>
      <Triage
        parsed={inspected.parsed}
        triage={card.triage ?? noTriage}
        onTriage={(change) => triage(card.key, change)}
        zone={zone}
        preview={<ImportPreview />}
        footer={({ events, left }) => `${count(events)} kept, ${count(left)} not taken, still searchable`}
      />
    </ChatPage>
  )
}

const count = (n: number) => n.toLocaleString('en')
