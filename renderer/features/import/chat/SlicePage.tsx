import { useEffect, useMemo, useRef, useState } from 'react'
import {
  isIncidentName,
  messagesIn,
  proposeSlice,
  rangeAround,
  type Slice,
  type TimeRange,
} from '../../../../core/import/chat/proposeSlice.ts'
import type { ParsedChannel, ParsedChat } from '../../../../core/import/types.ts'
import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { useShownZone } from '../useShownZone.ts'
import { ChannelLine } from './ChannelLine.tsx'
import { ChatPage } from './ChatPage.tsx'
import { OptionList, type OptionListHandle } from './OptionList.tsx'
import { RangeFields } from './RangeFields.tsx'
import { extentOf, sliceFooter, sliceOf, sliceOptions } from './sliceWords.ts'
import { type Incident, useIncident } from './useIncident.ts'
import './chat.css'

interface SlicePageProps {
  readonly card: ImportCard
  readonly onDone: () => void
}

/** Which channels of a chat, and which time of them, are copied into the postmortem. */
export function SlicePage({ card, onDone }: SlicePageProps) {
  const answer = useApp((state) => state.answer)
  const zone = useShownZone()
  const incident = useIncident()
  if (card.state.kind !== 'ready' || card.state.inspected.parsed.chat === undefined) return null
  const { chat, questions } = card.state.inspected.parsed
  const known = incident === 'later' ? null : incident
  const first = questions.some(({ id }) => id === 'channels') ? beginning(chat, known) : sliceOf(chat, card.options)
  return (
    <SliceForm
      name={card.file.name}
      chat={chat}
      first={first}
      incident={known}
      zone={zone}
      onBack={onDone}
      onKeep={(slice, extent) => {
        answer(card.key, sliceOptions(slice, extent))
        onDone()
      }}
    />
  )
}

/** Before anything was chosen: what is proposed, else the time of the incident and nothing ticked. */
function beginning(chat: ParsedChat, incident: Incident | null): Slice {
  if (incident === null) return { channels: [], range: null }
  return proposeSlice(chat, incident.range) ?? { channels: [], range: rangeAround(incident.range) }
}

interface SliceFormProps {
  readonly name: string
  readonly chat: ParsedChat
  readonly first: Slice
  readonly incident: Incident | null
  readonly zone: string
  readonly onBack: () => void
  /** `extent`: from the first message of all to the last. */
  readonly onKeep: (slice: Slice, extent: TimeRange) => void
}

const nothing: TimeRange = { from: 0, to: 0 }
const day = 86_400_000

function SliceForm({ name, chat, first, incident, zone, onBack, onKeep }: SliceFormProps) {
  const list = useRef<OptionListHandle>(null)
  const [slice, setSlice] = useState(first)
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => list.current?.focus(), [])
  const extent = useMemo(() => extentOf(chat.channels) ?? nothing, [chat])
  const channels = useMemo(() => inOrder(chat.channels, first.range), [chat, first])
  const ticked = chat.channels.filter((channel) => slice.channels.includes(channel.name))
  const domain = useMemo(() => domainOf(extent, incident), [extent, incident])
  const kept = ticked.reduce((sum, channel) => sum + messagesIn(channel, slice.range), 0)
  const flip = ({ name: one }: ParsedChannel) => {
    const others = slice.channels.filter((each) => each !== one)
    setSlice({ ...slice, channels: others.length < slice.channels.length ? others : [...others, one] })
  }
  return (
    <ChatPage
      title={`What is kept of ${name}`}
      note="The rest is not copied."
      doneLabel="Keep slice"
      disabled={kept === 0}
      onBack={onBack}
      onDone={() => onKeep(slice, extent)}
    >
      <div className="slice">
        <div className="slice-range">
          <RangeFields
            range={slice.range ?? extent}
            domain={domain}
            zone={zone}
            onRange={(range) => setSlice({ ...slice, range })}
          />
          <div className="slice-presets">
            {incident !== null && (
              <Button onClick={() => setSlice({ ...slice, range: rangeAround(incident.range) })}>
                Around {incident.told}
              </Button>
            )}
            <Button onClick={() => setSlice({ ...slice, range: null })}>All of the time</Button>
          </div>
        </div>
        <OptionList
          ref={list}
          label="Channels"
          rows={channels}
          keyOf={(channel) => channel.name}
          active={active}
          onActive={setActive}
          isChosen={(channel) => slice.channels.includes(channel.name)}
          onChoose={flip}
          render={(channel) => <ChannelLine channel={channel} range={slice.range} domain={domain} zone={zone} />}
        />
        <footer className="triage-foot">
          <p role="status">{sliceFooter(chat.channels, slice)}</p>
          <p className="hint">J and K move, Space ticks. Secrets in what is kept are masked.</p>
        </footer>
      </div>
    </ChatPage>
  )
}

/** Those with most in the time of the incident first; without one, those opened for an incident, then the latest. */
function inOrder(channels: readonly ParsedChannel[], range: TimeRange | null): readonly ParsedChannel[] {
  if (range === null)
    return channels.toSorted((a, b) => Number(isIncidentName(b.name)) - Number(isIncidentName(a.name)))
  return channels.toSorted((a, b) => messagesIn(b, range) - messagesIn(a, range))
}

/** A slider over years can't be moved by minutes: around a known incident it goes a day to each side. */
function domainOf(extent: TimeRange, incident: Incident | null): TimeRange {
  if (incident === null) return extent
  return {
    from: Math.max(extent.from, Math.min(incident.range.from - day, extent.to)),
    to: Math.min(extent.to, Math.max(incident.range.to + day, extent.from)),
  }
}
