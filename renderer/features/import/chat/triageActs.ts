import { decide, fold, isTaken, markMessage, type Triage, unfold } from '../../../../core/import/chat/triage.ts'
import type { ParsedChat } from '../../../../core/import/types.ts'
import type { MarkName } from '../../../../core/postmortem/mark.ts'
import { burstAround, type Message } from './chatMessages.ts'
import type { MessageRow } from './messageRows.ts'

export type Change = (triage: Triage) => Triage

/** Space: takes the row as one event, or leaves it. */
export const flipRow =
  ({ message, others, fold: kind, taken }: MessageRow): Change =>
  (triage) =>
    kind === 'burst' ? fold(triage, [message.id, ...others.map(({ id }) => id)]) : decide(triage, [message.id], !taken)

/** B: one event of the burst around the row, or its messages again. Null where it stands alone. */
export function foldRow({ message, fold: kind }: MessageRow, messages: readonly Message[]): Change | null {
  if (kind === 'event') return (triage) => unfold(triage, message.id)
  const ids = burstAround(messages, message.id)
  return ids.length < 2 ? null : (triage) => fold(triage, ids)
}

/** A: everything by this author in sight is taken; where all of it is already, it is left. */
export function allBy(author: string, rows: readonly MessageRow[], chat: Pick<ParsedChat, 'chosen'>): Change {
  return (triage) => {
    const his = rows
      .filter(({ message }) => message.author === author)
      .flatMap(({ message, others, fold: kind }) => (kind === 'burst' ? [message, ...others] : [message]))
    const all = his.every(({ about }) => isTaken(about, chat, triage))
    return decide(
      triage,
      his.map(({ id }) => id),
      !all,
    )
  }
}

/** A mark on the row; on a burst that is only shown as one, on its first message. */
export const markRow =
  ({ message }: MessageRow, name: MarkName): Change =>
  (triage) =>
    markMessage(triage, name, message.id)
