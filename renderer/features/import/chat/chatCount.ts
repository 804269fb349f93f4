import type { Parsed } from '../../../../core/import/types.ts'

const many = (n: number, one: string) => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`

/** `412 messages, 38 chosen as events`; of a chat that asks which channel it is, what there is to choose from. */
export function chatCount({ chat, questions }: Parsed, events: number): string {
  const messages = many(chat?.messages.length ?? 0, 'message')
  if (questions.some(({ id }) => id === 'channels'))
    return `${messages} in ${many(chat?.channels.length ?? 0, 'channel')}`
  if (chat?.messages.length === events) return events === 1 ? messages : `${messages}, all chosen as events`
  return `${messages}, ${events.toLocaleString('en')} chosen as ${events === 1 ? 'event' : 'events'}`
}
