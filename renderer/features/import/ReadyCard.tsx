import type { Inspected, Parsed } from '../../../core/import/types.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { chosenOf } from '../../store/readyFiles.ts'
import { opensNew } from '../../store/takeCardsIn.ts'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Tag } from '../../ui/Tag.tsx'
import { Answers } from './Answers.tsx'
import { CardMenu } from './CardMenu.tsx'
import { ColumnMapping } from './ColumnMapping.tsx'
import { ChatPart } from './chat/ChatPart.tsx'
import { formatLabel } from './formats.ts'
import { Problems } from './Problems.tsx'
import { Questions } from './Questions.tsx'
import { counted, totals } from './totals.ts'

interface ReadyCardProps {
  readonly card: ImportCard
  readonly inspected: Inspected
}

/** What a file was taken for and what would come of it. */
export function ReadyCard({ card, inspected }: ReadyCardProps) {
  const zone = useApp((state) => state.postmortem?.zone ?? state.settings.zone)
  const again = useApp(
    (state) =>
      !opensNew(() => state) && state.postmortem?.sources.some(({ id }) => id === inspected.source.id) === true,
  )
  const { parsed, format, source } = inspected
  const asks = parsed.questions.length > 0
  return (
    <article className={asks ? 'import-card asks' : 'import-card'}>
      <div className="import-head">
        <h2>{card.file.name}</h2>
        <Tag tone={asks ? 'amber' : 'blue'}>{formatLabel(format)}</Tag>
        <span className="import-count">{counted(totals([chosenOf(card) ?? inspected]))}</span>
        {source.first !== null && source.last !== null && (
          <span className="import-span mono">{span(source.first, source.last, zone)}</span>
        )}
        <CardMenu card={card} format={format} />
      </div>
      {card.options.zone === undefined && <p className="muted">{zoneSentence(parsed)}</p>}
      {again && <p className="muted">This file is already in. Only what is new in it will be added.</p>}
      <Answers card={card} />
      <ChatPart card={card} inspected={inspected} />
      <Questions card={card} questions={parsed.questions} />
      {parsed.questions.some(({ id }) => id === 'columns') && <ColumnMapping card={card} />}
      <Problems problems={parsed.problems.filter(({ code }) => parsed.chat === undefined || !/^secret/.test(code))} />
    </article>
  )
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

function zoneSentence({ zone, questions }: Parsed): string {
  if (questions.some(({ id }) => id === 'zone')) return 'Its times name no zone.'
  if (zone === null) return 'No times in it.'
  if (zone.startsWith('assumed ')) return `Its times name no zone; they are read as ${zone.slice('assumed '.length)}.`
  return zone === 'offset' ? 'Each time names its own offset.' : `Times are read as ${zone}.`
}
