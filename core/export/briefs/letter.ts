import type { RootContent, Table } from 'mdast'
import { paragraph, table, words } from '../../doc/build.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { formatNumber } from '../../facts/formatFact.ts'
import { type AnswerContext, fiveAnswers, minutesText } from './answers.ts'
import { fill } from './briefTexts.ts'
import type { Recipient } from './recipients.ts'

export interface Letter {
  readonly document: ComposedDocument
  /** How many blocks at the start are this account's own. */
  readonly opening: number
}

/**
 * The letter to one account: five answers, its workspaces where it has several, then the customers' report without the
 * table that the answers repeat.
 */
export function letterFor(recipient: Recipient, context: AnswerContext): Letter {
  const { story, texts } = context
  const { report, title, date, body } = story
  const answers = fiveAnswers(recipient, context).map(({ question, answer }) => [[words(question)], [words(answer)]])
  const opening: RootContent[] = [
    table('facts', [fill(texts.letter, 'table.title'), ''], answers),
    ...workspaces(recipient, context),
  ]
  return {
    document: {
      ...report,
      subtitle: fill(texts.letter, 'subtitle', { account: recipient.name, date }),
      properties: [
        { key: 'title', value: title },
        { key: 'account', value: recipient.name },
        { key: 'date', value: date },
        { key: 'version', value: story.version },
      ],
      root: { type: 'root', children: [...opening, ...body] },
    },
    opening: opening.length,
  }
}

function workspaces({ rows }: Recipient, { texts }: AnswerContext): RootContent[] {
  if (rows.length < 2) return []
  const label = (key: string) => fill(texts.letter, `workspaces.${key}`)
  const columns = [
    { head: label('workspace'), cells: rows.map(({ workspace, id }) => workspace ?? id) },
    {
      head: label('delayed'),
      cells: rows.map(({ delayedMessages: count }) => (count === undefined ? '' : formatNumber(count))),
    },
    {
      head: label('longest'),
      cells: rows.map(({ maxDelayMinutes: count }) => (count === undefined ? '' : minutesText(count))),
    },
    { head: label('region'), cells: rows.map(({ region }) => region ?? '') },
  ].filter(({ cells }) => cells.some((cell) => cell !== ''))
  const made: Table = {
    type: 'table',
    align: columns.map(({ head }) => (head === label('delayed') || head === label('longest') ? 'right' : null)),
    children: [
      columns.map(({ head }) => head),
      ...rows.map((_, index) => columns.map(({ cells }) => cells[index] ?? '')),
    ].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [words(cell)] })),
    })),
  }
  return [made, { ...paragraph(words(label('caption'))), data: { role: 'caption' } }]
}
