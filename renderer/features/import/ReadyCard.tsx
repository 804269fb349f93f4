import { useContext } from 'react'
import type { Inspected, Parsed, Question } from '../../../core/import/types.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { chosenOf } from '../../store/readyFiles.ts'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Answers } from './Answers.tsx'
import { CardFrame } from './CardFrame.tsx'
import { CardMenu } from './CardMenu.tsx'
import { ChangedFile } from './ChangedFile.tsx'
import { ColumnMapping } from './ColumnMapping.tsx'
import { ChatPart } from './chat/ChatPart.tsx'
import { chatCount } from './chat/chatCount.ts'
import { CardClock } from './clock/CardClock.tsx'
import { formatLabel } from './formats.ts'
import { MetricSummary } from './MetricSummary.tsx'
import { Problems } from './Problems.tsx'
import { Questions } from './Questions.tsx'
import { seriesShape } from './seriesShape.ts'
import { TrackerCard } from './TrackerCard.tsx'
import { counted, totals } from './totals.ts'
import { WindowsContext } from './useAround.ts'
import { windowsOfCard } from './useCardWindows.ts'
import type { ImportPlan } from './useImportPlan.ts'
import { useShownZone } from './useShownZone.ts'

/** Before these are answered, first and last are not known. */
const open: ReadonlySet<Question['id']> = new Set(['zone', 'day', 'dateOrder'])

interface ReadyCardProps {
  readonly card: ImportCard
  readonly inspected: Inspected
  readonly plan: ImportPlan
}

/** What a file was taken for and what would come of it. */
export function ReadyCard({ card, inspected, plan }: ReadyCardProps) {
  const zone = useShownZone()
  const { parsed, format, source } = inspected
  const asks = parsed.questions.length > 0
  const columnsAsked = parsed.questions.some(({ id }) => id === 'columns')
  const table = format === 'event-csv'
  return (
    <CardFrame
      name={card.file.name}
      look={asks ? 'import-card asks' : 'import-card'}
      head={
        <>
          <Tag tone={asks ? 'amber' : 'blue'}>{formatLabel(format)}</Tag>
          <span className="import-count">{countOf(card, inspected)}</span>
          {source.first !== null && source.last !== null && !parsed.questions.some(({ id }) => open.has(id)) && (
            <span className="import-span mono">{span(source.first, source.last, zone)}</span>
          )}
          <CardMenu card={card} format={format} />
        </>
      }
    >
      <CardPart card={card} inspected={inspected} plan={plan} zone={zone} />
      <Answers card={card} />
      <ChatPart card={card} inspected={inspected} />
      <Questions card={card} questions={parsed.questions} />
      {(table || columnsAsked) && <ColumnMapping card={card} known={!columnsAsked} />}
      <Problems problems={parsed.problems.filter(({ code }) => parsed.chat === undefined || !/^secret/.test(code))} />
    </CardFrame>
  )
}

/** What only files of its kind have to say: the window of metrics, the matches of a tracker, changes, the clock. */
function CardPart({ card, inspected, plan, zone }: ReadyCardProps & { readonly zone: string }) {
  const windows = useContext(WindowsContext)
  const { parsed, source } = inspected
  const changes = plan.changes.get(card.key)
  const asks = parsed.questions.length > 0
  const about = parsed.kind === 'actions' ? null : <ZoneLine card={card} parsed={parsed} />
  return (
    <>
      <CardClock about={about} card={card} source={source.id} plan={plan} zone={zone} />
      {parsed.series.length > 0 && (
        <MetricSummary series={parsed.series} windows={windowsOfCard(card, windows)} asks={asks} zone={zone} />
      )}
      {parsed.kind === 'actions' && <TrackerCard card={card} rows={parsed.actions} />}
      {changes !== undefined && (
        <ChangedFile card={card} changes={parsed.chat === undefined ? changes : { ...changes, gone: [] }} zone={zone} />
      )}
    </>
  )
}

/** "3 series, 540 points each, no gaps", "31 events, 3 action items", "12 issues". */
function countOf(card: ImportCard, inspected: Inspected): string {
  const { parsed } = chosenOf(card) ?? inspected
  if (parsed.chat !== undefined) return chatCount(inspected.parsed, parsed.events.length)
  if (parsed.kind === 'actions') return parsed.actions.length === 1 ? '1 issue' : `${parsed.actions.length} issues`
  const all = totals([{ ...inspected, parsed }])
  const rest = counted({ ...all, series: 0 })
  const series = seriesShape(parsed.series).count
  return [rest, series].filter((part) => part !== '' && (part !== 'nothing' || series === '')).join(', ')
}

/** `08:15 – 10:22 UTC`; with dates where they differ. */
function span(first: string, last: string, zone: string): string {
  const date = (at: string) => formatInstant(at, zone, 'date')
  const from = formatInstant(first, zone, 'clock')
  if (first === last) return `${date(first)} ${formatInstant(first, zone, 'clock-zone')}`
  return date(first) === date(last)
    ? `${date(first)} ${from} – ${formatInstant(last, zone, 'clock-zone')}`
    : `${date(first)} ${from} – ${formatInstant(last, zone, 'date-clock')}`
}

/** How its times are read, and the way back where the author said so. */
function ZoneLine({ card, parsed }: { readonly card: ImportCard; readonly parsed: Parsed }) {
  const forget = useApp((state) => state.forget)
  const { zone } = card.options
  if (zone === undefined) return zoneSentence(parsed)
  return (
    <>
      Times without a zone are {zone}, as you said.{' '}
      <Button look="link" onClick={() => forget(card.key, 'zone')}>
        Change
      </Button>
    </>
  )
}

function zoneSentence({ zone, questions }: Parsed): string {
  if (questions.some(({ id }) => id === 'zone')) return 'Its times name no zone.'
  if (zone === null) return 'No times in it.'
  if (zone.startsWith('assumed ')) return `Its times name no zone; they are read as ${zone.slice('assumed '.length)}.`
  return zone === 'offset' ? 'Each time names its own offset.' : `Times are read as ${zone}.`
}
