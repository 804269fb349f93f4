import { useEffect, useRef } from 'react'
import { proposeSlice } from '../../../../core/import/chat/proposeSlice.ts'
import type { Inspected, ParsedChat } from '../../../../core/import/types.ts'
import { chosenOf } from '../../../store/readyFiles.ts'
import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { useShownZone } from '../useShownZone.ts'
import { ChannelQuestion } from './ChannelQuestion.tsx'
import { openerOf, useChatView } from './ChatViews.tsx'
import { SecretNotice } from './SecretNotice.tsx'
import { extentOf, sliceOptions, sliceSentence } from './sliceWords.ts'
import { useIncident } from './useIncident.ts'
import './chat.css'

interface ChatPartProps {
  readonly card: ImportCard
  readonly inspected: Inspected
}

/** What is kept of a chat, which messages become events, and what should not be copied: each with a way to change it. */
export function ChatPart({ card, inspected: { parsed } }: ChatPartProps) {
  const { chat, questions } = parsed
  if (chat === undefined) return null
  const question = questions.find(({ id }) => id === 'channels')
  return (
    <>
      {chat.chosen !== true && <ProposedSlice card={card} chat={chat} />}
      {question === undefined ? (
        <>
          {chat.chosen !== true && <SliceLine card={card} chat={chat} />}
          <MessagesLine card={card} chat={chat} />
          <SecretNotice card={card} chat={chat} events={parsed.events} />
        </>
      ) : (
        <ChannelQuestion card={card} question={question} />
      )}
    </>
  )
}

interface LineProps {
  readonly card: ImportCard
  readonly chat: ParsedChat
}

/** Answers once, for an author who was not asked: the channel and time of the incident that the other evidence shows. */
function ProposedSlice({ card, chat }: LineProps) {
  const answer = useApp((state) => state.answer)
  const incident = useIncident()
  const { key, options } = card
  const done = useRef(false)
  const open = options.channels === undefined && options.from === undefined
  useEffect(() => {
    if (!open || done.current || incident === null || incident === 'later') return
    const slice = proposeSlice(chat, incident.range)
    const extent = extentOf(chat.channels)
    if (slice === null || extent === null) return
    done.current = true
    answer(key, sliceOptions(slice, extent))
  }, [open, incident, chat, answer, key])
  return null
}

function SliceLine({ card, chat }: LineProps) {
  const open = useChatView()
  const zone = useShownZone()
  const view = { key: card.key, page: 'slice' } as const
  const whole = chat.channels.every(({ kept }) => kept) && card.options.from === undefined
  return (
    <p className="import-answer">
      {sliceSentence(chat, card.options, zone)}{' '}
      <Button look="link" data-opener={openerOf(view)} onClick={() => open(view)}>
        {whole ? 'Keep less…' : 'Keep more…'}
      </Button>
    </p>
  )
}

function MessagesLine({ card, chat }: LineProps) {
  const open = useChatView()
  const view = { key: card.key, page: 'messages' } as const
  const events = chosenOf(card)?.parsed.events.length ?? 0
  return (
    <p className="import-answer">
      {chat.chosen === true && card.triage === undefined
        ? 'Every message becomes an event. '
        : card.triage !== undefined
          ? 'The messages that you chose become events; the others stay searchable. '
          : events === 0
            ? 'Nothing in it looks like an event. '
            : 'Messages that look like events are taken; the others stay searchable. '}
      <Button look="link" data-opener={openerOf(view)} onClick={() => open(view)}>
        Choose messages…
      </Button>
    </p>
  )
}
