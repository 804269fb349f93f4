import type { Parsed } from '../../../../core/import/types.ts'

const many = (n: number, one: string) => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`

/** `412 messages, 38 chosen as events`; of a chat that asks which channel it is, what there is to choose from. */
export function chatCount({ chat, questions }: Parsed, events: number): string {
  if (questions.some(({ id }) => id === 'channels')) {
    const all = chat?.channels.reduce((sum, channel) => sum + channel.messages, 0) ?? 0
    return `${many(all, 'message')} in ${many(chat?.channels.length ?? 0, 'channel')}`
  }
  const messages = many(chat?.messages.length ?? 0, 'message')
  if (chat?.messages.length === events) return events === 1 ? messages : `${messages}, all chosen as events`
  return `${messages}, ${events.toLocaleString('en')} chosen as ${events === 1 ? 'event' : 'events'}`
}
