import type { Event } from '../../postmortem/event.ts'
import type { MarkName } from '../../postmortem/mark.ts'
import type { Parsed, ParsedChat, ParsedMessage } from '../types.ts'

/** What an author decided about the messages of a chat. Messages are named by the ids of their events. */
export interface Triage {
  /** Taken as an event or not; a message that is not here follows the suggestion. */
  readonly decided: ReadonlyMap<string, boolean>
  /** New words of events; the old ones stay beside them. */
  readonly words: ReadonlyMap<string, string>
  /** The first message of a burst → the others, which are told in the same event. */
  readonly folds: ReadonlyMap<string, readonly string[]>
  readonly marks: ReadonlyMap<MarkName, string>
}

export const noTriage: Triage = { decided: new Map(), words: new Map(), folds: new Map(), marks: new Map() }

/** Only what something speaks for is taken by itself; copied text was chosen already. */
export function isSuggested(
  { likely }: Pick<ParsedMessage, 'likely'>,
  { chosen }: Pick<ParsedChat, 'chosen'>,
): boolean {
  return likely !== null || chosen === true
}

/** True when this message becomes an event of its own or carries a folded burst. */
export function isTaken(message: ParsedMessage, chat: Pick<ParsedChat, 'chosen'>, { decided }: Triage): boolean {
  return decided.get(message.event) ?? isSuggested(message, chat)
}

/** Takes or leaves these messages. A burst that is left is unfolded, and marks on what is left go with it. */
export function decide(triage: Triage, ids: readonly string[], take: boolean): Triage {
  const decided = new Map(triage.decided)
  for (const id of ids) decided.set(id, take)
  if (take) return { ...triage, decided }
  const gone = new Set(ids)
  return {
    ...triage,
    decided,
    folds: new Map([...triage.folds].filter(([first]) => !gone.has(first))),
    marks: new Map([...triage.marks].filter(([, id]) => !gone.has(id))),
  }
}

/** Takes the message with other words; its own words, or none, take the rewording back. */
export function reword(triage: Triage, event: Event, text: string): Triage {
  const words = new Map(triage.words)
  const wanted = text.trim()
  if (wanted === '' || wanted === event.text) words.delete(event.id)
  else words.set(event.id, wanted)
  return { ...decide(triage, [event.id], true), words }
}

/** Makes one event of a burst, in the order given; fewer than two are no burst. */
export function fold(triage: Triage, ids: readonly string[]): Triage {
  const [first, ...others] = ids
  if (first === undefined || others.length === 0) return triage
  const inside = new Set(others)
  const folds = new Map([...triage.folds].filter(([id]) => !inside.has(id)))
  return { ...decide({ ...triage, folds }, [first], true), folds: folds.set(first, others) }
}

/** Takes a burst apart again. Its first message stays taken. */
export function unfold(triage: Triage, first: string): Triage {
  return { ...triage, folds: new Map([...triage.folds].filter(([id]) => id !== first)) }
}

/** Sets a mark on a message, which takes it; the same mark on the same message again is taken back. */
export function markMessage(triage: Triage, name: MarkName, id: string): Triage {
  const marks = new Map(triage.marks)
  if (marks.get(name) === id) {
    marks.delete(name)
    return { ...triage, marks }
  }
  return { ...decide(triage, [id], true), marks: marks.set(name, id) }
}

/** Messages that are told in another one's event, by their ids. */
export function foldedInto({ folds }: Triage): ReadonlyMap<string, string> {
  return new Map([...folds].flatMap(([first, others]) => others.map((id) => [id, first] as const)))
}

/** The file with the events that the author takes, worded and folded as decided. What is no chat stays as it is. */
export function triaged(parsed: Parsed, triage: Triage = noTriage): Parsed {
  const { chat } = parsed
  if (chat === undefined) return parsed
  const inside = foldedInto(triage)
  const known = new Map(parsed.events.map((event) => [event.id, event]))
  const taken = new Set(
    chat.messages.filter((message) => !inside.has(message.event) && isTaken(message, chat, triage)).map((m) => m.event),
  )
  const events = parsed.events
    .filter(({ id }) => taken.has(id))
    .map((event) => worded(folded(event, triage.folds.get(event.id) ?? [], known), triage.words.get(event.id)))
  const marks = new Map([...triage.marks].filter(([, id]) => taken.has(id)))
  return { ...parsed, events, ...(marks.size > 0 && { marks }) }
}

function folded(first: Event, others: readonly string[], known: ReadonlyMap<string, Event>): Event {
  const rest = others.flatMap((id) => known.get(id) ?? [])
  const last = rest.at(-1)
  if (last === undefined) return first
  return {
    ...first,
    ...(last.at !== first.at && { end: last.at }),
    text: [first, ...rest].map(({ text }) => text).join('\n\n'),
    original: first.text,
    // Whole inside it, so that splitting the event gives every message back.
    merged: rest,
    origins: [...first.origins, ...rest.flatMap(({ origins }) => origins)],
  }
}

const worded = (event: Event, text: string | undefined): Event =>
  text === undefined ? event : { ...event, text, original: event.original ?? event.text, reworded: true }
